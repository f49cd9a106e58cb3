import { type Categorisation, categorisationActs } from '@sixfold/shared/contracts/categorisation.ts'
import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { RatedCriterion, Rating } from '@sixfold/shared/contracts/ratings.ts'
import type { AskedReply, Reply } from '@sixfold/shared/contracts/reply.ts'
import { type CriterionKey, criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'

export const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
export const priya = { id: '01a20000-0000-7000-8000-00000000000b', name: 'Priya Iyer' }
/** Heads the school. */
export const jo = { id: '01a20000-0000-7000-8000-00000000000c', name: 'Jo Barlow' }
export const mel = { id: '01a20000-0000-7000-8000-00000000000d', name: 'Mel Ross' }
export const school = { id: '01a20000-0000-7000-8000-000000000001', name: 'Thornmere Primary School' }
const id = '01a20000-0000-7000-8000-0000000000d1'
export const place = `/categorise/${id}`

type Act = (typeof categorisationActs)[number]
type Abilities = Categorisation['abilities']

/** None but these. */
export const abilitiesTo = (...acts: (keyof Abilities)[]): Abilities => ({
  ...(Object.fromEntries(categorisationActs.map((act) => [act, false])) as Record<Act, boolean>),
  leaderNotes: false,
  ...(Object.fromEntries(acts.map((act) => [act, true])) as Partial<Abilities>),
})

/** Nothing in the way but these. */
export const blockedBy = (more: Partial<Categorisation['blockers']> = {}): Categorisation['blockers'] => ({
  ...(Object.fromEntries(categorisationActs.map((act) => [act, []])) as unknown as Record<Act, Blocker[]>),
  ...more,
})

/** It waits for something else. */
export const waits: Blocker[] = [{ code: 'waits', message: 'It waits for something else' }]

export const aRating = (
  criterionKey: CriterionKey,
  value: RatingValue,
  more: Partial<Rating> = {},
): Rating => ({ criterionKey, value, note: null, by: ama, day: '2026-12-01', version: 1, ...more })

/** Nothing is linked to it. */
export const noEvidence: RatedCriterion['evidence'] = {
  count: 0,
  strength: 'none',
  contested: false,
  reason: 'Nothing is linked yet',
}

/** The framework's ten criteria, with these rated, these of last year, and these by the head. */
export const criteria = (
  now: Partial<Record<CriterionKey, Rating>> = {},
  before: Partial<Record<CriterionKey, RatingValue>> = {},
  self: Partial<Record<CriterionKey, Rating>> = {},
): RatedCriterion[] =>
  criterionKeys.map((key) => {
    const value = before[key]
    return {
      criterionKey: key,
      rating: now[key] ?? null,
      former: [],
      self: self[key] ?? null,
      before: value === undefined ? null : { academicYear: 2025, value, note: null },
      evidence: noEvidence,
    }
  })

/** Begun, and read by somebody who can't do anything about it. */
export const aCategorisation = (more: Partial<Categorisation> = {}): Categorisation => ({
  id,
  round: { id: '01a20000-0000-7000-8000-0000000000c1', academicYear: 2026, schemeNumber: 0 },
  review: null,
  school,
  status: 'self-assessing',
  level: null,
  before: null,
  movement: null,
  rationale: null,
  selfAssessment: { dueOn: null, ratings: [], submitted: null },
  ratings: criteria(),
  suggestion: null,
  departure: null,
  proposed: null,
  moderations: [],
  conversation: null,
  replies: [],
  reReviews: [],
  question: null,
  decision: null,
  earliestEffectiveOn: '2026-12-05',
  minuteReferenceNeeded: false,
  abilities: abilitiesTo(),
  blockers: blockedBy(),
  version: 1,
  ...more,
})

/** Improve, proposed by Ama where it was Repair. */
export const put = (more: Partial<Categorisation> = {}): Categorisation =>
  aCategorisation({
    status: 'proposed',
    level: 3,
    before: 2,
    movement: 'less',
    rationale: 'Phonics teaching is now consistent.',
    proposed: { by: ama, at: '2026-12-01T10:00:00.000Z' },
    version: 3,
    ...more,
  })

export const anAsking = (more: Partial<AskedReply> = {}): AskedReply => ({
  turn: 1,
  askedOn: '2026-12-03',
  replyBy: '2026-12-17',
  lapsed: false,
  extensions: [],
  reply: null,
  ...more,
})

export const aReply = (more: Partial<Reply> = {}): Reply => ({
  answer: 'challenges',
  statement: 'Attendance has recovered since March.',
  by: jo,
  at: '2026-12-04T09:00:00.000Z',
  late: false,
  ...more,
})
