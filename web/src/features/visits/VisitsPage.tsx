import { Button } from '@mantine/core'
import type { Visit } from '@sixfold/shared/contracts/visits.ts'
import { termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatAcademicYear, sentence } from '../../lib/format.ts'
import { Columns } from '../../ui/Columns.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Figure } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { schoolQuery } from '../schools/queries.ts'
import { leftWords, madeWords, type Promised, supportWords } from './promise-words.ts'
import { entitlementQuery, visitPages } from './queries.ts'
import { VisitCard } from './VisitCard.tsx'
import { WithdrawVisit } from './WithdrawVisit.tsx'
import classes from './Visits.module.css'

/** Every visit by the trust to a school, the latest first, beside what was promised. */
export function VisitsPage({ schoolId }: { schoolId: string }) {
  const { data: school } = useSuspenseQuery(schoolQuery(schoolId))
  const { data: promised } = useSuspenseQuery(entitlementQuery(schoolId))
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    visitPages(schoolId),
  )
  const visits = data.pages.flatMap((page) => page.items)
  const [withdrawing, setWithdrawing] = useState<Visit | null>(null)
  return (
    <Page
      title="When did the trust visit, and what came of it?"
      lead={school.name}
      crumbs={[
        <Link key="schools" to="/schools">
          Schools
        </Link>,
        <Link key="school" to="/schools/$schoolId" params={{ schoolId }}>
          {school.name}
        </Link>,
        'Visits',
      ]}
      actions={data.pages[0]?.abilities.log && <LogButton schoolId={schoolId} />}
    >
      <Columns aside={<Promise promised={promised} />}>
        {visits.length === 0 ? (
          <EmptyState title="No visit is logged yet">
            Leaders and the school’s partners log each visit by the trust here; the head reads it too.
          </EmptyState>
        ) : (
          <Section heading="Visits by the trust">
            <ul className={classes.list}>
              {visits.map((visit) => (
                <li key={visit.id}>
                  <VisitCard visit={visit} onWithdraw={() => setWithdrawing(visit)} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier visits
          </Button>
        )}
      </Columns>
      <WithdrawVisit visit={withdrawing} onClose={() => setWithdrawing(null)} />
    </Page>
  )
}

const LogButton = ({ schoolId }: { schoolId: string }) => (
  <Button
    renderRoot={(props) => <Link {...props} to="/schools/$schoolId/visits/new" params={{ schoolId }} />}
  >
    Log a visit
  </Button>
)

function Promise({ promised }: { promised: Promised }) {
  return (
    <Section
      heading={`What was promised for ${formatAcademicYear(promised.academicYear)}`}
      lead="A visit in the holidays counts to the term before."
    >
      <div className={classes.form}>
        {promised.visits.map((term) => (
          <Figure
            key={term.term}
            label={`${termWords[term.term]} term`}
            value={madeWords(term)}
            note={sentence(leftWords(term))}
          />
        ))}
        <p>{supportWords(promised.support)}</p>
      </div>
    </Section>
  )
}
