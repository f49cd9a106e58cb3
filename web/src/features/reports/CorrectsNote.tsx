import type { Report } from '@sixfold/shared/contracts/reports.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { Notice } from '../../ui/Notice.tsx'

interface CorrectsNoteProps {
  of: NonNullable<Report['corrects']>
  meeting: Report['meeting']
}

/** On a form: which report it corrects, and for which meeting, which stays. */
export const CorrectsNote = ({ of, meeting }: CorrectsNoteProps) => (
  <Notice>
    It corrects{' '}
    <Link to="/reports/$reportId" params={{ reportId: of.id }}>
      {of.title}
    </Link>
    {meeting && `, for ${meeting.body}, ${formatDay(meeting.day)}`}. That one stays as it was.
  </Notice>
)
