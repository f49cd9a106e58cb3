import { Textarea, TextInput } from '@mantine/core'
import { type Level, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { schemeLimits } from '@sixfold/shared/domain/schemes/scheme-limits.ts'
import { Section } from '../../ui/Section.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import type { TypedLevel, TypedScheme } from './scheme-form.ts'
import classes from './Schemes.module.css'

interface LevelFieldsProps {
  typed: TypedScheme
  onChange: (patch: Partial<TypedScheme>) => void
  errorAt: (fieldId: string) => string | false | undefined
}

const ends: Partial<Record<Level, string>> = { 4: 'needs the least support', 1: 'needs the most support' }

/** The four categories with what they bring, and the words of the four ratings. Their number and order are everyone's. */
export function LevelFields({ typed, onChange, errorAt }: LevelFieldsProps) {
  const changeLevel = (level: Level, patch: Partial<TypedLevel>) =>
    onChange({ levels: { ...typed.levels, [level]: { ...typed.levels[level], ...patch } } })
  return (
    <>
      <Section
        heading="Categories"
        lead="Four, from the least support to the most. What each is called and brings is yours to say; its number and shape stay."
      >
        {levels.map((level) => {
          const { label, meaning, days, visits } = typed.levels[level]
          return (
            <fieldset key={level} className={classes.level}>
              <legend>
                Category {level}
                {ends[level] && `, ${ends[level]}`} <CategoryChip level={level} variant="plain" />
              </legend>
              <TextInput
                id={`label-${level}`}
                label="Label"
                maxLength={schemeLimits.label}
                value={label}
                onChange={(event) => changeLevel(level, { label: event.currentTarget.value })}
                error={errorAt(`label-${level}`)}
              />
              <TextInput
                id={`days-${level}`}
                label="Support days a year"
                inputMode="decimal"
                value={days}
                onChange={(event) => changeLevel(level, { days: event.currentTarget.value })}
                error={errorAt(`days-${level}`)}
              />
              <TextInput
                id={`visits-${level}`}
                label="Trust visits a term"
                inputMode="numeric"
                value={visits}
                onChange={(event) => changeLevel(level, { visits: event.currentTarget.value })}
                error={errorAt(`visits-${level}`)}
              />
              <Textarea
                className={classes.wide ?? ''}
                label="What it says of a school (optional)"
                autosize
                minRows={1}
                maxLength={schemeLimits.meaning}
                value={meaning}
                onChange={(event) => changeLevel(level, { meaning: event.currentTarget.value })}
              />
            </fieldset>
          )
        })}
      </Section>
      <Section heading="Words of the ratings" lead="A rating is always shown with its word.">
        <div className={classes.words}>
          {levels.map((level) => (
            <TextInput
              key={level}
              id={`word-${level}`}
              label={`A rating of ${level}`}
              maxLength={schemeLimits.word}
              value={typed.ratingWords[level]}
              onChange={(event) =>
                onChange({ ratingWords: { ...typed.ratingWords, [level]: event.currentTarget.value } })
              }
              error={errorAt(`word-${level}`)}
            />
          ))}
        </div>
      </Section>
    </>
  )
}
