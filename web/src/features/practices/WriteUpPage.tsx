import { Button } from '@mantine/core'
import { sharePractice } from '@sixfold/shared/contracts/practices.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { isUnreachable } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { Card } from '../../ui/Card.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { priorityQuery, refreshAll } from '../cycles/queries.ts'
import classes from './Practices.module.css'
import { bodyOf, faultsOf, type PracticeText } from './practice-text.ts'
import { PracticeFields } from './PracticeFields.tsx'
import { practiceDraftQuery } from './queries.ts'

/** A practice from a priority: the form comes filled in with what is known. */
export function WriteUpPage({ priorityId }: { priorityId: string }) {
  const { data: priority } = useSuspenseQuery(priorityQuery(priorityId))
  return (
    <Page
      title="What could another school learn from this?"
      width="narrow"
      crumbs={[
        <Link key="school" to="/schools/$schoolId" params={{ schoolId: priority.school.id }}>
          {priority.school.name}
        </Link>,
        <Link key="priority" to="/priorities/$priorityId" params={{ priorityId }}>
          {priority.title}
        </Link>,
        'Write it up',
      ]}
      lead="It is filled in with what you wrote on the way: mend what isn’t for others, and share it. Everybody in the trust reads it."
    >
      <WriteUpForm priority={priority} />
    </Page>
  )
}

function WriteUpForm({ priority }: { priority: Priority }) {
  const { data: known } = useSuspenseQuery(practiceDraftQuery(priority.id))
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [saved] = useState<PracticeText>({ ...known, context: '' })
  const draft = useDraft<PracticeText>({
    name: `practice.${priority.id}`,
    title: `A practice from ${priority.title}`,
    saved,
  })
  const [attempt, setAttempt] = useState(0)
  const faults = faultsOf(draft.values)
  const share = useMutation({
    mutationFn: () =>
      call(sharePractice, {
        body: { id, schoolId: priority.school.id, priorityId: priority.id, ...bodyOf(draft.values) },
      }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async () => {
      draft.clear()
      await navigate({ to: '/priorities/$priorityId', params: { priorityId: priority.id } })
      await refreshAll(queryClient)
      await notify('Shared with the trust')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faults.length === 0 && !share.isPending) share.mutate()
  }
  return (
    <Card>
      <form onSubmit={submit} className={classes.form} noValidate>
        <DraftNote draft={draft} />
        <PracticeFields
          text={draft.values}
          change={draft.change}
          faults={attempt > 0 ? faults : []}
          attempt={attempt}
        />
        <ProblemAlert error={share.error} takeFocus />
        <ActionBar
          note={
            <span role="status">
              {share.isPaused ? 'Kept on this device; shared as soon as there is a connection' : ''}
            </span>
          }
        >
          <Button type="submit" loading={share.isPending}>
            Share it with the trust
          </Button>
        </ActionBar>
      </form>
    </Card>
  )
}
