import { Button } from '@mantine/core'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatAcademicYear } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { waitsForMe } from './ConsentButtons.tsx'
import { EndPairingDialog } from './EndPairingDialog.tsx'
import { pairingsQuery } from './pairing-queries.ts'
import { inStage, stages, supportInWords } from './pairing-words.ts'
import { byYear } from './pairing-years.ts'
import { PairingRow } from './PairingRow.tsx'
import classes from './Support.module.css'
import { SupportLinks } from './SupportLinks.tsx'
import { type PairingActs, usePairingActs } from './use-pairing-acts.ts'

/** Who is helping whom this academic year: what waits for a school first, then what is agreed, then the rest; earlier years below. */
export function SupportPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(pairingsQuery)
  const acts = usePairingActs()
  const pairings = mineFirst(data.pages.flatMap((page) => page.items))
  const today = useToday()
  const { now, earlier } = byYear(pairings, today)
  const mayPair = data.pages.some((page) => page.abilities.create)
  const pair = mayPair && (
    <Button component={Link} to="/support/new">
      Pair a school
    </Button>
  )
  return (
    <Page
      title="Who is helping whom?"
      lead={hasNextPage ? undefined : supportInWords(now)}
      actions={pairings.length > 0 && pair}
    >
      <ProblemAlert error={acts.agree.error} takeFocus />
      <SupportLinks readGivers={data.pages.some((page) => page.abilities.readGivers)} />
      {pairings.length === 0 && (
        <EmptyState title="No school is paired with another yet" action={pair}>
          {mayPair
            ? 'Name who can help, a school that wants it, and with what. Both are then asked to agree.'
            : 'A trust leader brings a giver and a school together; both then agree here.'}
        </EmptyState>
      )}
      {now.length === 0 && earlier.length > 0 && (
        <Notice>No support is agreed for {formatAcademicYear(academicYearOf(today))} yet.</Notice>
      )}
      {stages.map((stage) => {
        const here = now.filter((pairing) => inStage(pairing, stage))
        if (here.length === 0) return null
        return (
          <Section key={stage.key} heading={`${stage.heading} · ${here.length}`} divided>
            <PairingList pairings={here} acts={acts} />
          </Section>
        )
      })}
      {earlier.length > 0 && (
        <Section heading="Earlier years">
          {earlier.map((year) => (
            <details key={year.academicYear} className={classes.earlier}>
              <summary>
                {formatAcademicYear(year.academicYear)} · {year.pairings.length}
              </summary>
              <PairingList pairings={year.pairings} acts={acts} />
            </details>
          ))}
        </Section>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older pairings
        </Button>
      )}
      <EndPairingDialog acts={acts} />
    </Page>
  )
}

function PairingList({ pairings, acts }: { pairings: readonly Pairing[]; acts: PairingActs }) {
  return (
    <ul className={classes.list}>
      {pairings.map((pairing) => (
        <li key={pairing.id}>
          <PairingRow pairing={pairing} acts={acts} />
        </li>
      ))}
    </ul>
  )
}

/** What waits for this very person comes first; otherwise the order stays. */
const mineFirst = (pairings: Pairing[]): Pairing[] =>
  pairings.toSorted((a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)))
