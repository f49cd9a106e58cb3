/** The most characters that each text of a pasted plan may have, and the most that can be added at once. */
export const pasteLimits = {
  title: 160,
  lead: 120,
  statement: 4000,
  action: 300,
  owner: 120,
  /** £20 million. */
  pence: 2_000_000_000,
  priorities: 60,
  actions: 500,
} as const
