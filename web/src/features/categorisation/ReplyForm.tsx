import { Textarea } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { statementLimit } from '@sixfold/shared/contracts/reply.ts'
import { replyToProposal } from '@sixfold/shared/contracts/round-way.ts'
import { replyAnswers } from '@sixfold/shared/domain/categorisation/reply.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { noNames } from '../cycles/no-names.ts'
import classes from './Categorisation.module.css'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { type Sent, useAct } from './use-act.ts'
import { replyByWords } from './way-words.ts'

type Answered = BodyInput<typeof replyToProposal>

/** The head agrees, or challenges with a statement. What is typed stays on this device until it is sent. */
export function ReplyForm({ it }: { it: Categorisation }) {
  const today = useToday()
  const [asking, setAsking] = useState(false)
  const asked = it.replies.at(-1)
  const late = it.status !== 'awaiting-reply'
  const draft = useDraft({
    name: `reply.${it.id}.${asked?.turn ?? 1}`,
    title: `Your reply on the category of ${it.school.name}`,
    saved: { answer: '', statement: '' },
    version: it.version,
  })
  const { statement } = draft.values
  const answer = replyAnswers.find((one) => one === draft.values.answer) ?? null
  const reply = useAct(
    it,
    (sent: Sent<Answered>) => call(replyToProposal, sent),
    () => {
      setAsking(false)
      draft.clear()
      return 'Your reply is with the trust'
    },
  )
  const missing = [
    ...(answer === null ? ['Choose whether you agree or challenge it'] : []),
    ...(answer === 'challenges' && statement.trim() === '' ? ['Say why you challenge it'] : []),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length > 0) return
    reply.reset()
    setAsking(true)
  }
  const send = () => {
    if (answer) reply.mutate({ answer, ...(statement.trim() === '' ? {} : { statement }) })
  }
  return (
    <Section
      heading="Your reply"
      lead={!late && asked ? `${replyByWords(asked, today)}.` : undefined}
      id="reply"
    >
      <form onSubmit={submit} noValidate className={classes.form}>
        {late && (
          <Notice tone="amber">
            The deadline has passed. Your reply is kept and marked as received late; it doesn’t hold up the
            decision.
          </Notice>
        )}
        <DraftNote draft={draft} />
        <ChangedMeanwhile it={it} draft={draft} follows="You reply to what stands now:" />
        <ChoiceCards
          label="Do you agree with the category?"
          layout="row"
          choices={[
            {
              value: 'agrees',
              label: 'I agree',
              description: late ? 'It is kept beside the category.' : 'It goes on to the board.',
            },
            {
              value: 'challenges',
              label: 'I challenge it',
              description: late
                ? 'It is kept beside the category.'
                : 'Somebody who neither proposed nor moderated it looks again.',
            },
          ]}
          value={answer}
          onChange={(value) => draft.change({ answer: value })}
        />
        <Textarea
          label={answer === 'challenges' ? 'Why do you challenge it?' : 'Your statement (optional)'}
          description={`Printed beside the category wherever it is shown. ${noNames}`}
          autosize
          minRows={4}
          maxLength={statementLimit}
          value={statement}
          onChange={(event) => draft.change({ statement: event.currentTarget.value })}
        />
        <p className={classes.soft}>Kept on this device as you type.</p>
        <ActionBar>
          <ReasonedButton type="submit" reasons={missing}>
            Send your reply
          </ReasonedButton>
        </ActionBar>
      </form>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={answer === 'challenges' ? 'Challenge the category?' : 'Agree with the category?'}
        confirmLabel={answer === 'challenges' ? 'Send the challenge' : 'Send that you agree'}
        onConfirm={send}
        loading={reply.isPending}
        error={reply.error}
      >
        <p>Your reply can’t be changed once it is sent. It is published with the category, word for word.</p>
      </ConfirmDialog>
    </Section>
  )
}
