import type { School } from '@sixfold/shared/contracts/schools.ts'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** What is out of the ordinary before all else: seen as a peer, not yet of the trust, or no more. Mostly nothing. */
export function SchoolStanding({ school }: { school: School }) {
  const today = useToday()
  const { name, joinedOn, leftOn, view } = school
  return (
    <>
      {leftOn !== null && leftOn < today && (
        <Notice>
          {name} left the trust on {formatDay(leftOn)}. Its history stays.
        </Notice>
      )}
      {joinedOn > today && (
        <Notice>
          {name} joins the trust on {formatDay(joinedOn)}. Until then it can be planned for and supported, and
          isn’t counted on the board’s page.
        </Notice>
      )}
      {view === 'peer' && (
        <Notice>
          You see {name} as a peer: its name, its facts and what it offers other schools. How it stands and
          what it works on is for its own people and those who lead the trust.
        </Notice>
      )}
    </>
  )
}
