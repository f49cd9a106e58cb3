import { Textarea } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { wayReasonLimit } from '@sixfold/shared/contracts/reply.ts'
import { moderateProposal } from '@sixfold/shared/contracts/round-way.ts'
import { type CriterionKey, type Level, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { departs } from '@sixfold/shared/domain/categorisation/departure.ts'
import { differs } from '@sixfold/shared/domain/categorisation/moderate.ts'
import { statusWords } from '@sixfold/shared/domain/categorisation/status.ts'
import type { FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { noNames } from '../cycles/no-names.ts'
import classes from './Categorisation.module.css'
import { DepartureField, LevelChoice, levelIn, RationaleField } from './CategoryFields.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { MissingCriteria } from './MissingCriteria.tsx'
import { type Sent, useAct } from './use-act.ts'
import { reasonsIn, unlikeTheHead } from './way-words.ts'

type Moderated = BodyInput<typeof moderateProposal>

interface ModerateFormProps {
  it: Categorisation
  /** What is put forward now. */
  level: Level
  /** Criteria of which something isn't saved: nobody else would see it. */
  unsaved: readonly CriterionKey[]
}

/** Settles what the head is asked about: as it was put forward, or changed with a reason; and answers the board where it asked. */
export function ModerateForm({ it, level: stands, unsaved }: ModerateFormProps) {
  const scheme = useScheme()
  const standing = it.rationale ?? ''
  const draft = useDraft({
    name: `moderate.${it.id}`,
    title: `The moderation of ${it.school.name}`,
    saved: {
      level: String(stands),
      rationale: standing,
      departure: it.departure?.reason ?? '',
      reason: '',
      answer: '',
    },
    version: it.version,
  })
  const { rationale, departure, reason, answer } = draft.values
  const level = levelIn(draft.values.level) ?? stands
  const suggested = it.suggestion?.level ?? null
  const departing = departs(level, suggested)
  const changed = differs({ level: stands, rationale: standing }, { level, rationale: rationale.trim() })
  const asked = it.status === 'moderated' && it.question !== null
  const moderate = useAct(
    it,
    (sent: Sent<Moderated>) => call(moderateProposal, sent),
    (now) => {
      draft.clear()
      return `Moderated. Now: ${statusWords[now.status].toLowerCase()}`
    },
  )
  const faults = faultsOf(moderate.error)
  const missing = [
    ...(rationale.trim() === '' ? ['Write the rationale'] : []),
    ...(departing && departure.trim() === '' ? ['Say why it departs from the suggestion'] : []),
    ...(changed && reason.trim() === '' ? ['Say why it is changed'] : []),
    ...(asked && answer.trim() === '' ? ['Answer the board’s question'] : []),
    ...unsaved.map((key) => `Save or discard what you changed of ${criterionName(scheme, key)}`),
    ...reasonsIn(it.blockers.moderate, unlikeTheHead),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length > 0) return
    moderate.mutate({
      level,
      rationale,
      ...(changed ? { reason } : {}),
      ...(departing ? { departure } : {}),
      ...(asked ? { answer } : {}),
    })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DraftNote draft={draft} />
      <ChangedMeanwhile it={it} draft={draft} follows="Sending yours moderates what stands now:" />
      {asked && (
        <Textarea
          label="Your answer to the board"
          description={`Leaders, the school’s partners and the board read it. ${noNames}`}
          error={faults['answer']}
          autosize
          minRows={2}
          maxLength={wayReasonLimit}
          value={answer}
          onChange={(event) => draft.change({ answer: event.currentTarget.value })}
        />
      )}
      <LevelChoice
        it={it}
        label="Which category is it, beside the other schools?"
        value={level}
        onChange={(value) => draft.change({ level: value })}
      />
      {departing && suggested !== null && (
        <DepartureField
          suggested={suggested}
          value={departure}
          error={faults['departure']}
          onChange={(value) => draft.change({ departure: value })}
        />
      )}
      <RationaleField value={rationale} onChange={(value) => draft.change({ rationale: value })} />
      {changed && (
        <Textarea
          label="Why it is changed"
          description={`What was put forward stays in the record beside it. ${noNames}`}
          error={faults['reason']}
          autosize
          minRows={2}
          maxLength={wayReasonLimit}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
      )}
      <MissingCriteria
        title="Each of these is rated unlike the head’s own, and wants a note:"
        blockers={it.blockers.moderate}
      />
      <ProblemAlert error={moderate.error} takeFocus />
      <p className={classes.soft}>{followsWords(it, changed)}</p>
      <ActionBar>
        <ReasonedButton type="submit" reasons={missing} loading={moderate.isPending}>
          {changed
            ? 'Moderate with these changes'
            : it.status === 'proposed'
              ? 'Moderate as proposed'
              : 'Moderate as it stands'}
        </ReasonedButton>
      </ActionBar>
    </form>
  )
}

/** Where moderation leads (domain/categorisation/moderate.ts), before one does it. */
function followsWords(it: Categorisation, changed: boolean): string {
  if (it.conversation === null) return 'The conversation with the head comes next.'
  return changed
    ? 'The head is asked for a reply again, and has five working days.'
    : 'It goes back to the board.'
}
