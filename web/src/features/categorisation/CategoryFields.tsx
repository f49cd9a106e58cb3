import { Textarea } from '@mantine/core'
import { type Categorisation, rationaleLimit } from '@sixfold/shared/contracts/categorisation.ts'
import { departureLimit } from '@sixfold/shared/contracts/ratings.ts'
import { type Level, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { ReactNode } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { categoryLook, entitlementWords } from './category-look.ts'

/** A level as a draft holds it; null while none is chosen. */
export const levelIn = (text: string): Level | null => levels.find((one) => String(one) === text) ?? null

interface LevelChoiceProps {
  it: Categorisation
  label: string
  value: Level | null
  onChange: (level: string) => void
}

/** The category to choose, each with what it brings, and which was last year’s, suggested, or stands. */
export function LevelChoice({ it, label, value, onChange }: LevelChoiceProps) {
  const scheme = useScheme()
  const describe = (level: Level) =>
    [
      entitlementWords(scheme.levels[level]),
      level === it.before && (it.review ? 'as before' : 'as last year'),
      level === it.suggestion?.level && 'suggested',
      level === it.level && it.status !== 'self-assessing' && 'as it stands',
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <ChoiceCards
      label={label}
      choices={levels.map((one) => ({
        value: String(one),
        label: scheme.levels[one].label,
        ...categoryLook(one),
        description: describe(one),
      }))}
      value={value === null ? null : String(value)}
      onChange={onChange}
    />
  )
}

interface FieldProps {
  value: string
  error?: ReactNode
  onChange: (value: string) => void
}

/** Why the category is another than the ratings suggest. */
export function DepartureField({ suggested, value, error, onChange }: FieldProps & { suggested: Level }) {
  const scheme = useScheme()
  return (
    <Textarea
      label={`Why not ${scheme.levels[suggested].label}, as the ratings suggest?`}
      description="For leaders, the school’s partners and the board. It isn’t published. Name no pupils and no individual staff."
      error={error}
      autosize
      minRows={3}
      maxLength={departureLimit}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** The rationale, which is published with the category. */
export function RationaleField({ value, error, onChange }: FieldProps) {
  return (
    <Textarea
      label="Rationale"
      description="The head reads it, and it is published with the category: the school, its governors and every trustee read it. Name no pupils and no individual staff."
      error={error}
      autosize
      minRows={5}
      maxLength={rationaleLimit}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
