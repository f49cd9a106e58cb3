import { Button, Loader } from '@mantine/core'
import {
  getReportFile,
  type Report,
  type ReportFile,
  writeReportFiles,
} from '@sixfold/shared/contracts/reports.ts'
import { reportPartWords } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { download } from '../../lib/download.ts'
import { count } from '../../lib/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportQuery } from './queries.ts'
import { fileLabel, sizeWords } from './report-look.ts'
import classes from './Reports.module.css'

/** The files of a frozen report, and how far they are. */
export function ReportFiles({ report }: { report: Report }) {
  const get = useMutation({
    mutationFn: (file: ReportFile) =>
      download(getReportFile, { params: { reportId: report.id, fileId: file.id } }),
  })
  const button = (file: ReportFile, quiet: boolean) => (
    <Button
      variant={quiet ? 'subtle' : 'default'}
      leftSection={<IconDownload size="1.125rem" aria-hidden="true" />}
      loading={get.isPending && get.variables.id === file.id}
      onClick={() => get.mutate(file)}
      aria-label={`${reportPartWords[file.part].title} as ${fileLabel(file)}, ${sizeWords(file.sizeBytes)}`}
    >
      {fileLabel(file)}, {sizeWords(file.sizeBytes)}
    </Button>
  )
  return (
    <Section
      heading="Files"
      lead="Check freedom of information exemptions before you share one. The parts are apart, so that the open one can be shared alone."
    >
      <Writing report={report} />
      <ProblemAlert error={get.error} takeFocus />
      <div className={classes.files}>
        {report.parts.map(({ part }) => {
          const files = report.files.filter((it) => it.part === part)
          const tables = files.filter(({ format }) => format === 'csv')
          return (
            <div key={part}>
              <h3>{reportPartWords[part].title}</h3>
              <div className={classes.buttons}>
                {files
                  .filter(({ format }) => format !== 'csv')
                  .map((file) => (
                    <span key={file.id}>{button(file, false)}</span>
                  ))}
              </div>
              {tables.length > 0 && (
                <details className={classes.tables}>
                  <summary>{count(tables.length, 'table')} for spreadsheets</summary>
                  <ul>
                    {tables.map((file) => (
                      <li key={file.id}>{button(file, true)}</li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          )
        })}
      </div>
    </Section>
  )
}

/** How far the writing is; what to do where it broke off. Nothing once all are there. */
function Writing({ report }: { report: Report }) {
  const queryClient = useQueryClient()
  const { writing, abilities } = report
  const again = useMutation({
    mutationFn: () => call(writeReportFiles, { params: { reportId: report.id } }),
    onSuccess: (answer) =>
      queryClient.setQueryData(reportQuery(report.id).queryKey, {
        ...answer,
        // It has only just been asked for.
        writing: answer.writing && { ...answer.writing, state: 'waiting' as const, failure: null },
      }),
  })
  if (writing === null || writing.state === 'done') return null
  if (writing.state === 'failed')
    return (
      <Notice tone="amber">
        <p className={classes.words}>{writing.failure}</p>
        {abilities.write ? (
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            Write them again
          </Button>
        ) : (
          'A trust leader can ask for them again.'
        )}
        <ProblemAlert error={again.error} takeFocus />
      </Notice>
    )
  return (
    <p role="status" className={classes.line}>
      <Loader size="sm" aria-hidden="true" />
      {writing.state === 'waiting'
        ? 'The files are about to be written. You can leave this page.'
        : `${writing.done} of ${count(writing.of, 'file')} written. You can leave this page.`}
    </p>
  )
}
