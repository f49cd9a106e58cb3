import { Textarea } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { wayReasonLimit } from '@sixfold/shared/contracts/reply.ts'
import { reReview } from '@sixfold/shared/contracts/round-way.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { differs } from '@sixfold/shared/domain/categorisation/moderate.ts'
import { secondReplyWindow } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { inWords } from '../../lib/format.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { noNames } from '../cycles/no-names.ts'
import classes from './Categorisation.module.css'
import { LevelChoice, levelIn, RationaleField } from './CategoryFields.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { type Sent, useAct } from './use-act.ts'

type ReReviewed = BodyInput<typeof reReview>

/** The second look at a challenged category: it stands, or it is changed; either way with a reason that the head reads. */
export function ReReviewForm({ it, level: stands }: { it: Categorisation; level: Level }) {
  const standing = it.rationale ?? ''
  const draft = useDraft({
    name: `re-review.${it.id}`,
    title: `The re-review of ${it.school.name}`,
    saved: { level: String(stands), rationale: standing, reason: '' },
    version: it.version,
  })
  const { rationale, reason } = draft.values
  const level = levelIn(draft.values.level) ?? stands
  const changed = differs({ level: stands, rationale: standing }, { level, rationale: rationale.trim() })
  const send = useAct(
    it,
    (sent: Sent<ReReviewed>) => call(reReview, sent),
    () => {
      draft.clear()
      return changed ? 'Changed: the head is asked again' : 'It stands, and goes on to the board'
    },
  )
  const missing = [
    ...(rationale.trim() === '' ? ['Write the rationale'] : []),
    ...(reason.trim() === '' ? ['Say why it stands or is changed'] : []),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length === 0) send.mutate({ level, rationale, reason })
  }
  return (
    <Section heading="Your re-review" id="re-review">
      <form onSubmit={submit} noValidate className={classes.form}>
        <DraftNote draft={draft} />
        <ChangedMeanwhile it={it} draft={draft} follows="You re-review what stands now:" />
        <LevelChoice
          it={it}
          label="Which category is it, now that you have looked?"
          value={level}
          onChange={(value) => draft.change({ level: value })}
        />
        <RationaleField value={rationale} onChange={(value) => draft.change({ rationale: value })} />
        <Textarea
          label={changed ? 'Why it is changed' : 'Why it stands'}
          description={`The head reads it, and the board. ${noNames}`}
          error={faultsOf(send.error)['reason']}
          autosize
          minRows={3}
          maxLength={wayReasonLimit}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        <Notice tone={changed ? 'amber' : 'neutral'}>
          {changed
            ? `You change ${level === stands ? 'the rationale' : 'the category'}: the head is asked for a reply again, and has ${inWords(secondReplyWindow)} working days.`
            : 'The category stands: it goes on to the board, with the head’s challenge and your reason beside it.'}
        </Notice>
        <ProblemAlert error={send.error} takeFocus />
        <ActionBar>
          <ReasonedButton type="submit" reasons={missing} loading={send.isPending}>
            {changed ? 'Record the change' : 'Record that it stands'}
          </ReasonedButton>
        </ActionBar>
      </form>
    </Section>
  )
}
