/** `scheduled → preparing → held → signed-off`, or `not-held`; `replaced` by a newer category's review. domain.md §5. */
export const reviewStatuses = [
  'scheduled',
  'preparing',
  'held',
  'signed-off',
  'not-held',
  'replaced',
  'closed',
] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

/** Still to be finished; a school has at most one such. */
export const openStatuses = ['scheduled', 'preparing', 'held'] as const satisfies readonly ReviewStatus[]

export const isOpenReview = (status: ReviewStatus): boolean => openStatuses.some((open) => open === status)

export const reviewStatusWords: Record<ReviewStatus, string> = {
  scheduled: 'Scheduled',
  preparing: 'Being prepared',
  held: 'Held, not signed off',
  'signed-off': 'Signed off',
  'not-held': 'Not held',
  replaced: 'Replaced by a newer category’s review',
  closed: 'Closed: the school left',
}
