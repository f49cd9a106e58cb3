import type { Readers as Reading } from '@sixfold/shared/domain/progress/readers.ts'
import { sentence } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import classes from './Progress.module.css'
import { laterInFull, laterWho, nowWords } from './readers-words.ts'

/** Who will read an update, each by name, and who later and when; the send button has it in a sentence. */
export function Readers({ readers: { now, later } }: { readers: Reading }) {
  const today = useToday()
  return (
    <details className={classes.more}>
      <summary>Who reads it, by name</summary>
      <ul>
        {now.map(({ id, name, role }) => (
          <li key={id}>
            {name}, {nowWords[role]}: now
          </li>
        ))}
        {later.roles.length > 0 && (
          <li>
            {sentence(laterWho(later.roles))}: {laterInFull(later, today)}
          </li>
        )}
      </ul>
    </details>
  )
}
