import { type Scheme, criterionName, type CriterionKey } from '../categorisation/scheme.ts'
import type { SchoolCalendar } from '../calendar/calendar-days.ts'
import { dayWords } from '../calendar/day-words.ts'
import { workingDaysAfter } from '../calendar/school-days.ts'
import { inSentence } from '../support/giver.ts'
import { lifeBlockers } from '../support/life.ts'
import type { PairedSchool, Side } from '../support/pairing.ts'
import type { TodayLine } from './today-line.ts'
import { halfDayWords } from './words.ts'

type Party = Omit<PairedSchool, 'heads'> & { id: string | null }

/** Support that both sides have agreed to, and what of it may be the asking person's to do. */
export type SupportWaiting = {
  id: string
  status: 'agreed' | 'active' | 'paused' | 'completed'
  giver: Party
  receiver: Party & { id: string }
  criterionKey: CriterionKey
  halfDays: number
  /** Half-days of the visits that stand, and the day of the latest of them. */
  delivered: number
  lastVisitOn: string | null
  startsOn: string | null
  endsOn: string | null
  /** Since when it is under way, the last pause left out; null: it never was. */
  begunOn: string | null
  /** The day on which both sides had agreed. */
  agreedOn: string
  completedOn: string | null
  /** More half-days that wait for an answer. */
  extension: { halfDays: number; askedBy: { name: string } } | null
  /** The receiver's terms. */
  calendar: SchoolCalendar
  /** The side whose people the person asking belongs to as its head; null for a leader who looks on. */
  mine: Side | null
  /** The person asking starts it, pauses it and completes it. */
  runs: boolean
  /** The side for which they may say yes to the extension now; null: none. */
  answers: Side | null
  /** The sides for which they have yet to judge it. */
  judges: readonly Side[]
  /** They are new as the head of that side, and confirm or end it until that day; null: they don't. */
  confirms: { side: Side; until: string } | null
  /** The side that was directed and whose view they have yet to say as its head; null: none. */
  views: Side | null
}

type Line = Omit<TodayLine, 'update'>
type Said = Pick<Line, 'title' | 'why'> & { day?: string; late?: boolean; side?: Side | null }

/** So many of the receiver's working days, four weeks of its terms, may pass without a visit. */
const quietDays = 20

/**
 * What each piece of support asks of the person on a day: an answer to an extension, a judgement, and of what runs the one thing
 * that comes first. Nothing: []. domain.md §6.
 */
export function supportLines(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  waiting: readonly SupportWaiting[],
  today: string,
): Line[] {
  return waiting.flatMap((it) =>
    [
      answerSaid(it),
      confirmSaid(it),
      viewSaid(it),
      it.runs ? runSaid(it, today) : null,
      ...it.judges.map((side) => judgeSaid(it, side)),
    ]
      .filter((said) => said !== null)
      .map(({ title, why, day = null, late = false, side = it.mine }) => ({
        kind: 'support' as const,
        title,
        why: `${why} · ${criterionName(scheme, it.criterionKey)}`,
        day,
        late,
        school: schoolOf(it, side),
        record: { kind: 'pairing' as const, id: it.id },
      })),
  )
}

function answerSaid({ extension, answers: side, giver, receiver }: SupportWaiting): Said | null {
  if (!extension || side === null) return null
  const more = `${halfDayWords(extension.halfDays)} more`
  return {
    side,
    title:
      side === 'receiver'
        ? `Agree to ${more} of support from ${inSentence(giver.name)}`
        : giver.byLeaders
          ? `Agree for ${inSentence(giver.name)} to give ${receiver.name} ${more} of support`
          : `Agree to give ${receiver.name} ${more} of support`,
    why: `${extension.askedBy.name} asked for it, and it waits for your answer`,
  }
}

function confirmSaid(it: SupportWaiting): Said | null {
  if (!it.confirms) return null
  const { side, until } = it.confirms
  return {
    side,
    title: `Confirm or end ${supportOf(it, side)}`,
    why: 'It was agreed before you took up post; without a word it goes on',
    day: until,
  }
}

function viewSaid(it: SupportWaiting): Said | null {
  return it.views === null
    ? null
    : {
        side: it.views,
        title: `Say what you think of ${supportOf(it, it.views)}`,
        why: 'The trust directed it: your view stands beside its reason',
      }
}

function judgeSaid(it: SupportWaiting, side: Side): Said {
  const when = it.completedOn === null ? '' : ` on ${dayWords(it.completedOn)}`
  return {
    side,
    title:
      side === 'giver' && it.giver.byLeaders
        ? `Judge for ${inSentence(it.giver.name)} the support for ${it.receiver.name}`
        : `Judge ${supportOf(it, side)}`,
    why: `It was completed${when}: say what it has changed`,
  }
}

function runSaid(it: SupportWaiting, today: string): Said | null {
  if (it.status === 'completed') return null
  const over = earliest(it.endsOn, it.giver.leftOn, it.receiver.leftOn)
  const support = supportOf(it, it.mine)
  if (over !== null && over < today)
    return {
      title:
        it.status === 'agreed' ? `Log what was given, or have withdrawn ${support}` : `Complete ${support}`,
      why: `Its last day has passed. ${whatEnds(it, today)}`,
      ...since(over),
    }
  if (it.status === 'agreed') {
    const by = it.startsOn ?? workingDaysAfter(it.calendar, it.agreedOn, quietDays)
    if (by >= today) return null
    const when =
      it.startsOn === null ? 'Four weeks of term have passed since it was agreed' : 'It was to have begun'
    return {
      title: `Begin ${support}`,
      why: `${when}: log its first visit, or say that it has begun`,
      ...since(by),
    }
  }
  if (it.status === 'paused') return null
  const visitBy = quietSince(it)
  return visitBy === null || visitBy > today
    ? null
    : {
        title: `Log a visit for ${support}, or pause it`,
        why:
          it.lastVisitOn === null
            ? 'It has begun, and four weeks of term have passed without a visit'
            : `Four weeks of term have passed since the visit on ${dayWords(it.lastVisitOn)}`,
        day: visitBy,
        late: visitBy < today,
      }
}

/** What stands in the way of completing it, else how much of it was delivered. */
function whatEnds(it: SupportWaiting, today: string): string {
  const [first] = lifeBlockers(
    'complete',
    { ...it, extensionAsked: it.extension !== null, schools: { giver: it.giver, receiver: it.receiver } },
    today,
  )
  if (it.status === 'agreed') return 'Nothing was logged: add its visits, or have a trust leader withdraw it'
  return first?.message ?? `Delivered: ${halfDayWords(it.delivered)} of ${halfDayWords(it.halfDays)}`
}

/** The day on which four weeks without a visit are over, counted from the latest of a visit and what set it going. */
function quietSince({ calendar, begunOn, startsOn, lastVisitOn }: SupportWaiting): string | null {
  const from = [begunOn, lastVisitOn, begunOn && startsOn]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1)
  return from === undefined ? null : workingDaysAfter(calendar, from, quietDays)
}

const since = (day: string) => ({ day, late: true })
const earliest = (...days: (string | null)[]) => days.filter((day) => day !== null).toSorted()[0] ?? null

/** The support in the words of one side, or of somebody who looks on. */
function supportOf({ giver, receiver }: SupportWaiting, side: Side | null): string {
  if (side === 'giver') return `the support for ${receiver.name}`
  if (side === 'receiver') return `the support from ${inSentence(giver.name)}`
  return `the support from ${inSentence(giver.name)} for ${receiver.name}`
}

function schoolOf({ giver, receiver }: SupportWaiting, side: Side | null): Line['school'] {
  return side === 'giver' && giver.id !== null && !giver.byLeaders
    ? { id: giver.id, name: giver.name }
    : { id: receiver.id, name: receiver.name }
}
