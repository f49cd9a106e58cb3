import { monthNames } from '../../lib/format.ts'

/** "April 2027" of `2027-04`. */
export const monthName = (month: string): string =>
  `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`

/** What is due by month (`YYYY-MM`), each by day: every month from the first to the last. Nothing due: []. */
export function byMonth<Due extends { dueOn: string }>(
  reviews: readonly Due[],
): { month: string; due: Due[] }[] {
  const inOrder = reviews.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return []
  const months: string[] = []
  for (let month = monthOf(first); month <= monthOf(last); month = monthAfter(month)) months.push(month)
  return months.map((month) => ({ month, due: inOrder.filter((it) => monthOf(it) === month) }))
}

const monthOf = ({ dueOn }: { dueOn: string }) => dueOn.slice(0, 7)

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
