import { type Categorisation, proposeCategory } from '@sixfold/shared/contracts/categorisation.ts'
import { type CriterionKey, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { departs } from '@sixfold/shared/domain/categorisation/departure.ts'
import type { FormEvent } from 'react'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { call } from '../../lib/api-client.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import classes from './Categorisation.module.css'
import { DepartureField, levelIn, LevelChoice, RationaleField } from './CategoryFields.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { MissingCriteria } from './MissingCriteria.tsx'
import { type Sent, useAct } from './use-act.ts'
import { reasonsIn, unlikeTheHead } from './way-words.ts'

type Proposed = BodyInput<typeof proposeCategory>

interface ProposeFormProps {
  it: Categorisation
  /** Criteria of which something isn't saved: nobody else would see it. */
  unsaved: readonly CriterionKey[]
}

/**
 * Proposes a category with its rationale, and with the reason where it isn't what the ratings suggest. What is typed stays on
 * this device until it is sent.
 */
export function ProposeForm({ it, unsaved }: ProposeFormProps) {
  const scheme = useScheme()
  const draft = useDraft({
    name: `propose.${it.id}`,
    title: `The category you propose for ${it.school.name}`,
    saved: {
      level: String(it.level ?? ''),
      rationale: it.rationale ?? '',
      departure: it.departure?.reason ?? '',
    },
    version: it.version,
  })
  const { rationale, departure } = draft.values
  const level = levelIn(draft.values.level)
  const suggested = it.suggestion?.level ?? null
  const departing = level !== null && departs(level, suggested)
  const propose = useAct(
    it,
    (sent: Sent<Proposed>) => call(proposeCategory, sent),
    () => {
      draft.clear()
      return 'Proposed: a trust leader moderates it next'
    },
  )
  const missing = [
    ...(level === null ? ['Choose a category'] : []),
    ...(departing && departure.trim() === '' ? ['Say why you depart from the suggestion'] : []),
    ...(rationale.trim() === '' ? ['Write the rationale'] : []),
    ...unsaved.map((key) => `Save or discard what you changed of ${criterionName(scheme, key)}`),
    ...reasonsIn(it.blockers.propose, unlikeTheHead),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (level !== null && missing.length === 0)
      propose.mutate({ level, rationale, ...(departing ? { departure } : {}) })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DraftNote draft={draft} />
      <ChangedMeanwhile it={it} draft={draft} follows="Sending yours replaces what stands:" />
      <LevelChoice
        it={it}
        label="Which category do you propose?"
        value={level}
        onChange={(value) => draft.change({ level: value })}
      />
      {departing && suggested !== null && (
        <DepartureField
          suggested={suggested}
          value={departure}
          onChange={(value) => draft.change({ departure: value })}
        />
      )}
      <RationaleField value={rationale} onChange={(value) => draft.change({ rationale: value })} />
      <MissingCriteria
        title="Each of these is rated unlike the head’s own, and wants a note:"
        blockers={it.blockers.propose}
      />
      <ProblemAlert error={propose.error} takeFocus />
      <p className={classes.soft}>
        Kept on this device as you type. Once proposed, leaders and the school’s partners see it; the head
        once it is moderated and a reply is asked for.
      </p>
      <ActionBar>
        <ReasonedButton type="submit" reasons={missing} loading={propose.isPending}>
          {it.status === 'proposed' ? 'Propose this instead' : 'Propose'}
        </ReasonedButton>
      </ActionBar>
    </form>
  )
}
