import { Button } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { decisions, decisionWords } from '@sixfold/shared/domain/cycle/steps.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DayText } from '../../ui/Values.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Quote } from '../../ui/Quote.tsx'
import classes from './Practices.module.css'
import { practicesOf } from './queries.ts'

/** Step 6: what was decided and why, or what can be; and the practice that others learn from. */
export function SecurePanel({ priority }: { priority: Priority }) {
  const decided = priority.trail.filter((entry) => entry.decision !== null)
  return (
    <div className={classes.form}>
      {decided.map((entry) => (
        <Quote
          key={entry.id}
          by={
            <>
              {entry.decision && decisionWords[entry.decision].label}, decided by {entry.by.name} ·{' '}
              <DayText day={entry.day} />
            </>
          }
        >
          {entry.reason}
        </Quote>
      ))}
      {priority.step === 'secure' && (
        <Facts
          items={decisions.map((decision) => ({
            label: decisionWords[decision].label,
            value: decisionWords[decision].means,
          }))}
        />
      )}
      <Practices priority={priority} />
    </div>
  )
}

/** What was written up from this priority, and the way to do it. */
function Practices({ priority }: { priority: Priority }) {
  const { data } = useQuery(practicesOf(priority.id))
  const practices = data?.items ?? []
  const may = priority.abilities.write && (priority.step === 'secure' || priority.step === null)
  return (
    <div className={classes.side}>
      {practices.length > 0 && (
        <p>
          Written up for other schools:{' '}
          {practices.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/practices/$practiceId" params={{ practiceId: id }}>
                {title}
              </Link>
            </span>
          ))}
        </p>
      )}
      {may && data && practices.length === 0 && (
        <>
          <p className={classes.soft}>
            What worked here may help elsewhere. Most of it is written already; to spread it needs this.
          </p>
          <div>
            <Button
              id="write-up"
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to="/priorities/$priorityId/practice" params={{ priorityId: priority.id }} />
              )}
            >
              Write it up in a minute
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
