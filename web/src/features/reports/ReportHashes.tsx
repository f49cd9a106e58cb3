import { Button, VisuallyHidden } from '@mantine/core'
import { getReportSource, type Report } from '@sixfold/shared/contracts/reports.ts'
import { reportPartWords } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { download } from '../../lib/download.ts'
import { count, formatInstant } from '../../lib/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { verificationQuery } from './queries.ts'
import classes from './Reports.module.css'

type Source = 'manifest' | Report['parts'][number]['part']

/** The hashes of what was frozen, the very text that they are of, and whether it all still matches. */
export function ReportHashes({ report }: { report: Report }) {
  const get = useMutation({
    mutationFn: (source: Source) => download(getReportSource, { params: { reportId: report.id, source } }),
  })
  const check = useQuery({ ...verificationQuery(report.id), enabled: false, gcTime: 0 })
  if (report.sha256 === null) return null
  const lines: { source: Source; title: string; sha256: string }[] = [
    { source: 'manifest', title: 'The whole report', sha256: report.sha256 },
    ...report.parts.map(({ part, sha256 }) => ({ source: part, title: reportPartWords[part].title, sha256 })),
  ]
  return (
    <Section
      heading="Is it still what was frozen?"
      lead="Each hash is the SHA-256 of a text that anybody can keep and check with a tool of their own."
      actions={
        <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
          Check now
        </Button>
      }
    >
      <div role="status">
        {check.data && (
          <Notice tone={check.data.matches ? 'teal' : 'amber'}>
            {check.data.matches
              ? `All ${count(check.data.items.length, 'text and file', 'texts and files')} match, as of ${formatInstant(check.data.at)}.`
              : 'Not all of it is what was frozen:'}
            {!check.data.matches && (
              <ul className={classes.found}>
                {check.data.items
                  .filter(({ matches }) => !matches)
                  .map(({ what, found }) => (
                    <li
                      key={what}
                    >{`${what}: ${found === null ? 'it isn’t there any more' : 'it says something else'}`}</li>
                  ))}
              </ul>
            )}
          </Notice>
        )}
      </div>
      <ProblemAlert error={check.error ?? get.error} takeFocus />
      <ul className={classes.found}>
        {lines.map(({ source, title, sha256 }) => (
          <li key={source}>
            {title}: <span className={classes.hash}>{sha256}</span>{' '}
            <Button
              variant="subtle"
              size="compact-sm"
              loading={get.isPending && get.variables === source}
              onClick={() => get.mutate(source)}
            >
              Keep its text
              <VisuallyHidden>: {title}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
