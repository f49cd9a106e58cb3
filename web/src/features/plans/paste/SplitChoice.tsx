import { Checkbox } from '@mantine/core'
import { count } from '../../../lib/format.ts'
import type { PasteWork } from './paste-work.ts'

/** Whether cells of several lines become several actions; nothing where none has. */
export function SplitChoice({
  work,
  rows,
  onChange,
}: {
  work: PasteWork
  rows: readonly number[]
  onChange: (work: PasteWork) => void
}) {
  if (rows.length === 0) return null
  return (
    <Checkbox
      label="Make each line or bullet an action of its own"
      description={`${count(rows.length, 'cell')} of actions ${rows.length === 1 ? 'has' : 'have'} several lines: row ${rows.map((row) => row + 1).join(', ')}.`}
      checked={work.sheet.split}
      onChange={(event) =>
        onChange({ ...work, sheet: { ...work.sheet, split: event.currentTarget.checked } })
      }
    />
  )
}
