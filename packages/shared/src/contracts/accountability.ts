import { z } from 'zod'
import { recordKinds, todayKinds } from '../domain/accountability/kinds.ts'
import { stepKeys } from '../domain/cycle/steps.ts'
import { strengths } from '../domain/evidence/words.ts'
import { phaseKeys } from '../domain/schools/phases.ts'
import { progressRatings } from '../domain/progress/words.ts'
import {
  abilities,
  AcademicYear,
  Day,
  Id,
  Instant,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { Level, Movement } from './scheme.ts'

const Step = z.enum(stepKeys)
const Count = z.int().min(0)
/** Whole half-days: 5 is shown as 2½ days. */
const HalfDays = z.int().min(0)

/**
 * What was agreed before the academic year and not delivered by then, of support that hadn't ended; visits since the year began,
 * what they cost where a cost is agreed; and pairings that are active or paused.
 */
const BoardSupport = z.strictObject({
  broughtForwardHalfDays: HalfDays,
  deliveredHalfDays: HalfDays,
  deliveredPence: Count,
  underWay: Count,
})

/** A school as it stood on the page's day. */
export const BoardSchool = z.strictObject({
  id: Id,
  name: z.string(),
  /** One short word or two: "Primary", "Special", "All-through". */
  phase: z.string(),
  /** Those that it teaches: an all-through school is primary and secondary. */
  phases: z.array(z.enum(phaseKeys)),
  /** The hub to which it belongs, by its name of today. */
  hub: SchoolName.nullable(),
  /** The category in force; null before the first. `since` is the day from which it has been at this level unbroken. */
  category: z
    .strictObject({
      level: Level,
      academicYear: AcademicYear,
      effectiveOn: Day,
      since: Day,
      /** Null of a category that was entered later. */
      categorisationId: Id.nullable(),
    })
    .nullable(),
  /** Against the category in force on the 31 August before; null where either is missing. */
  movement: z.strictObject({ direction: Movement, was: Level }).nullable(),
  /** Open ones, in the order of the school's own ranks; each with how well its present step is evidenced. */
  priorities: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      step: Step,
      turn: z.int(),
      strength: z.enum(strengths),
      /** Live evidence contradicts it. */
      contested: z.boolean(),
    }),
  ),
  /** The weakest of its open priorities, and how many of them are so weak; null without one. `contested` of all of them. */
  evidence: z
    .strictObject({ weakest: z.enum(strengths), priorities: z.int().min(1), contested: Count })
    .nullable(),
  /** Pieces of live evidence, whoever may read them. */
  liveEvidence: Count,
  /**
   * The open review; null before the first category. `coveredBy` is the academic year of the round in its place, so that it
   * is not late; `soon` is not late, not covered and due within eight weeks.
   */
  review: z
    .strictObject({
      id: Id,
      dueOn: Day,
      late: z.boolean(),
      soon: z.boolean(),
      coveredBy: AcademicYear.nullable(),
    })
    .nullable(),
  /** In half-days what was agreed since the academic year began, extensions too, as the ledger books it from that day to the page's. */
  support: z.strictObject({
    receivedHalfDays: HalfDays,
    givenHalfDays: HalfDays,
    received: BoardSupport,
    given: BoardSupport,
  }),
})
export type BoardSchool = z.infer<typeof BoardSchool>

/** Counted from the schools of the page, so that each figure can be opened as a list of them. */
export const BoardTotals = z.strictObject({
  schools: Count,
  levels: z.array(z.strictObject({ level: Level, schools: Count })),
  uncategorised: Count,
  movement: z.strictObject({ less: Count, more: Count, same: Count }),
  priorities: z.strictObject({
    open: Count,
    steps: z.array(z.strictObject({ step: Step, priorities: Count })),
  }),
  liveEvidence: Count,
  /** Open priorities by how well their present step is evidenced, the weakest first, and those that live evidence contradicts. */
  evidence: z.strictObject({
    strengths: z.array(z.strictObject({ strength: z.enum(strengths), priorities: Count })),
    contested: Count,
    /** Those that rest on none, on stale or thin evidence, or are contested. */
    weak: Count,
  }),
  reviews: z.strictObject({ late: Count, soon: Count, covered: Count }),
  /** Half-days agreed that the schools of the page receive, and what was delivered to them; how many of them give and receive. */
  support: BoardSupport.extend({ halfDays: HalfDays, givers: Count, receivers: Count }),
})
export type BoardTotals = z.infer<typeof BoardTotals>

export const Dashboard = z.strictObject({
  asAt: Day,
  academicYear: AcademicYear,
  totals: BoardTotals,
  /**
   * Categories that wait for the reader where they may decide on the day, else for the board; in neither case on a school from which
   * they are barred. How many is all that this page says of what is not published.
   */
  awaitingDecision: Count,
  /** `seeTrust`: the page is about every school of the trust; a governor's is about their own. */
  abilities: abilities('decide', 'seeTrust'),
  /** By name. Schools that belong to the trust on the page's day. */
  schools: z.array(BoardSchool),
})
export type Dashboard = z.infer<typeof Dashboard>

/**
 * What had been recorded by the end of a day in London and was in effect on it; without `asAt`, today. The ETag moves with
 * what this audience can see, so If-None-Match answers 304 without reading the page. 400 for a day still to come.
 */
export const getDashboard = endpoint({
  name: 'getDashboard',
  method: 'GET',
  path: '/dashboard',
  summary: 'The trustees’ page: every school of the trust, as at a day',
  tag: 'accountability',
  access: 'trust',
  query: z.strictObject({ asAt: Day.optional() }),
  status: 200,
  answer: Dashboard,
})

const RecordLink = z.strictObject({ kind: z.enum(recordKinds), id: Id })

/** Something that happened, in a sentence. `record` is what it happened to; null where nothing can be opened. */
export const TimelineEvent = z.strictObject({
  id: Id,
  at: Instant,
  by: PersonName,
  school: SchoolName.nullable(),
  sentence: z.string(),
  record: RecordLink.nullable(),
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

/** Something that waits for the person asking. `day` is when it is due; null: as soon as may be. */
export const TodayItem = z.strictObject({
  kind: z.enum(todayKinds),
  title: z.string(),
  why: z.string(),
  day: Day.nullable(),
  late: z.boolean(),
  school: SchoolName.nullable(),
  record: RecordLink,
  /** For a priority of which the person asking can send an update: the newest one. */
  update: z
    .strictObject({ last: z.strictObject({ day: Day, rating: z.enum(progressRatings) }).nullable() })
    .nullable(),
})
export type TodayItem = z.infer<typeof TodayItem>

export const Today = z.strictObject({
  today: Day,
  /** Late first, then by day, then what has no day. */
  items: z.array(TodayItem),
  /** The last ten events that the person may see, newest first. */
  changed: z.array(TimelineEvent),
})
export type Today = z.infer<typeof Today>

export const getToday = endpoint({
  name: 'getToday',
  method: 'GET',
  path: '/today',
  summary: 'What needs the person asking now, and what changed lately',
  tag: 'accountability',
  access: 'trust',
  outside: true,
  status: 200,
  answer: Today,
})

/** Newest first. 404 for a school of which one sees no more than its name. */
export const listTimeline = endpoint({
  name: 'listTimeline',
  method: 'GET',
  path: '/schools/:schoolId/timeline',
  summary: 'What happened at a school, as far as one may see it',
  tag: 'accountability',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(TimelineEvent),
})
