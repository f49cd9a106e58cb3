import { sameDayVisits, visitDayFault } from '@sixfold/shared/domain/visits/visit.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatHalfDays } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSession } from '../shell/session.ts'
import { visitsOnQuery } from './queries.ts'
import { peopleIn, type VisitText } from './visit-text.ts'
import { whoCame } from './who-came.ts'

/** Warns when what is being logged may be logged already; it can be logged all the same. Without a connection it says nothing. */
export function LoggedAlready({ schoolId, text }: { schoolId: string; text: VisitText }) {
  const today = useToday()
  const me = useSession().person?.id ?? null
  const sound = text.day !== '' && visitDayFault(text.day, { leftOn: null }, today) === null
  const { data } = useQuery({ ...visitsOnQuery(schoolId, text.day), enabled: sound })
  const found = sameDayVisits(data?.items ?? [], { ...text, people: peopleIn(text), byId: me })
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice tone="amber">
          <p>A visit on that day is logged already. If this is another one, log it too.</p>
          <ul>
            {found.map((visit) => (
              <li key={visit.id}>
                <Link to="/schools/$schoolId/visits" params={{ schoolId }} hash={`visit-${visit.id}`}>
                  {whoCame(visit)}, {formatHalfDays(visit.halfDays)}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
