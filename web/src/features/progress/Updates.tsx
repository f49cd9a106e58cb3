import { Button, Skeleton } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import type { ProgressUpdate } from '@sixfold/shared/contracts/updates.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { count } from '../../lib/format.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Progress.module.css'
import { updatesQuery } from './queries.ts'
import { UpdateCard } from './UpdateCard.tsx'
import { useAnswering } from './use-answering.ts'

/** How many show at once; those before are a tap away. */
const shownAtFirst = 2

/** How it is going, in the words of those who do it: the newest update, those before, and a way to send one. */
export function Updates({ priority }: { priority: Priority }) {
  const { data, error } = useQuery(updatesQuery(priority.id))
  const [all, setAll] = useState(false)
  const items = data?.items ?? []
  const shown = all ? items : items.slice(0, shownAtFirst)
  useOpening(shown)
  const more = items.length - shown.length
  return (
    <Section
      heading="Progress updates"
      id="updates"
      actions={
        data?.abilities.send &&
        data.blockers.send.length === 0 && (
          <Button
            id="send-update"
            renderRoot={(props) => (
              <Link {...props} to="/priorities/$priorityId/update" params={{ priorityId: priority.id }} />
            )}
          >
            Send an update
          </Button>
        )
      }
    >
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton height="6rem" />}
      {data && items.length === 0 && (
        <p className={classes.soft}>
          {data.abilities.send
            ? 'None yet. On track, at risk or off track, and a sentence: that is all it takes.'
            : 'None that you can read yet.'}
        </p>
      )}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((update) => (
            <li key={update.id}>
              <UpdateCard update={update} published={data?.readers?.later.approved ?? false} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            Show {count(more, 'earlier update')}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** Tells the sender that what shows here has been opened, each once. */
function useOpening(shown: readonly ProgressUpdate[]) {
  const { open } = useAnswering()
  const { mutate } = open
  const told = useRef(new Set<string>())
  const unopened = shown
    .filter((update) => !update.opened)
    .map((update) => update.id)
    .join(' ')
  useEffect(() => {
    for (const id of unopened.split(' ').filter(Boolean)) {
      if (told.current.has(id)) continue
      told.current.add(id)
      mutate(id)
    }
  }, [unopened, mutate])
}
