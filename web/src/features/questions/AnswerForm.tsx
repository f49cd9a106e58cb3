import { MultiSelect, Textarea } from '@mantine/core'
import { answerQuestion, type QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import type { PublishedKind } from '@sixfold/shared/domain/accountability/question-words.ts'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { noCases } from './no-cases.ts'
import classes from './Questions.module.css'
import { answerRecordsQuery } from './queries.ts'
import { useSay } from './use-say.ts'

interface Sent {
  text: string
  links: { kind: PublishedKind; id: string }[]
}

const kindWords: Record<PublishedKind, string> = {
  school: 'Schools',
  priority: 'Priorities',
  review: 'Reviews',
  category: 'Categories',
  pairing: 'Support',
  evidence: 'Evidence',
  practice: 'Practices',
}

/** An answer, or more of one, with what shows it. */
export function AnswerForm({ question }: { question: QuestionWithThread }) {
  const records = useQuery(answerRecordsQuery(question.id))
  const draft = useDraft({
    name: `answer.${question.id}`,
    title: `An answer about ${question.about.title}`,
    saved: { text: '', links: '' },
  })
  const { text, links } = draft.values
  const [asked, setAsked] = useState(false)
  const say = useSay<Sent>({
    question,
    send: (sent) => call(answerQuestion, sent),
    done: 'Answered',
    onDone: () => {
      draft.clear()
      setAsked(false)
    },
  })
  const known = records.data?.items ?? []
  const chosen = links === '' ? [] : links.split(' ')
  const missing = text.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (missing || say.isPending) return
    const named = known.filter(({ id }) => chosen.includes(id))
    say.mutate({ text: text.trim(), links: named.map(({ kind, id }) => ({ kind, id })) })
  }
  const groups = Object.entries(kindWords).map(([kind, group]) => ({
    group,
    items: known
      .filter((record) => record.kind === kind)
      .map(({ id, title, school }) => ({
        value: id,
        label: title === school ? title : `${title} · ${school}`,
      })),
  }))
  const more = question.status === 'answered'
  return (
    <Section heading={more ? 'Is there more to say?' : 'Your answer'}>
      <form onSubmit={submit} className={classes.form} noValidate>
        <DraftNote draft={draft} />
        <ProblemAlert error={say.error ?? records.error} takeFocus />
        <Textarea
          label={more ? 'What else?' : 'Answer'}
          description={`Whoever asked reads it, and so does everybody who reads the question: nothing that isn’t published. ${noCases}`}
          autosize
          minRows={4}
          maxLength={4000}
          value={text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
          error={asked && missing && 'Write your answer'}
        />
        <MultiSelect
          label="What shows it? (optional)"
          description="Published records, which whoever asked can open."
          searchable
          clearable
          maxValues={10}
          nothingFoundMessage="Nothing published has these words"
          data={groups.filter(({ items }) => items.length > 0)}
          value={chosen.filter((id) => known.some((record) => record.id === id))}
          onChange={(ids) => draft.change({ links: ids.join(' ') })}
          clearButtonProps={{ 'aria-label': 'Take out all of them' }}
        />
        <div className={classes.buttons}>
          <ReasonedButton type="submit" loading={say.isPending} reasons={question.blockers.answer}>
            {more ? 'Add to the answer' : 'Answer'}
          </ReasonedButton>
        </div>
      </form>
    </Section>
  )
}
