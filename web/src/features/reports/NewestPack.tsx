import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { newestReportsQuery } from './queries.ts'
import { monthOf } from './report-look.ts'

/** "Open December pack": the newest that is frozen, on the board's page. Nothing where there is none. */
export function NewestPack() {
  const { data } = useQuery(newestReportsQuery)
  const pack = data?.items.find((it) => it.frozen !== null && it.meeting !== null)
  if (!pack?.meeting) return null
  return (
    <>
      {' · '}
      <Link to="/reports/$reportId" params={{ reportId: pack.id }}>
        Open {monthOf(pack.meeting.day)} pack
      </Link>
    </>
  )
}
