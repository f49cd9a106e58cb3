import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { costWords, figureWords, securityWords } from '@sixfold/shared/domain/cycle/option.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import type { FiguresText } from './figures-text.ts'
import classes from './Options.module.css'

interface FiguresFieldsProps {
  text: FiguresText
  /** What is wrong, by field: "figures.readOn". */
  faults: Readonly<Record<string, string>>
  onChange: (patch: Partial<FiguresText>) => void
}

/** What somebody read of an approach. Sixfold knows no figures: they come with the day and the place. */
export function FiguresFields({ text, faults, onChange }: FiguresFieldsProps) {
  const today = useToday()
  const of5 = (words: readonly string[]) => [
    { value: '', label: 'Not given' },
    ...words.map((_, index) => ({ value: String(index + 1), label: figureWords(words, index + 1) })),
  ]
  return (
    <fieldset className={classes.figures}>
      <legend>What the evidence says (optional)</legend>
      <p className={classes.caption}>
        As you read it, for example in the EEF Toolkit, with the day and a link: figures change.
      </p>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput
          label="Impact, in months"
          inputMode="numeric"
          autoComplete="off"
          value={text.impactMonths}
          error={faults['figures.impactMonths']}
          onChange={(event) => onChange({ impactMonths: event.currentTarget.value })}
        />
        <NativeSelect
          label="Cost"
          value={text.cost}
          error={faults['figures.cost']}
          onChange={(event) => onChange({ cost: event.currentTarget.value })}
          data={of5(costWords)}
        />
        <NativeSelect
          label="Security of the evidence"
          value={text.security}
          error={faults['figures.security']}
          onChange={(event) => onChange({ security: event.currentTarget.value })}
          data={of5(securityWords)}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayField
          label="Read on"
          max={today}
          value={text.readOn}
          error={faults['figures.readOn']}
          onChange={(readOn) => onChange({ readOn })}
        />
        <TextInput
          label="Read at"
          description="A web address"
          inputMode="url"
          maxLength={2000}
          value={text.url}
          error={faults['figures.url']}
          onChange={(event) => onChange({ url: event.currentTarget.value })}
        />
      </SimpleGrid>
    </fieldset>
  )
}
