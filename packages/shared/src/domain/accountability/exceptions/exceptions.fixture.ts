import { usualCalendar } from '../../calendar/calendar-days.ts'
import type {
  ClaimFacts,
  ExceptionFacts,
  GiverFacts,
  Linked,
  PriorityFacts,
  SchoolFacts,
  SupportFacts,
} from './facts.ts'
import type { ExceptionRule } from './names.ts'
import { ruleOf } from './rules.ts'

/** A school of which nothing is to be looked at on 5 Dec 2026. */
export const aSchool = (more: Partial<SchoolFacts> = {}): SchoolFacts => ({
  id: 'harrowgate',
  name: 'Harrowgate High School',
  calendar: usualCalendar,
  plan: { academicYear: 2026, cycleStatus: 'open', everApproved: true, joinedOn: '2020-09-01', leftOn: null },
  waiting: [],
  review: null,
  challenge: null,
  priorities: [],
  claims: [],
  entitlement: null,
  ...more,
})

export const factsOf = (schools: SchoolFacts[], more: Partial<ExceptionFacts> = {}): ExceptionFacts => ({
  day: '2026-12-05',
  schools,
  support: [],
  givers: [],
  trustId: 'trust',
  planBy: '10-31',
  evidenceMonths: 12,
  pairingsAtOnce: 2,
  ...more,
})

export const aPiece = (more: Partial<Linked> = {}): Linked => ({
  kind: 'data',
  source: 'school',
  stance: 'supports',
  effectiveOn: '2026-10-01',
  expiresOn: null,
  withdrawnOn: null,
  linkedOn: '2026-10-01',
  ...more,
})

export const aRating = (
  label: string,
  linked: Linked[] = [],
  more: Partial<ClaimFacts> = {},
): ClaimFacts => ({
  kind: 'rating',
  label,
  since: '2026-09-14',
  linked,
  categorisationId: 'case',
  ...more,
})

export const someSupport = (more: Partial<SupportFacts> = {}): SupportFacts => ({
  pairingId: 'pairing',
  giver: 'Fenwick Infants',
  receiver: { id: 'harrowgate', name: 'Harrowgate High School', calendar: usualCalendar },
  criterion: 'Attendance',
  endedOn: '2026-03-10',
  ratingChange: null,
  judged: null,
  measuresBetter: 0,
  ...more,
})

export const aGiver = (more: Partial<GiverFacts> = {}): GiverFacts => ({
  giver: { kind: 'school', id: 'fenwick', name: 'Fenwick Infants' },
  promised: 10,
  offered: 12,
  atOnce: 1,
  withAsked: true,
  since: '2026-10-01',
  ...more,
})

/** What a rule finds, with its usual threshold unless another is given. */
export const find = (rule: ExceptionRule, facts: ExceptionFacts, threshold = ruleOf(rule).threshold.usual) =>
  ruleOf(rule).find(facts, threshold)
/** What it finds of a school, of which there is one. */
export const of = (rule: ExceptionRule, school: Partial<SchoolFacts>, threshold?: number) =>
  find(rule, factsOf([aSchool(school)]), threshold)[0] ?? null

/** A priority with these updates, the newest first. */
export const updates = (
  ...said: [string, PriorityFacts['updates'][number]['rating']][]
): Partial<SchoolFacts> => ({
  priorities: [
    {
      id: 'behaviour',
      name: 'Behaviour in the first hour',
      heldSince: '2026-09-20',
      updates: said.map(([day, rating]) => ({ day, readFrom: day, rating })),
      readsPublished: false,
      published: null,
    },
  ],
})
