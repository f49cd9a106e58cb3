import { NativeSelect } from '@mantine/core'
import {
  type ColumnRole,
  columnRoles,
  columnRoleWords,
  withRole,
} from '@sixfold/shared/domain/plans/paste/columns.ts'
import { headingOf, type Sheet } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { Section } from '../../../ui/Section.tsx'
import classes from './Paste.module.css'

const options = [
  { value: '', label: 'Left out' },
  ...columnRoles.map((role) => ({ value: role, label: columnRoleWords[role] })),
]

/** What each column holds, with its heading and the first words below that. */
export function ColumnRoles({ sheet, onChange }: { sheet: Sheet; onChange: (sheet: Sheet) => void }) {
  return (
    <Section
      level={3}
      heading="What does each column hold?"
      lead={
        sheet.guessed
          ? 'No row of headings was recognised, so this is a guess: look at each column.'
          : 'Known from the headings. Change what isn’t right.'
      }
    >
      <ul className={classes.columns}>
        {sheet.roles.map((role, column) => {
          const heading = headingOf(sheet, column)
          return (
            <li key={column}>
              <NativeSelect
                label={heading ?? `Column ${column + 1}`}
                description={sampleOf(sheet, column)}
                value={role ?? ''}
                data={options}
                onChange={(event) => {
                  const chosen = (event.currentTarget.value || null) as ColumnRole | null
                  onChange({ ...sheet, roles: withRole(sheet.roles, column, chosen) })
                }}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function sampleOf({ cells, kinds }: Sheet, column: number): string {
  const words = cells
    .filter((_, row) => kinds[row] === 'entries')
    .map((row) => row[column] ?? '')
    .find((cell) => cell !== '')
  if (!words) return 'Nothing below it'
  return `“${words.length > 40 ? `${words.slice(0, 40).trim()}…` : words}”`
}
