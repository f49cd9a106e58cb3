import { NativeSelect } from '@mantine/core'
import { assignQuestion, type QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import { roleWords } from '@sixfold/shared/domain/people/roles.ts'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Questions.module.css'
import { answerersQuery } from './queries.ts'
import { useSay } from './use-say.ts'

/** A leader says who is to answer. */
export function AssignForm({ question }: { question: QuestionWithThread }) {
  const people = useQuery(answerersQuery(question.id))
  const now = question.assignee?.id ?? ''
  const [personId, setPersonId] = useState('')
  const assign = useSay<{ personId: string }>({
    question,
    send: (sent) => call(assignQuestion, sent),
    done: 'They find it under Today',
    onDone: () => setPersonId(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (personId !== '') assign.mutate({ personId })
  }
  const others = (people.data?.items ?? []).filter(({ id }) => id !== now)
  return (
    <Section
      heading="Who is to answer?"
      lead={question.assignee ? `${question.assignee.name} is asked now.` : 'Nobody is asked yet.'}
    >
      <form onSubmit={submit} className={classes.form} noValidate>
        <ProblemAlert error={assign.error ?? people.error} takeFocus />
        <NativeSelect
          label="Ask"
          description="A trust leader, or a head or partner of the school it is about."
          value={personId}
          onChange={(event) => setPersonId(event.currentTarget.value)}
          data={[
            { value: '', label: 'Choose one' },
            ...others.map(({ id, name, role }) => ({
              value: id,
              label: `${name}, ${roleWords[role].toLowerCase()}`,
            })),
          ]}
        />
        <div className={classes.buttons}>
          <ReasonedButton
            type="submit"
            variant="default"
            reasons={personId === '' ? ['Choose who is to answer'] : []}
            loading={assign.isPending}
          >
            Ask them
          </ReasonedButton>
        </div>
      </form>
    </Section>
  )
}
