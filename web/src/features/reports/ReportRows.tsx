import type { ReportRow } from '@sixfold/shared/contracts/reports.ts'
import { reportKindWords } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { dayWordsOf, frozenWords, stateLook } from './report-look.ts'
import classes from './Reports.module.css'

/** Reports, each with its state, its day and its meeting. */
export const ReportRows = ({ reports }: { reports: readonly ReportRow[] }) => (
  <Rows items={reports.map((it) => ({ key: it.id, children: <Row report={it} /> }))} />
)

function Row({ report }: { report: ReportRow }) {
  const { tone, shape, word } = stateLook(report.state)
  const about = report.meeting
    ? `${reportKindWords[report.kind]}: ${report.meeting.body}, ${formatDay(report.meeting.day)}`
    : reportKindWords[report.kind]
  return (
    <div className={classes.row}>
      <div className={classes.line}>
        <Link to="/reports/$reportId" params={{ reportId: report.id }}>
          {report.title}
        </Link>
        <Chip tone={tone} shape={shape}>
          {word}
        </Chip>
        {report.corrected && <Chip variant="quiet">Corrected since</Chip>}
      </div>
      <p className={classes.soft}>
        {about} · {dayWordsOf(report)}
      </p>
      <p className={classes.soft}>{frozenWords(report)}</p>
    </div>
  )
}
