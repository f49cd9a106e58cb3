import { Button } from '@mantine/core'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { waitsForMe } from './ConsentButtons.tsx'
import { EndPairingDialog } from './EndPairingDialog.tsx'
import { pairingsQuery } from './pairing-queries.ts'
import { inStage, stages, supportInWords } from './pairing-words.ts'
import { PairingRow } from './PairingRow.tsx'
import classes from './Support.module.css'
import { usePairingActs } from './use-pairing-acts.ts'

/** Who is helping whom: what waits for a school first, then what is agreed, then the rest. */
export function SupportPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(pairingsQuery)
  const acts = usePairingActs()
  const pairings = mineFirst(data.pages.flatMap((page) => page.items))
  const mayPair = data.pages.some((page) => page.abilities.create)
  const pair = mayPair && (
    <Button component={Link} to="/support/new">
      Pair two schools
    </Button>
  )
  return (
    <Page
      title="Who is helping whom?"
      lead={hasNextPage ? undefined : supportInWords(pairings)}
      actions={pairings.length > 0 && pair}
    >
      <ProblemAlert error={acts.agree.error} takeFocus />
      {pairings.length === 0 && (
        <EmptyState title="No school is paired with another yet" action={pair}>
          {mayPair
            ? 'Name a school that can help, one that wants it, and with what. Both are then asked to agree.'
            : 'A trust leader brings two schools together; both then agree here.'}
        </EmptyState>
      )}
      {stages.map((stage) => {
        const here = pairings.filter((pairing) => inStage(pairing, stage))
        if (here.length === 0) return null
        return (
          <Section key={stage.key} heading={`${stage.heading} · ${here.length}`} divided>
            <ul className={classes.list}>
              {here.map((pairing) => (
                <li key={pairing.id}>
                  <PairingRow pairing={pairing} acts={acts} />
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older pairings
        </Button>
      )}
      <EndPairingDialog acts={acts} />
    </Page>
  )
}

/** What waits for this very person comes first; otherwise the order stays. */
const mineFirst = (pairings: Pairing[]): Pairing[] =>
  pairings.toSorted((a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)))
