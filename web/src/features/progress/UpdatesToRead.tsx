import { Button } from '@mantine/core'
import type { ProgressUpdate } from '@sixfold/shared/contracts/updates.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconCheck } from '@tabler/icons-react'
import { count } from '../../lib/format.ts'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import classes from './Progress.module.css'
import { unopenedQuery } from './queries.ts'
import { RatingChip } from './RatingChip.tsx'
import { ThanksButton } from './ThanksButton.tsx'
import { useAnswering } from './use-answering.ts'

/** Updates of one's schools that one hasn't opened, each with a one-tap thanks. Nothing while there are none. */
export function UpdatesToRead() {
  const { data } = useQuery(unopenedQuery)
  if (!data || data.items.length === 0) return null
  const { items, nextCursor } = data
  return (
    <Section
      heading={nextCursor ? 'Updates to read' : `${count(items.length, 'update')} to read`}
      lead={nextCursor && 'The newest ten; those before show when you have read these.'}
      divided
    >
      <ul className={classes.list}>
        {items.map((update) => (
          <li key={update.id}>
            <ToRead update={update} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ToRead({ update }: { update: ProgressUpdate }) {
  const { open } = useAnswering()
  const { priority, school, by } = update
  return (
    <article className={classes.update} aria-label={`Update of ${school.name} by ${by.name}`}>
      <div className={classes.buttons}>
        <RatingChip rating={update.rating} />
        <span className={classes.soft}>
          {school.name} · {by.name} · <DayText day={update.day} distance="after" />
        </span>
      </div>
      <Link to="/priorities/$priorityId" params={{ priorityId: priority.id }}>
        <strong>{priority.title}</strong>
      </Link>
      <p className={classes.text}>{update.whatChanged}</p>
      {update.inTheWay && (
        <p className={classes.text}>
          <b>In the way:</b> {update.inTheWay}
        </p>
      )}
      <div className={classes.buttons}>
        <ThanksButton update={update} />
        {!update.opened && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`Mark as read: update of ${school.name} by ${by.name}`}
            loading={open.isPending}
            onClick={() => open.mutate(update.id)}
          >
            Mark as read
          </Button>
        )}
        {update.opened && !update.thanked && (
          <span className={classes.soft} role="status">
            <IconCheck size="1em" aria-hidden="true" /> Read
          </span>
        )}
      </div>
    </article>
  )
}
