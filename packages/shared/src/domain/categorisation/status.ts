/**
 * Where a school is in a round. The thin path of domain.md §4.3: moderation, the conversation and the head's reply stand
 * between `proposed` and `awaiting-decision` and come with their own issue, so a proposal goes through to the board at once.
 */
export const categorisationStatuses = [
  'self-assessing',
  'proposed',
  'awaiting-decision',
  'published',
  'closed',
] as const
export type CategorisationStatus = (typeof categorisationStatuses)[number]

/** What a table says of it. */
export const statusWords: Record<CategorisationStatus, string> = {
  'self-assessing': 'Begun',
  proposed: 'Sent back',
  'awaiting-decision': 'With the board',
  published: 'Published',
  closed: 'Closed: the school left',
}

/** One unfinished decision a school at a time; domain.md §4.3. */
export const isUnfinished = (status: CategorisationStatus): boolean =>
  status !== 'published' && status !== 'closed'
