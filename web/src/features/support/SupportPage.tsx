import { Button } from '@mantine/core'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { waitsForMe } from './ConsentButtons.tsx'
import { EndedPairings } from './EndedPairings.tsx'
import { EndPairingDialog } from './EndPairingDialog.tsx'
import { openPairings, pairingCounts } from './pairing-queries.ts'
import { inStage, openStages, supportInWords } from './pairing-words.ts'
import { PairingList } from './PairingList.tsx'
import { SupportLinks } from './SupportLinks.tsx'
import { usePairingActs } from './use-pairing-acts.ts'

/** Who is helping whom: what waits for a side first, then what is agreed; what has ended by year, read when one asks for it. */
export function SupportPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(openPairings)
  const { data: counts } = useSuspenseQuery(pairingCounts)
  const acts = usePairingActs()
  const open = mineFirst(data.pages.flatMap((page) => page.items))
  const mayPair = data.pages.some((page) => page.abilities.create)
  const none = counts.waiting + counts.agreed === 0
  const pair = mayPair && (
    <Button component={Link} to="/support/new">
      Pair a school
    </Button>
  )
  return (
    <Page
      title="Who is helping whom?"
      lead={supportInWords(counts)}
      actions={!(none && counts.ended.length === 0) && pair}
    >
      <ProblemAlert error={acts.agree.error} takeFocus />
      <SupportLinks readGivers={data.pages.some((page) => page.abilities.readGivers)} />
      {none && counts.ended.length === 0 && (
        <EmptyState title="No school is paired with another yet" action={pair}>
          {mayPair
            ? 'Name who can help, a school that wants it, and with what. Both are then asked to agree.'
            : 'A trust leader brings a giver and a school together; both then agree here.'}
        </EmptyState>
      )}
      {none && counts.ended.length > 0 && (
        <Notice>No support is under way or waits for agreement now.</Notice>
      )}
      {openStages.map((stage) => {
        const here = open.filter((pairing) => inStage(pairing, stage))
        if (here.length === 0) return null
        return (
          <Section key={stage.key} heading={`${stage.heading} · ${counts[stage.key]}`} divided>
            <PairingList pairings={here} acts={acts} />
          </Section>
        )
      })}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older pairings
        </Button>
      )}
      {counts.ended.length > 0 && <EndedPairings years={counts.ended} acts={acts} />}
      <EndPairingDialog acts={acts} />
    </Page>
  )
}

/** What waits for this very person comes first; otherwise the order stays. */
const mineFirst = (pairings: Pairing[]): Pairing[] =>
  pairings.toSorted((a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)))
