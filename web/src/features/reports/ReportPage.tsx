import { Button } from '@mantine/core'
import type { Report } from '@sixfold/shared/contracts/reports.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { DayText } from '../../ui/Values.tsx'
import { reportCrumbs } from './crumbs.tsx'
import { DraftActs } from './DraftActs.tsx'
import { contentQuery, nextLook, reportQuery } from './queries.ts'
import { dayWordsOf, frozenWords, stateLook } from './report-look.ts'
import { ReportFiles } from './ReportFiles.tsx'
import { ReportHashes } from './ReportHashes.tsx'
import { ReportParts } from './ReportParts.tsx'
import classes from './Reports.module.css'

/** A report: what it will say, for whoever is to sign it; or what it says, with its files and hashes. */
export function ReportPage({ reportId }: { reportId: string }) {
  const { data: report } = useSuspenseQuery({
    ...reportQuery(reportId),
    refetchInterval: ({ state }) => nextLook(state.data),
  })
  const { data: content } = useSuspenseQuery(contentQuery(reportId))
  const { frozen, title } = report
  return (
    <Page
      title={title}
      heading={frozen ? `What does “${title}” say?` : `What will “${title}” say?`}
      crumbs={reportCrumbs(title)}
      lead={<Lead report={report} />}
      actions={<Actions report={report} />}
    >
      {report.correctedBy && (
        <Notice tone="amber">
          Another corrects this one:{' '}
          <Link to="/reports/$reportId" params={{ reportId: report.correctedBy.id }}>
            {report.correctedBy.title}
          </Link>
          .
        </Notice>
      )}
      {report.corrects && (
        <Notice>
          It corrects{' '}
          <Link to="/reports/$reportId" params={{ reportId: report.corrects.id }}>
            {report.corrects.title}
          </Link>
          , which stays as it was.
        </Notice>
      )}
      {frozen && <ReportFiles report={report} />}
      {report.state === 'draft' && (
        <Notice>
          This is how it would read if it were frozen now. Only what is published is in its open part.
        </Notice>
      )}
      {content.barred && (
        <Notice>
          What the meeting is asked to decide isn’t shown to you: you belong to a school, or have an interest
          in one.
        </Notice>
      )}
      <ReportParts parts={content.parts} />
      {frozen && <ReportHashes report={report} />}
    </Page>
  )
}

function Lead({ report }: { report: Report }) {
  const { tone, shape, word } = stateLook(report.state)
  const { meeting, freezesOn } = report
  return (
    <>
      <p className={classes.line}>
        <Chip tone={tone} shape={shape}>
          {word}
        </Chip>
        <span>{frozenWords(report)}.</span>
      </p>
      <p className={classes.soft}>
        {dayWordsOf(report)}
        {meeting && (
          <>
            {' · for '}
            <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
              {meeting.body}, {formatDay(meeting.day)}
            </Link>
          </>
        )}
        {report.schools && ` · ${report.schools.map(({ name }) => name).join(', ')}`}
      </p>
      {freezesOn && report.state === 'draft' && (
        <p className={classes.soft}>
          Papers go out on <DayText day={freezesOn} distance="after" />. If nobody has signed it when that day
          ends, it freezes as it stands then.
        </p>
      )}
    </>
  )
}

function Actions({ report }: { report: Report }) {
  if (report.state === 'draft') return <DraftActs report={report} />
  return report.abilities.correct && report.blockers.correct.length === 0 ? (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/reports/new" search={{ corrects: report.id }} {...props} />}
    >
      Correct it by another
    </Button>
  ) : null
}
