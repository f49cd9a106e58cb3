import { Button, Modal, NativeSelect, Textarea } from '@mantine/core'
import { type About, askQuestion } from '@sixfold/shared/contracts/questions.ts'
import { figureTitle } from '@sixfold/shared/domain/accountability/board-figures.ts'
import { type BoardFigure } from '@sixfold/shared/domain/accountability/question-words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useStepWords } from '../../lib/step-words.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { noCases } from './no-cases.ts'
import classes from './Questions.module.css'

/** What the dialog asks about: a record by its name, or one of these figures, the first unless another is chosen. */
export type Asking =
  | { record: Exclude<About, { kind: 'figure' }>; name: string; suggestions?: readonly string[] }
  | { figures: readonly BoardFigure[]; asAt: string }

interface AskDialogProps {
  asking: Asking
  opened: boolean
  onClose: () => void
}

/** Asks about what one sees. What is typed is kept until it is sent. */
export const AskDialog = ({ asking, opened, onClose }: AskDialogProps) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title={
      'record' in asking ? `What do you want to know about ${asking.name}?` : 'What do you want to know?'
    }
  >
    <AskForm asking={asking} onClose={onClose} />
  </Modal>
)

function AskForm({ asking, onClose }: Omit<AskDialogProps, 'opened'>) {
  const queryClient = useQueryClient()
  const [scheme, words] = [useScheme(), useStepWords()]
  const [id] = useState(newId)
  const [asked, setAsked] = useState(false)
  const figures = 'figures' in asking ? asking.figures : []
  const draft = useDraft({
    name:
      'record' in asking
        ? `question.${draftOf(asking.record)}`
        : `question.${figures.join('.')}.${asking.asAt}`,
    title: `A question about ${'record' in asking ? asking.name : 'the board’s figures'}`,
    saved: { text: '', figure: figures[0] ?? '' },
  })
  const { text, figure } = draft.values
  const missing = text.trim() === ''
  const send = useMutation({
    mutationFn: () => {
      const about: About =
        'record' in asking
          ? asking.record
          : { kind: 'figure', figure: figure as BoardFigure, asAt: asking.asAt }
      return call(askQuestion, { body: { id, about, text: text.trim() } })
    },
    onSuccess: async () => {
      draft.clear()
      onClose()
      await refreshAll(queryClient)
      await notify('Asked. You are told under Today once there is an answer')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!missing && !send.isPending) send.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <ProblemAlert error={send.error} takeFocus />
      {figures.length > 1 && (
        <NativeSelect
          label="About which figure?"
          value={figure}
          onChange={(event) => draft.change({ figure: event.currentTarget.value })}
          data={figures.map((value) => ({ value, label: figureTitle(scheme, words, value) }))}
        />
      )}
      {'record' in asking && asking.suggestions && (
        <Suggested questions={asking.suggestions} onChoose={(chosen) => draft.change({ text: chosen })} />
      )}
      <Textarea
        label="Your question"
        description={`Your body, its clerk and trust leaders read it, and whoever is asked to answer; once it is answered, the school’s head and partners too. ${noCases}`}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
        error={faultsOf(send.error)['text'] ?? (asked && missing && 'Write your question')}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={send.isPending}>
          Ask
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** Of two rules that found the same record, each has its own. */
const draftOf = (record: Extract<Asking, { record: object }>['record']): string =>
  record.kind === 'exception' ? `${record.rule}.${record.id}` : record.id

/** Questions worth asking: one of them is put into the field, to be asked as it is or in one's own words. */
const Suggested = ({
  questions,
  onChoose,
}: {
  questions: readonly string[]
  onChoose: (text: string) => void
}) => (
  <fieldset className={classes.suggested}>
    <legend>Worth asking</legend>
    {questions.map((question) => (
      <button type="button" key={question} onClick={() => onChoose(question)}>
        {question}
      </button>
    ))}
  </fieldset>
)
