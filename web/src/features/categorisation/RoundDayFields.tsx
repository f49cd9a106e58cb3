import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { DayField } from '../../ui/DayField.tsx'
import classes from './Categorisation.module.css'
import type { DaysText } from './round-days.ts'

interface RoundDayFieldsProps {
  academicYear: number
  value: DaysText
  /** What is wrong with each, by its name. */
  faults: Record<string, string>
  onChange: (days: DaysText) => void
}

const labels = [
  ['selfAssessBy', 'Self-assessments by'],
  ['proposeBy', 'Proposals by'],
  ['decideBy', 'Decisions by'],
] as const

/** A round’s days: they remind, and hold nobody up. */
export function RoundDayFields({ academicYear, value, faults, onChange }: RoundDayFieldsProps) {
  const { to } = academicYearDays(academicYear)
  return (
    <div className={classes.fields}>
      {labels.map(([name, label]) => (
        <DayField
          key={name}
          label={label}
          max={to}
          value={value[name]}
          onChange={(day) => onChange({ ...value, [name]: day })}
          error={faults[name]}
        />
      ))}
    </div>
  )
}
