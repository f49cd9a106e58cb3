import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Category } from '@sixfold/shared/contracts/categories.ts'
import type { LeaderNote } from '@sixfold/shared/contracts/ratings.ts'
import { abilitiesTo, aCategorisation, ama, aRating, criteria, priya } from './way.fixture.ts'

/** Begun, and its proposer reads it. */
export const proposing = (more: Partial<Categorisation> = {}): Categorisation =>
  aCategorisation({
    suggestion: {
      level: null,
      because: [],
      decidedBy: [],
      missing: [{ code: 'too-few-ratings', message: 'A suggestion needs six' }],
    },
    abilities: abilitiesTo('rate', 'propose', 'leaderNotes'),
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
    abilities: abilitiesTo('decide', 'return'),
    ...more,
  })

export const aNote = (more: Partial<LeaderNote> = {}): LeaderNote => ({
  id: '01a20000-0000-7000-8000-0000000000f1',
  text: 'Agree first with the chair.',
  supersedesId: null,
  superseded: false,
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

export const aCategory = (
  academicYear: number,
  ratings: Category['ratings'] = [],
  more: Partial<Category> = {},
): Category => ({
  id: `01a20000-0000-7000-8000-00000000${academicYear}`,
  academicYear,
  level: 3,
  promises: { supportHalfDays: 20, visitsATerm: 2 },
  before: null,
  movement: null,
  rationale: 'Steady.',
  ratings,
  enteredLater: false,
  body: 'board',
  bodyName: 'Trust board',
  metOn: null,
  by: ama,
  minuteReference: null,
  effectiveOn: `${academicYear}-10-14`,
  recordedAt: `${academicYear}-10-10T10:00:00.000Z`,
  inForce: academicYear === 2026,
  reply: null,
  ...more,
})
