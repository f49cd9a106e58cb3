/** What those read of a piece of evidence who may know only that it counts. */
export const countedAnew = 'The evidence that the school counts has changed'

/** Of a school's events, newest first: several in a row that say only this are one, the newest. */
export const withoutRuns = <Event extends { sentence: string }>(events: readonly Event[]): Event[] =>
  events.filter(
    ({ sentence }, place) => sentence !== countedAnew || events[place - 1]?.sentence !== countedAnew,
  )
