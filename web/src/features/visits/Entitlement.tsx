import { Button } from '@mantine/core'
import { termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatAcademicYear } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { leftWords, madeWords, type Promised, supportWords } from './promise-words.ts'
import { entitlementQuery } from './queries.ts'
import classes from './Visits.module.css'

/**
 * What the trust has promised a school and how far it has kept that, the same for leader and head; not for the page of a
 * school that one sees as a peer.
 */
export function Entitlement({ schoolId }: { schoolId: string }) {
  const { data, error } = useQuery(entitlementQuery(schoolId))
  const caption = 'What the trust promises'
  if (error) return <ProblemAlert error={error} />
  if (!data) return <Card caption={caption}>…</Card>
  return (
    <Card caption={caption} aside={formatAcademicYear(data.academicYear)}>
      <ThisTerm promised={data} />
      <p>{supportWords(data.support)}</p>
      {(data.abilities.readVisits || data.abilities.log) && (
        <div className={classes.buttons}>
          {data.abilities.log && (
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/schools/$schoolId/visits/new" params={{ schoolId }} />
              )}
            >
              Log a visit
            </Button>
          )}
          <Link to="/schools/$schoolId/visits" params={{ schoolId }}>
            All visits
          </Link>
        </div>
      )}
    </Card>
  )
}

function ThisTerm({ promised: { term, visits, category } }: { promised: Promised }) {
  const now = visits.find((it) => it.term === term)
  if (!category) return <p className={classes.soft}>Nothing yet: it comes with the first category.</p>
  if (!now)
    return (
      <p>
        Visits by the trust:{' '}
        {visits.map((it) => `${termWords[it.term].toLowerCase()} ${madeWords(it)}`).join(', ')}.
      </p>
    )
  return (
    <p className={classes.line}>
      <span className={classes.figure}>{madeWords(now)}</span> visits by the trust this term, {leftWords(now)}
    </p>
  )
}
