import { Button } from '@mantine/core'
import { editTrust } from '@sixfold/shared/contracts/trust.ts'
import { defaultWeights, sameWeights, type Weights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../../lib/api-client.ts'
import { notify } from '../../../lib/notify.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { trustQuery } from '../../trusts/queries.ts'
import { useSetting } from '../../trusts/use-setting.ts'
import classes from '../Support.module.css'
import { WeightFields } from './WeightFields.tsx'

interface TrustWeightsProps {
  /** What the next run is to go by; null: what the trust keeps. */
  tried: Weights | null
  onTry: (weights: Weights | null) => void
  /** What the suggestions that are shown went by; null: there are none. */
  shown: Weights | null
}

/** What counts for how much: weights to try for one run, to keep for the trust, and the way back to the usual ones. */
export function TrustWeights({ tried, onTry, shown }: TrustWeightsProps) {
  const queryClient = useQueryClient()
  const { data: trust } = useSuspenseQuery(trustQuery)
  const status = useRef<HTMLParagraphElement>(null)
  const kept = trust.settings.supportWeights ?? defaultWeights
  const value = tried ?? kept
  const usual = sameWeights(value, defaultWeights)
  const trying = !sameWeights(value, kept)
  /** The button that was used may be gone then: what follows from it takes the focus. */
  const take = (weights: Weights | null) => {
    onTry(weights)
    status.current?.focus()
  }
  const keep = useSetting({
    body: { supportWeights: usual ? null : value },
    save: (sent) => call(editTrust, sent),
    reread: () => queryClient.fetchQuery({ ...trustQuery, staleTime: 0 }),
    onSaved: async (saved) => {
      queryClient.setQueryData(trustQuery.queryKey, saved)
      take(null)
      await notify('Kept for the trust')
    },
  })
  const ways: { words: string; weights: Weights | null; differs: boolean }[] = [
    { words: 'Take the usual ones', weights: defaultWeights, differs: !usual },
    {
      words: 'Take the trust’s',
      weights: null,
      differs: trying && !sameWeights(kept, defaultWeights),
    },
    {
      words: 'Take those of these suggestions',
      weights: shown,
      differs: shown !== null && [value, kept, defaultWeights].every((it) => !sameWeights(shown, it)),
    },
  ]
  return (
    <Section heading="What counts for how much?">
      <p ref={status} tabIndex={-1} role="status" className={classes.soft}>
        {trying
          ? 'The next suggestions alone go by what is set here. Keep it, and all later ones do too.'
          : `The trust uses ${usual ? 'the usual weights' : 'weights of its own'}.`}
      </p>
      <details className={classes.earlier}>
        <summary>Points for each part: the usual ones, or your own</summary>
        <WeightFields value={value} onChange={onTry} />
      </details>
      {keep.stale ? (
        <Notice tone="amber">
          Somebody changed the trust’s settings meanwhile, perhaps its weights. Yours are still here: look,
          and keep them if they are right all the same.
        </Notice>
      ) : (
        <ProblemAlert error={keep.error} takeFocus />
      )}
      <div className={classes.buttons}>
        {trying && trust.abilities.edit && (
          <Button loading={keep.isPending} onClick={() => keep.mutate(trust.version)}>
            {usual ? 'Keep the usual ones for the trust' : 'Keep these for the trust'}
          </Button>
        )}
        {ways
          .filter(({ differs }) => differs)
          .map(({ words, weights }) => (
            <Button key={words} variant="default" onClick={() => take(weights)}>
              {words}
            </Button>
          ))}
      </div>
    </Section>
  )
}
