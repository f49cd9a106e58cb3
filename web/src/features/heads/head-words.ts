import type { Heads, Headship } from '@sixfold/shared/contracts/heads.ts'
import { formatDay } from '../../lib/format.ts'

/** "since 1 Sep 2024", "from 1 Jan 2027 until 31 Aug 2027", "1 Sep 2020 to 31 Aug 2024". */
export function postInWords({ fromOn, toOn, when }: Headship): string {
  const from = formatDay(fromOn)
  if (when === 'past') return toOn === null ? `from ${from}` : `${from} to ${formatDay(toOn)}`
  const until = toOn === null ? '' : ` until ${formatDay(toOn)}`
  return `${when === 'in-post' ? 'since' : 'from'} ${from}${until}`
}

export const headsIn = ({ items }: Heads, ...when: Headship['when'][]): Headship[] =>
  items.filter((it) => when.includes(it.when))

/** What it means that nobody is in post; null while somebody is. */
export function vacancyWords(heads: Heads): string | null {
  if (headsIn(heads, 'in-post').length > 0) return null
  const since = heads.vacantSince
  return since === null
    ? 'Nobody is named as its head yet: reply clocks stand still'
    : `Nobody heads the school since ${formatDay(since)}: reply clocks stand still`
}

/** Why it is this head who replies; null for an only head, of whom nobody asks. */
export function whyReplies(head: Headship, heads: Heads): string | null {
  if (head.namedOn !== null) return `Named on ${formatDay(head.namedOn)}`
  return headsIn(heads, 'in-post').length > 1 ? 'Longest in post, and nobody else is named' : null
}
