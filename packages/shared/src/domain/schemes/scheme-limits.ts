/** Characters that texts may have, and the bounds of numbers. */
export const schemeLimits = {
  label: 30,
  meaning: 400,
  word: 20,
  name: 60,
  descriptor: 600,
  supportHalfDays: { min: 0, max: 400 },
  visitsATerm: { min: 0, max: 20 },
  /** Six ratings make a suggestion; domain.md §4.2. */
  criteria: { min: 6, max: 20 },
  replyDays: { min: 5, max: 30 },
  reviewMonths: { min: 1, max: 12 },
} as const
