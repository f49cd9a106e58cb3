import { actionWarnings } from '@sixfold/shared/domain/plans/action.ts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import classes from './Actions.module.css'

interface DueFieldProps {
  value: string
  /** What the API found odd about the day of what was saved last, while nothing else is typed. */
  warning?: string | null
  error: string | undefined
  readOnly?: boolean
  onChange: (dueOn: string) => void
}

/** The day an action is due. One that has passed is said beside it, and is never in the way. */
export function DueField({ value, warning = null, error, readOnly = false, onChange }: DueFieldProps) {
  const today = useToday()
  const [typed] = actionWarnings({ status: 'open', dueOn: value || null }, today)
  const message = typed?.message ?? (value === '' ? warning : null)
  return (
    <DayField
      label="Due (optional)"
      description={
        message && (
          <span role="status" className={classes.warning}>
            <IconAlertTriangle size="1em" aria-hidden="true" /> {message}
          </span>
        )
      }
      value={value}
      error={error}
      readOnly={readOnly}
      onChange={onChange}
    />
  )
}
