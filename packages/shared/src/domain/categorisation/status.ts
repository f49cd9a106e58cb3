/** Where a school is in a round; domain.md §4.3. What leads from one to the next is `way.ts`. */
export const categorisationStatuses = [
  'self-assessing',
  'proposed',
  'moderated',
  'awaiting-reply',
  'challenged',
  're-reviewed',
  'awaiting-decision',
  'published',
  'closed',
] as const
export type CategorisationStatus = (typeof categorisationStatuses)[number]

/**
 * What a person may be told of it. `with-trust` stands for everything between a head's self-assessment and the stage at which
 * the head acts again: whether and what the trust proposes meanwhile is not the school's to see. domain.md §2
 */
export const seenStatuses = [...categorisationStatuses, 'with-trust'] as const
export type SeenStatus = (typeof seenStatuses)[number]

/** What a table says of it. */
export const statusWords: Record<SeenStatus, string> = {
  'self-assessing': 'Self-assessment',
  proposed: 'Proposed',
  moderated: 'Moderated',
  'awaiting-reply': 'With the head',
  challenged: 'Challenged',
  're-reviewed': 'Re-reviewed',
  'awaiting-decision': 'To decide',
  published: 'Published',
  closed: 'Closed',
  'with-trust': 'With the trust',
}

/** One unfinished decision a school at a time; domain.md §4.3. */
export const isUnfinished = (status: CategorisationStatus): boolean =>
  status !== 'published' && status !== 'closed'
