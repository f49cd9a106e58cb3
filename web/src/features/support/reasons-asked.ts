/** What a leader says of a conflict of interest and of the giver's load; null: it isn't asked for. */
export type ReasonsAsked = { conflictReason: string | null; loadReason: string | null }

export const noReasons: ReasonsAsked = { conflictReason: null, loadReason: null }
export const reasonFieldIds = { conflictReason: 'conflict-reason', loadReason: 'load-reason' } as const

/** The reasons that an answer asked for, with what has been typed already. */
export const askedFor = (now: ReasonsAsked, faults: Record<string, string>): ReasonsAsked => ({
  conflictReason: now.conflictReason ?? (faults['conflictReason'] === undefined ? null : ''),
  loadReason: now.loadReason ?? (faults['loadReason'] === undefined ? null : ''),
})

/** Whether an answer was no more than the question for a reason. */
export const asksWhy = (faults: Record<string, string>): boolean =>
  Object.keys(faults).length > 0 && Object.keys(faults).every((field) => field in reasonFieldIds)

/** What is still missing, as the answer said it; an empty object when nothing is. */
export const faultsInReasons = (
  { conflictReason, loadReason }: ReasonsAsked,
  said: Record<string, string>,
): Record<string, string> => ({
  ...(conflictReason?.trim() === '' && {
    conflictReason: said['conflictReason'] ?? 'Say why this is right in spite of the conflict of interest',
  }),
  ...(loadReason?.trim() === '' && { loadReason: said['loadReason'] ?? 'Say why the giver can do more' }),
})

export const reasonsIn = ({ conflictReason, loadReason }: ReasonsAsked): ReasonsAsked => ({
  conflictReason: conflictReason?.trim() || null,
  loadReason: loadReason?.trim() || null,
})
