import { Button, Textarea, VisuallyHidden } from '@mantine/core'
import { judgePairing } from '@sixfold/shared/contracts/pairing-life.ts'
import type { Evaluation, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { type ImpactRating, impactRatings, impactWords } from '@sixfold/shared/domain/progress/words.ts'
import { type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { noNames } from './no-names.ts'
import { whoHelpsWhom } from './pairing-words.ts'
import classes from './Support.module.css'

const judging = { giver: 'judgeGiver', receiver: 'judgeReceiver' } as const

/** What each side says the support has changed, apart from the other. Nothing before it is completed. */
export function Judged({ pairing }: { pairing: PairingWithTrail }) {
  if (pairing.status !== 'completed' && pairing.status !== 'evaluated') return null
  return (
    <Section
      heading="What did it change?"
      lead="Each side judges it apart; each reads the other’s once both have."
    >
      {sides.map((side) => (
        <OfSide key={side} pairing={pairing} side={side} />
      ))}
    </Section>
  )
}

function OfSide({ pairing, side }: { pairing: PairingWithTrail; side: Side }) {
  const [anew, setAnew] = useState(false)
  const said = pairing.evaluations[side]
  const judged = pairing.evaluations[side === 'giver' ? 'giverJudged' : 'receiverJudged']
  const may = pairing.abilities[judging[side]] && pairing.blockers[judging[side]].length === 0
  const { name } = pairing[side].party
  if (may && (said === null || anew))
    return (
      <JudgeForm
        key={said?.version ?? 0}
        pairing={pairing}
        side={side}
        said={said}
        onDone={() => setAnew(false)}
      />
    )
  return (
    <div className={classes.form}>
      {said ? (
        <Quote by={`${name} · ${said.by.name}, ${formatDay(said.day)}`}>
          <b>{impactWords[said.impact].label}.</b> {said.worked}
          {said.otherwise && ` Next time otherwise: ${said.otherwise}`}
        </Quote>
      ) : (
        <p className={classes.soft}>{judged ? `${name} has judged it.` : `${name} has not judged it yet.`}</p>
      )}
      {may && (
        <div className={classes.buttons}>
          <Button variant="subtle" size="compact-md" onClick={() => setAnew(true)}>
            Judge it anew
            <VisuallyHidden> for {name}</VisuallyHidden>
          </Button>
        </div>
      )}
    </div>
  )
}

interface JudgeFormProps {
  pairing: PairingWithTrail
  side: Side
  said: Evaluation | null
  onDone: () => void
}

function JudgeForm({ pairing, side, said, onDone }: JudgeFormProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const { name } = pairing[side].party
  const draft = useDraft({
    name: `support.${pairing.id}.${side}`,
    title: `What changed: ${whoHelpsWhom(pairing)}`,
    saved: { impact: said?.impact ?? '', worked: said?.worked ?? '', otherwise: said?.otherwise ?? '' },
  })
  const { impact, worked, otherwise } = draft.values
  const [asked, setAsked] = useState(false)
  const judge = useMutation({
    mutationFn: () => {
      const body = {
        side,
        impact: impact as ImpactRating,
        worked: worked.trim(),
        otherwise: otherwise.trim() || null,
      }
      return call(judgePairing, {
        params: { pairingId: pairing.id },
        version: pairing.version,
        key: keyOf([pairing.version, body]),
        body,
      })
    },
    onSuccess: async () => {
      draft.clear()
      onDone()
      await notify(`Judged for ${name}`)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (impact !== '' && worked.trim() !== '') judge.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form} aria-label={`What ${name} says of it`}>
      <DraftNote draft={draft} />
      <ChoiceCards<ImpactRating>
        id={`impact-${side}`}
        label={`For ${name}: what can be seen of the impact?`}
        choices={impactRatings.map((value) => ({
          value,
          label: impactWords[value].label,
          description: impactWords[value].means,
        }))}
        value={impact === '' ? null : (impact as ImpactRating)}
        onChange={(value) => draft.change({ impact: value })}
        {...(asked && impact === '' ? { error: 'Choose what can be seen of the impact' } : {})}
      />
      <Textarea
        label="What worked?"
        description={noNames}
        maxLength={2000}
        value={worked}
        onChange={(event) => draft.change({ worked: event.currentTarget.value })}
        error={asked && worked.trim() === '' && 'Say in a sentence what worked, or what didn’t'}
      />
      <Textarea
        label="What would you do otherwise next time? (optional)"
        maxLength={2000}
        value={otherwise}
        onChange={(event) => draft.change({ otherwise: event.currentTarget.value })}
      />
      <ProblemAlert error={judge.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={judge.isPending}>
          Judge it
          <VisuallyHidden> for {name}</VisuallyHidden>
        </Button>
        {said !== null && (
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}
