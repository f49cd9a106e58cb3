import { VisuallyHidden } from '@mantine/core'
import classes from './ChangeList.module.css'
import type { NamedChange } from './school-changes.ts'

/** What changes, a line each: its name, what it was, what it becomes. */
export function ChangeList({ changes }: { changes: readonly NamedChange[] }) {
  return (
    <dl className={classes.changes}>
      {changes.map(({ label, from, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <VisuallyHidden>from </VisuallyHidden>
            <span className={classes.from}>{from ?? 'not given'}</span>
            <span aria-hidden="true"> → </span>
            <VisuallyHidden> to </VisuallyHidden>
            <span className={classes.to}>{to ?? 'not given'}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
