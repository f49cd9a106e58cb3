import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'

/** "The round of 2026/27 keeps", "The rounds of 2025/26 and 2026/27 keep". */
export function roundsThat(years: readonly number[], one: string, many: string): string {
  const words = years.map(academicYearWords)
  const last = words.pop() ?? ''
  return words.length === 0
    ? `The round of ${last} ${one}`
    : `The rounds of ${words.join(', ')} and ${last} ${many}`
}
