import { Temporal } from 'temporal-polyfill'

/** The one place that knows the time. Below main.ts, `now` and `today` are arguments. */
export type Clock = () => { now: Date; today: string }

/** The calendar day of an instant in Europe/London, `YYYY-MM-DD`. */
export function londonDay(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString()
}

/** The time of day of an instant in Europe/London, `HH:MM`. */
export function londonTime(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** The first instant after a calendar day in Europe/London: what was recorded before it belongs to that day or earlier. */
export function endOfLondonDay(day: string): Date {
  const midnight = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/London')
  return new Date(midnight.epochMilliseconds)
}

/** The machine's clock. The day is worked out once a day, since every request asks for it. */
export function systemClock(): Clock {
  let known = { day: '', from: 0, to: 0 }
  return () => {
    const now = new Date()
    if (now.getTime() < known.from || now.getTime() >= known.to) {
      const day = londonDay(now)
      const yesterday = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
      known = { day, from: endOfLondonDay(yesterday).getTime(), to: endOfLondonDay(day).getTime() }
    }
    return { now, today: known.day }
  }
}

/** A clock that stands still at an instant. */
export function fixedClock(instant: string | Date): Clock {
  const moment = new Date(instant)
  return () => at(moment)
}

function at(now: Date) {
  return { now, today: londonDay(now) }
}
