/** What those read of a piece of evidence who may know only that it counts. */
export const countedAnew = 'The evidence that the school counts has changed'

const delivered = ': what is delivered was counted anew'

/** What those read of visits of support, "Support from Fenwick Infants", who may know only how much is delivered. */
export const deliveredAnew = (support: string): string => `${support}${delivered}`

const isCount = (sentence: string): boolean => sentence === countedAnew || sentence.endsWith(delivered)

/** Of a school's events, newest first: several in a row that say only the same count are one, the newest. */
export const withoutRuns = <Event extends { sentence: string }>(events: readonly Event[]): Event[] =>
  events.filter(({ sentence }, place) => !isCount(sentence) || events[place - 1]?.sentence !== sentence)
