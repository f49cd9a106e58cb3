import { Button } from '@mantine/core'
import { createReport, type Report } from '@sixfold/shared/contracts/reports.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { Card } from '../../ui/Card.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { CorrectsNote } from './CorrectsNote.tsx'
import { reportCrumbs } from './crumbs.tsx'
import { meetingChoices, schoolChoices } from './form-queries.ts'
import { bodyOf, draftOf, missingIn, newDraft } from './report-draft.ts'
import { ReportFields } from './ReportFields.tsx'
import classes from './Reports.module.css'

interface NewReportPageProps {
  /** The meeting that it is for, where the way here said so. */
  meeting: string | undefined
  /** What is frozen and to be corrected: this one begins as a copy of it. */
  corrects: Report | null
}

/** A new draft, from which one goes on to what it says. */
export function NewReportPage({ meeting, corrects }: NewReportPageProps) {
  const today = useToday()
  const { data: meetings } = useSuspenseQuery(meetingChoices)
  const { data: schools } = useSuspenseQuery(schoolChoices)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const id = useRef(newId())
  const [attempt, setAttempt] = useState(0)
  const next =
    meetings.items.find((it) => it.id === meeting) ?? meetings.items.findLast((it) => it.papersOutOn >= today)
  const draft = useDraft({
    name: corrects ? `report.instead-of-${corrects.id}` : `report.${meeting ?? 'new'}`,
    title: 'A new report',
    saved: corrects
      ? draftOf(corrects)
      : newDraft(next?.id ?? '', next ? `${next.body.name} pack, ${formatDay(next.day)}` : ''),
  })
  const { values } = draft
  const create = useMutation({
    mutationFn: () =>
      call(createReport, {
        body: {
          id: id.current,
          kind: values.kind === 'meeting-pack' ? 'meeting-pack' : 'report',
          correctsId: corrects?.id ?? null,
          ...bodyOf(values),
        },
      }),
    onSuccess: async (report) => {
      draft.clear()
      void queryClient.invalidateQueries()
      await navigate({ to: '/reports/$reportId', params: { reportId: report.id } })
    },
  })
  const missing = missingIn(values)
  const faults = { ...faultsOf(create.error), ...(attempt > 0 ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (Object.keys(missing).length === 0 && !create.isPending) create.mutate()
  }
  return (
    <Page
      title={corrects ? 'What is to be said instead?' : 'What is to be reported?'}
      lead="Nobody but trust leaders sees it before it is signed, or papers go out."
      width="narrow"
      crumbs={reportCrumbs('A new one')}
    >
      <Card>
        <form onSubmit={submit} noValidate className={classes.form}>
          <DraftNote draft={draft} />
          {corrects && <CorrectsNote of={corrects} meeting={corrects.meeting} />}
          {attempt > 0 && (
            <FormErrors
              attempt={attempt}
              errors={Object.entries(missing).map(([fieldId, message]) => ({ fieldId, message }))}
            />
          )}
          <ProblemAlert error={create.error} takeFocus />
          <ReportFields
            values={values}
            change={draft.change}
            faults={faults}
            meetings={meetings.items}
            schools={schools.items}
            kindStays={corrects !== null}
            meetingStays={corrects !== null}
          />
          <ActionBar>
            <Button type="submit" loading={create.isPending}>
              See what it says
            </Button>
            <Button variant="default" component={Link} to="/reports">
              Cancel
            </Button>
          </ActionBar>
        </form>
      </Card>
    </Page>
  )
}
