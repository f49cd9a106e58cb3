import { Button } from '@mantine/core'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { getPairingCounts } from '@sixfold/shared/contracts/pairing-counts.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatAcademicYear } from '../../lib/format.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { endedPairings } from './pairing-queries.ts'
import { PairingList } from './PairingList.tsx'
import classes from './Support.module.css'
import type { PairingActs } from './use-pairing-acts.ts'

type Year = AnswerOf<typeof getPairingCounts>['ended'][number]

/** What was completed, declined or withdrawn, by the year in which it was; a year is read once it is opened. */
export function EndedPairings({ years, acts }: { years: readonly Year[]; acts: PairingActs }) {
  return (
    <Section heading="Ended">
      {years.map((year) => (
        <EndedYear key={year.academicYear} year={year} acts={acts} />
      ))}
    </Section>
  )
}

function EndedYear({ year, acts }: { year: Year; acts: PairingActs }) {
  const [opened, setOpened] = useState(false)
  return (
    <details className={classes.earlier} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {[
          formatAcademicYear(year.academicYear),
          ...(year.done > 0 ? [`${year.done} done`] : []),
          ...(year.notGoingAhead > 0 ? [`${year.notGoingAhead} not going ahead`] : []),
        ].join(' · ')}
      </summary>
      {opened && <OfYear academicYear={year.academicYear} acts={acts} />}
    </details>
  )
}

function OfYear({ academicYear, acts }: { academicYear: number; acts: PairingActs }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    endedPairings(academicYear),
  )
  if (error) return <ProblemAlert error={error} />
  if (!data)
    return (
      <p className={classes.soft} role="status">
        Loading …
      </p>
    )
  return (
    <>
      <PairingList pairings={data.pages.flatMap((page) => page.items)} acts={acts} />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more of {formatAcademicYear(academicYear)}
        </Button>
      )}
    </>
  )
}
