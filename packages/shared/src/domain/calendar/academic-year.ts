/** Academic years run 1 Sep – 31 Aug and are named by their start: 2026 is shown "2026/27"; domain.md §1. */

/** The academic year that a day (`YYYY-MM-DD`) lies in, by its start. */
export function academicYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= 9 ? year : year - 1
}

/** "2026/27". */
export const academicYearWords = (start: number): string =>
  `${start}/${String((start + 1) % 100).padStart(2, '0')}`

/** Its first and last day, inclusive. */
export const academicYearDays = (start: number): { from: string; to: string } => ({
  from: `${start}-09-01`,
  to: `${start + 1}-08-31`,
})

/** The 31 August before a day: the last day of the academic year before the one that the day lies in. */
export const lastAugustBefore = (day: string): string => academicYearDays(academicYearOf(day) - 1).to
