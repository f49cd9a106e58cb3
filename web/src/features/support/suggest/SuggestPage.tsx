import { Loader } from '@mantine/core'
import { stopSuggesting, suggestForTrust, type SuggestionRun } from '@sixfold/shared/contracts/suggestions.ts'
import { defaultWeights, sameWeights, type Weights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call, newId } from '../../../lib/api-client.ts'
import { count, formatInstant } from '../../../lib/format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../../ui/ReasonedButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { trustQuery } from '../../trusts/queries.ts'
import classes from '../Support.module.css'
import { suggestionsQuery } from './queries.ts'
import { foundWords, howSure } from './suggest-words.ts'
import { SuggestionCard, suggestionHeading } from './SuggestionCard.tsx'
import { TrustWeights } from './TrustWeights.tsx'

/** Who could help whom, for every need of the trust at once: each suggestion with why, and what is left with why not. */
export function SuggestPage() {
  const { data } = useSuspenseQuery(suggestionsQuery)
  const queryClient = useQueryClient()
  const { newest } = data
  const [tried, setTried] = useState<Weights | null>(null)
  const ask = useMutation({
    mutationFn: () => {
      // The page hears how far it is from the list, which is asked again as soon as this is on its way.
      setTimeout(() => void queryClient.invalidateQueries(suggestionsQuery), 500)
      return call(suggestForTrust, { body: { id: newId(), ...(tried && { weights: tried }) } })
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const looking = newest?.status === 'running' || ask.isPending
  const button = data.abilities.ask && (
    <ReasonedButton
      variant={newest ? 'default' : 'filled'}
      reasons={looking ? [] : data.blockers.ask}
      loading={looking}
      onClick={() => ask.mutate()}
    >
      {newest ? 'Suggest anew' : 'Suggest pairings'}
    </ReasonedButton>
  )
  return (
    <Page
      title="Who could help whom?"
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'Suggested pairings',
      ]}
      lead={newest?.status === 'done' ? foundWords(newest) : undefined}
      actions={newest && button}
    >
      <ProblemAlert error={ask.error} takeFocus />
      {newest && looking && <Looking run={newest} />}
      {!newest && !looking && (
        <EmptyState title="Nothing is suggested yet" action={button}>
          {data.abilities.ask
            ? 'For every need of the trust at once, Sixfold finds who could help: by strength, distance, phase and the days that schools have offered. A suggestion binds nobody.'
            : 'A trust leader asks for suggestions; they then show here.'}
        </EmptyState>
      )}
      {newest && !looking && <Found run={newest} />}
      {data.abilities.ask && !looking && (
        <TrustWeights tried={tried} onTry={setTried} shown={newest?.weights ?? null} />
      )}
    </Page>
  )
}

function Looking({ run }: { run: SuggestionRun }) {
  const queryClient = useQueryClient()
  const stop = useMutation({
    mutationFn: () => call(stopSuggesting, { params: { runId: run.id } }),
    onSettled: () => queryClient.invalidateQueries(),
  })
  return (
    <Section heading="Looking for the best choice">
      <div className={classes.buttons}>
        <Loader size="sm" aria-hidden="true" />
        <p role="status">{run.status === 'running' ? (run.progress ?? 'Beginning') : 'Beginning'}</p>
      </div>
      <p className={classes.soft}>
        It takes seconds, for a large trust half a minute. You can go elsewhere meanwhile.
      </p>
      {run.status === 'running' && run.abilities.stop && (
        <div className={classes.buttons}>
          <ReasonedButton variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            Stop
          </ReasonedButton>
        </div>
      )}
      <ProblemAlert error={stop.error} takeFocus />
    </Section>
  )
}

const listHeading = 'suggested-pairings'

/** The heading of the next suggestion that waits for an answer, or of the list, which the page shows by then. */
function focusNext(after: SuggestionRun['suggestions']): void {
  const next = after.find(({ pairingId, dismissed }) => pairingId === null && dismissed === null)
  document.getElementById(next ? suggestionHeading(next) : listHeading)?.focus()
}

function Found({ run }: { run: SuggestionRun }) {
  const { settings } = useSuspenseQuery(trustQuery).data
  const kept = settings.supportWeights ?? defaultWeights
  if (run.status === 'stopped') return <Notice>It was stopped, and nothing is suggested.</Notice>
  if (run.status === 'failed') return <Notice tone="amber">{run.failure}</Notice>
  return (
    <>
      <p className={classes.soft}>
        As of {formatInstant(run.askedAt)}, asked for by {run.askedBy.name}. {howSure(run)}
        {!sameWeights(run.weights, kept) && ' It was weighed otherwise than the trust weighs now.'}
      </p>
      {run.suggestions.length > 0 && (
        <Section heading={`Suggested · ${run.suggestions.length}`} headingId={listHeading} divided>
          <ul className={classes.list}>
            {run.suggestions.map((it, index) => (
              <li key={it.need.id}>
                <SuggestionCard
                  run={run}
                  it={it}
                  onAnswered={() => focusNext(run.suggestions.slice(index + 1))}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {run.unmatched.length > 0 && (
        <Section heading={`Nobody suggested · ${run.unmatched.length}`} divided>
          <ul className={classes.list}>
            {[...Map.groupBy(run.unmatched, ({ need }) => need.school.name)].map(([school, left]) => (
              <li key={school}>
                <details className={classes.earlier}>
                  <summary>
                    {school} · {count(left.length, 'need')}
                  </summary>
                  <ul>
                    {left.map(({ need, words }) => (
                      <li key={need.id}>
                        <b>{need.criterion.name}:</b> {words}
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
