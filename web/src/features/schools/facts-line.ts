import type { School } from '@sixfold/shared/contracts/schools.ts'
import { count, formatDay, monthNames } from '../../lib/format.ts'

/** "September 2021". */
function monthOf(day: string): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

type Described = Pick<School, 'phase' | 'urn' | 'joinedOn' | 'leftOn'> & {
  facts: Pick<School['facts'], 'lowAge' | 'highAge' | 'pupils' | 'freeSchoolMealsPercent'>
}

/** "Primary, ages 3–11 · 412 pupils · 31% free school meals · URN 990104 · joined September 2021"; what isn't known is left out. */
export function factsLine({ phase, facts, urn, joinedOn, leftOn }: Described, today: string): string {
  const { lowAge, highAge, pupils, freeSchoolMealsPercent } = facts
  const ages = lowAge !== null && highAge !== null ? `, ages ${lowAge}–${highAge}` : ''
  return [
    phase + ages,
    pupils !== null && count(pupils, 'pupil'),
    freeSchoolMealsPercent !== null && `${freeSchoolMealsPercent}% free school meals`,
    `URN ${urn}`,
    joinedOn > today ? `joins ${formatDay(joinedOn)}` : `joined ${monthOf(joinedOn)}`,
    leftOn !== null && (leftOn < today ? `left ${monthOf(leftOn)}` : `leaves ${formatDay(leftOn)}`),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
