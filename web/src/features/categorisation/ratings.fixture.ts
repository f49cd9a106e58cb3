import type { Categorisation, Category } from '@sixfold/shared/contracts/categorisation.ts'
import type { LeaderNote, RatedCriterion, Rating } from '@sixfold/shared/contracts/ratings.ts'
import { type CriterionKey, criterionKeys } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'

export const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
const priya = { id: '01a20000-0000-7000-8000-00000000000b', name: 'Priya Iyer' }
export const school = { id: '01a20000-0000-7000-8000-000000000001', name: 'Thornmere Primary School' }

export const aRating = (
  criterionKey: CriterionKey,
  value: RatingValue,
  more: Partial<Rating> = {},
): Rating => ({ criterionKey, value, note: null, by: ama, day: '2026-12-01', version: 1, ...more })

/** The framework's ten criteria, with these rated and these of last year. */
export const criteria = (
  now: Partial<Record<CriterionKey, Rating>> = {},
  before: Partial<Record<CriterionKey, RatingValue>> = {},
): RatedCriterion[] =>
  criterionKeys.map((key) => {
    const value = before[key]
    return {
      criterionKey: key,
      rating: now[key] ?? null,
      before: value === undefined ? null : { academicYear: 2025, value },
    }
  })

/** Begun, and its proposer reads it. */
export const proposing = (more: Partial<Categorisation> = {}): Categorisation => ({
  id: '01a20000-0000-7000-8000-0000000000d1',
  round: { id: '01a20000-0000-7000-8000-0000000000c1', academicYear: 2026 },
  school,
  status: 'self-assessing',
  level: null,
  before: null,
  movement: null,
  rationale: null,
  ratings: criteria(),
  suggestion: {
    level: null,
    because: [],
    decidedBy: [],
    missing: [{ code: 'too-few-ratings', message: 'A suggestion needs six' }],
  },
  departure: null,
  proposed: null,
  question: null,
  decision: null,
  earliestEffectiveOn: '2026-12-05',
  minuteReferenceNeeded: false,
  abilities: { propose: true, decide: false, return: false, leaderNotes: true },
  blockers: { propose: [], decide: [], return: [] },
  version: 1,
  ...more,
})

/** The board's, proposed as Repair where Improve was suggested. */
export const departing = (more: Partial<Categorisation> = {}): Categorisation =>
  proposing({
    status: 'awaiting-decision',
    level: 2,
    rationale: 'Two of three year teams are new.',
    ratings: criteria(
      {
        inclusion: aRating('inclusion', 3, { note: 'Provision is reviewed.' }),
        'finance-and-estate': aRating('finance-and-estate', 'too-early', {
          note: 'Accounts come in January.',
        }),
      },
      { inclusion: 2 },
    ),
    suggestion: {
      level: 3,
      because: ['7 of 10 ratings are 3 or above, and none is below 2.'],
      decidedBy: ['inclusion'],
      missing: [],
    },
    departure: { from: 3, reason: 'Four teachers leave in July.' },
    proposed: { by: priya, at: '2026-12-01T10:00:00.000Z' },
    abilities: { propose: false, decide: true, return: true, leaderNotes: false },
    ...more,
  })

export const aNote = (more: Partial<LeaderNote> = {}): LeaderNote => ({
  id: '01a20000-0000-7000-8000-0000000000f1',
  text: 'Agree first with the chair.',
  by: priya,
  at: '2026-12-01T10:00:00.000Z',
  ...more,
})

export const noNotes = {
  items: [] as LeaderNote[],
  nextCursor: null,
  abilities: { write: true },
  blockers: { write: [] },
}

export const aCategory = (academicYear: number, ratings: Category['ratings']): Category => ({
  id: `01a20000-0000-7000-8000-00000000${academicYear}`,
  academicYear,
  level: 3,
  before: null,
  movement: null,
  rationale: 'Steady.',
  ratings,
  body: 'board',
  bodyName: 'Trust board',
  metOn: null,
  by: ama,
  minuteReference: null,
  effectiveOn: `${academicYear}-10-14`,
  recordedAt: `${academicYear}-10-10T10:00:00.000Z`,
  inForce: academicYear === 2026,
})
