import { Button } from '@mantine/core'
import { editReport } from '@sixfold/shared/contracts/reports.ts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { Card } from '../../ui/Card.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { Page } from '../../ui/Page.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useSetting } from '../trusts/use-setting.ts'
import { CorrectsNote } from './CorrectsNote.tsx'
import { reportCrumbs } from './crumbs.tsx'
import { meetingChoices, schoolChoices } from './form-queries.ts'
import { reportQuery } from './queries.ts'
import { bodyOf, draftOf, missingIn } from './report-draft.ts'
import { ReportFields } from './ReportFields.tsx'
import classes from './Reports.module.css'

/** Changes a draft; its preview is worked out anew. */
export function EditReportPage({ reportId }: { reportId: string }) {
  const query = reportQuery(reportId)
  const { data: report } = useSuspenseQuery(query)
  const { data: meetings } = useSuspenseQuery(meetingChoices)
  const { data: schools } = useSuspenseQuery(schoolChoices)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [attempt, setAttempt] = useState(0)
  const saved = draftOf(report)
  const draft = useDraft({ name: `report.${reportId}`, title: report.title, saved, version: report.version })
  const { values } = draft
  const save = useSetting({
    body: bodyOf(values),
    save: (sent) => call(editReport, { params: { reportId }, ...sent }),
    reread: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    onSaved: async (answer) => {
      draft.clear()
      queryClient.setQueryData(query.queryKey, answer)
      await navigate({ to: '/reports/$reportId', params: { reportId } })
      await notify('Changed')
    },
  })
  const missing = missingIn(values)
  const faults = { ...faultsOf(save.error), ...(attempt > 0 ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (Object.keys(missing).length === 0 && !save.isPending) save.mutate(draft.base)
  }
  return (
    <Page
      title={`What is “${report.title}” to say?`}
      width="narrow"
      crumbs={reportCrumbs(
        <Link key="report" to="/reports/$reportId" params={{ reportId }}>
          {report.title}
        </Link>,
        'Change it',
      )}
    >
      <Card>
        <form onSubmit={submit} noValidate className={classes.form}>
          <DraftNote draft={draft} />
          {report.corrects && <CorrectsNote of={report.corrects} meeting={report.meeting} />}
          {attempt > 0 && (
            <FormErrors
              attempt={attempt}
              errors={Object.entries(missing).map(([fieldId, message]) => ({ fieldId, message }))}
            />
          )}
          <ReportFields
            values={values}
            change={draft.change}
            faults={faults}
            meetings={meetings.items}
            schools={schools.items}
            kindStays
            meetingStays={report.corrects !== null}
          />
          <SaveEnd
            save={save}
            draft={draft}
            version={report.version}
            texts={[
              { label: 'Title', mine: values.title, theirs: saved.title },
              { label: 'Day', mine: values.asAt, theirs: saved.asAt },
              { label: 'Sections', mine: values.sections, theirs: saved.sections },
            ]}
          >
            <ActionBar>
              <Button type="submit" loading={save.isPending}>
                Save and see what it says
              </Button>
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/reports/$reportId" params={{ reportId }} {...props} />}
              >
                Cancel
              </Button>
            </ActionBar>
          </SaveEnd>
        </form>
      </Card>
    </Page>
  )
}
