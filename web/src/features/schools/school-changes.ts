import type { School } from '@sixfold/shared/contracts/schools.ts'
import { type SchoolFactKey } from '@sixfold/shared/contracts/school-facts.ts'
import { schoolFactLabels } from '@sixfold/shared/domain/schools/facts.ts'
import { formatDay } from '../../lib/format.ts'
import { factText } from './fact-text.ts'

/** Null on either side: not known there. */
export interface NamedChange {
  label: string
  from: string | null
  to: string | null
}

const factKeys = Object.keys(schoolFactLabels) as SchoolFactKey[]
const dayText = (day: string | null) => (day === null ? null : formatDay(day))

/** What is different in a school's record as it was and as it is now, in words; [] when nothing a screen shows is. */
export function changesBetween(before: School, now: School): NamedChange[] {
  return [
    { label: 'Joined the trust', from: dayText(before.joinedOn), to: dayText(now.joinedOn) },
    { label: 'Left the trust', from: dayText(before.leftOn), to: dayText(now.leftOn) },
    ...factKeys.map((key) => ({
      label: schoolFactLabels[key],
      from: factText(key, before.facts[key]),
      to: factText(key, now.facts[key]),
    })),
  ].filter(({ from, to }) => from !== to)
}
