import { Textarea } from '@mantine/core'
import { askAgain, closeQuestion, type QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import { closeBlockers } from '@sixfold/shared/domain/accountability/questions.ts'
import { call } from '../../lib/api-client.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { noCases } from './no-cases.ts'
import classes from './Questions.module.css'
import { useSay } from './use-say.ts'

const headings = {
  asked: 'Is it not needed any more?',
  answered: 'Does that answer it?',
  closed: 'Is something open all the same?',
} as const

/** Whoever asked closes the question, with a word or without, or asks again. */
export function AskersForm({ question }: { question: QuestionWithThread }) {
  const { status, abilities, blockers } = question
  const draft = useDraft({
    name: `asker.${question.id}`,
    title: `A question about ${question.about.title}`,
    saved: { text: '' },
  })
  const text = draft.values.text.trim()
  const close = useSay<{ text?: string }>({
    question,
    send: (sent) => call(closeQuestion, sent),
    done: 'Question closed',
    onDone: draft.clear,
  })
  const again = useSay<{ text: string }>({
    question,
    send: (sent) => call(askAgain, sent),
    done: 'Asked again',
    onDone: draft.clear,
  })
  const mayClose = abilities.close && blockers.close.length === 0
  const mayAskAgain = abilities.askAgain && blockers.askAgain.length === 0
  return (
    <Section heading={headings[status]}>
      <form className={classes.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <DraftNote draft={draft} />
        <ProblemAlert error={close.error ?? again.error} takeFocus />
        <Textarea
          label={
            status === 'answered'
              ? 'A word, or what is still open'
              : status === 'asked'
                ? 'Why'
                : 'What is open'
          }
          description={`Everybody who reads the question reads it. ${noCases}`}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.values.text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          {mayClose && (
            <ReasonedButton
              variant={status === 'answered' ? 'filled' : 'default'}
              reasons={closeBlockers(question, { word: text !== '' })}
              loading={close.isPending}
              onClick={() => close.mutate(text === '' ? {} : { text })}
            >
              Close the question
            </ReasonedButton>
          )}
          {mayAskAgain && (
            <ReasonedButton
              variant="default"
              reasons={text === '' ? ['Write what is still open'] : []}
              loading={again.isPending}
              onClick={() => again.mutate({ text })}
            >
              Ask again
            </ReasonedButton>
          )}
        </div>
      </form>
    </Section>
  )
}
