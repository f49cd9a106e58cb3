import { Button } from '@mantine/core'
import type { Visit } from '@sixfold/shared/contracts/visits.ts'
import { Link } from '@tanstack/react-router'
import { formatDay, formatHalfDays, formatInstant } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DayText, HalfDays } from '../../ui/Values.tsx'
import classes from './Visits.module.css'
import { whoCame } from './who-came.ts'

/** One visit: when, who, how long, what happened and what is next; what it said before it was corrected. */
export function VisitCard({ visit, onWithdraw }: { visit: Visit; onWithdraw: () => void }) {
  const { school, earlier, withdrawnReason } = visit
  const said = `the visit of ${formatDay(visit.day)}`
  return (
    <article
      id={`visit-${visit.id}`}
      className={classes.visit}
      aria-label={`Visit of ${formatDay(visit.day)}`}
    >
      <div className={classes.buttons}>
        <b>
          <DayText day={visit.day} distance="after" />
        </b>
        <HalfDays halfDays={visit.halfDays} />
        {withdrawnReason !== null && <Chip>Taken back</Chip>}
      </div>
      <p className={classes.soft}>{whoCame(visit)}</p>
      <p className={classes.text}>{visit.whatHappened}</p>
      {visit.nextSteps && (
        <p className={classes.text}>
          <b>Next:</b> {visit.nextSteps}
        </p>
      )}
      {withdrawnReason !== null && (
        <p className={classes.text}>
          <b>Taken back:</b> {withdrawnReason}
        </p>
      )}
      {earlier.length > 0 && <Earlier visit={visit} />}
      <p className={classes.soft}>
        Logged by {visit.by.name}, {formatInstant(visit.recordedAt)}
      </p>
      {visit.abilities.correct && (
        <div className={classes.buttons}>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`Correct ${said}`}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/schools/$schoolId/visits/$visitId"
                params={{ schoolId: school.id, visitId: visit.id }}
              />
            )}
          >
            Correct
          </Button>
          <Button variant="subtle" size="compact-md" aria-label={`Take back ${said}`} onClick={onWithdraw}>
            Take back
          </Button>
        </div>
      )}
    </article>
  )
}

function Earlier({ visit: { earlier } }: { visit: Visit }) {
  return (
    <details className={classes.more}>
      <summary>What it said before</summary>
      <ul>
        {earlier.map((one) => (
          <li key={one.recordedAt}>
            {formatDay(one.day)}, {formatHalfDays(one.halfDays)}, {whoCame(one)}: “{one.whatHappened}”
            {one.nextSteps && <> Next: “{one.nextSteps}”</>}{' '}
            <span className={classes.soft}>
              {one.by.name}, {formatInstant(one.recordedAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
