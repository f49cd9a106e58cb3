import { Button, Textarea } from '@mantine/core'
import { type ImpactJudgement, judgeImpact } from '@sixfold/shared/contracts/impact.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import {
  type ImpactRating,
  impactRatings,
  impactWords,
  type ImplementationRating,
  implementationRatings,
  implementationWords,
} from '@sixfold/shared/domain/progress/words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { isUnreachable, toProblem } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import classes from './Progress.module.css'
import { judgementsQuery } from './queries.ts'

interface JudgementFormProps {
  priority: Priority
  /** The judgement of this turn that stands. */
  newest: ImpactJudgement | undefined
  version: number
  onDone: () => void
}

type Text = { impact: string; impactWhy: string; implementation: string; implementationWhy: string }

/** Impact and implementation side by side, each with its reason: one can be good where the other isn't. */
export function JudgementForm({ priority, newest, version, onDone }: JudgementFormProps) {
  const queryClient = useQueryClient()
  const [id, setId] = useState(newId)
  const draft = useDraft<Text>({
    name: `judgement.${priority.id}.${priority.turn}`,
    title: `The impact of ${priority.title}`,
    saved: textOf(newest),
    version,
  })
  const { values: text, change } = draft
  const [attempt, setAttempt] = useState(0)
  const faults = attempt > 0 ? faultsOf(text) : []
  const errorOf = (name: keyof Text) => faults.find((fault) => fault.fieldId === fieldOf[name])?.message
  const save = useMutation({
    mutationFn: (base: number) =>
      call(judgeImpact, { params: { priorityId: priority.id }, version: base, body: bodyOf(id, text) }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async () => {
      draft.clear()
      setId(newId())
      await refreshAll(queryClient)
      onDone()
      await notify('Judged')
    },
    // What the other one judged comes onto the page, to be read beside one's own.
    onError: (error) =>
      isStale(error) ? queryClient.invalidateQueries(judgementsQuery(priority.id)) : undefined,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faultsOf(text).length === 0 && !save.isPending) save.mutate(draft.base)
  }
  const errors = { impact: errorOf('impact'), implementation: errorOf('implementation') }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <div className={classes.pair}>
        <div className={classes.side}>
          <ChoiceCards<ImpactRating>
            id={fieldOf.impact}
            label="Impact: did it work?"
            choices={impactRatings.map((value) => ({
              value,
              label: impactWords[value].label,
              description: impactWords[value].means,
            }))}
            value={text.impact === '' ? null : (text.impact as ImpactRating)}
            onChange={(impact) => change({ impact })}
            {...(errors.impact ? { error: errors.impact } : {})}
          />
          <Textarea
            id={fieldOf.impactWhy}
            label="How do you know?"
            description={`What the measures and the evidence say. ${noNames}`}
            maxLength={4000}
            value={text.impactWhy}
            onChange={(event) => change({ impactWhy: event.currentTarget.value })}
            error={errorOf('impactWhy')}
          />
        </div>
        <div className={classes.side}>
          <ChoiceCards<ImplementationRating>
            id={fieldOf.implementation}
            label="Implementation: was it done as planned?"
            choices={implementationRatings.map((value) => ({
              value,
              label: implementationWords[value].label,
              description: implementationWords[value].means,
            }))}
            value={text.implementation === '' ? null : (text.implementation as ImplementationRating)}
            onChange={(implementation) => change({ implementation })}
            {...(errors.implementation ? { error: errors.implementation } : {})}
          />
          <Textarea
            id={fieldOf.implementationWhy}
            label="How was it done?"
            description={`Where, how much of it, and what was changed on the way. ${noNames}`}
            maxLength={4000}
            value={text.implementationWhy}
            onChange={(event) => change({ implementationWhy: event.currentTarget.value })}
            error={errorOf('implementationWhy')}
          />
        </div>
      </div>
      <SaveEnd
        save={{ ...save, stale: save.error !== null && isStale(save.error) }}
        draft={draft}
        version={version}
        texts={conflicting(text, textOf(newest))}
      >
        <ActionBar
          note={
            <span role="status">
              {save.isPaused ? 'Kept on this device; saved as soon as there is a connection' : ''}
            </span>
          }
        >
          <Button type="submit" loading={save.isPending}>
            Save the judgement
          </Button>
          {newest && (
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
          )}
        </ActionBar>
      </SaveEnd>
    </form>
  )
}

const isStale = (error: unknown) => toProblem(error).status === 412

/** `impact` is where the gate leads to. */
const fieldOf: Record<keyof Text, string> = {
  impact: 'impact',
  impactWhy: 'impact-why',
  implementation: 'implementation',
  implementationWhy: 'implementation-why',
}

const textOf = (judgement: ImpactJudgement | undefined): Text => ({
  impact: judgement?.impact ?? '',
  impactWhy: judgement?.impactWhy ?? '',
  implementation: judgement?.implementation ?? '',
  implementationWhy: judgement?.implementationWhy ?? '',
})

function faultsOf(text: Text): { fieldId: string; message: string }[] {
  const messages: Record<keyof Text, string> = {
    impact: 'Say what impact you see',
    impactWhy: 'Say how you know of the impact',
    implementation: 'Say whether it was done as planned',
    implementationWhy: 'Say how it was done',
  }
  return (Object.keys(messages) as (keyof Text)[])
    .filter((name) => text[name].trim() === '')
    .map((name) => ({ fieldId: fieldOf[name], message: messages[name] }))
}

const bodyOf = (id: string, text: Text) => ({
  id,
  impact: text.impact as ImpactRating,
  impactWhy: text.impactWhy.trim(),
  implementation: text.implementation as ImplementationRating,
  implementationWhy: text.implementationWhy.trim(),
})

function conflicting(mine: Text, theirs: Text) {
  const said = (text: Text) => [
    { label: 'Impact', text: text.impact && impactWords[text.impact as ImpactRating].label },
    { label: 'How we know', text: text.impactWhy },
    {
      label: 'Implementation',
      text: text.implementation && implementationWords[text.implementation as ImplementationRating].label,
    },
    { label: 'How it was done', text: text.implementationWhy },
  ]
  return said(mine).map(({ label, text }, index) => ({
    label,
    mine: text,
    theirs: said(theirs)[index]?.text ?? '',
  }))
}
