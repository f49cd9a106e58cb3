import type { Ctx } from '../../api/src/db/tenant.ts'
import { holdReview } from '../../api/src/modules/reviews/commands/hold-review.ts'
import { judgePriority } from '../../api/src/modules/reviews/commands/judge-priority.ts'
import { prepareReview } from '../../api/src/modules/reviews/commands/prepare-review.ts'
import { signOffReview } from '../../api/src/modules/reviews/commands/sign-off-review.ts'
import { writeStatement } from '../../api/src/modules/reviews/commands/write-statement.ts'
import { reviewScope } from '../../api/src/modules/reviews/policy.ts'
import { listReviews, type ReviewRow } from '../../api/src/modules/reviews/queries.ts'
import { findPreparation } from '../../api/src/modules/reviews/work-queries.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { ReviewStatus } from '../../packages/shared/src/domain/reviews/status.ts'
import type { Act } from './acts.ts'
import { at } from './calendar.ts'
import {
  byMailbox,
  headIn,
  type KnownPerson,
  type KnownSchool,
  partnerOf,
  schoolOf,
  type World,
} from './world.ts'

/** One school's review was held early, at its head's wish, and signed off; another's is being prepared. */
const signedSchool = 'fenwick'
const preparedSchool = 'aldercombe'

const statements = {
  signed:
    'The half-year was steadier than the one before. Staff know what we do and why, and the books show it. What we still lack is time for subject leaders to see each other teach.',
  prepared:
    'Attendance of the youngest took longer than we thought. The rest of the plan is on its way, and the support that we had was worth its days.',
}

const judged = [
  {
    progress: 'on-track',
    impact: 'early-signs',
    note: 'What was planned for this term is done, and the first pieces of evidence agree with each other.',
  },
  {
    progress: 'at-risk',
    impact: 'none-yet',
    note: 'It began late. The actions are right, and two of them need an owner with time for them.',
  },
] as const

export const reviewStory = (world: World): Act[] => [
  ...taken(world, schoolOf(world, signedSchool), 'signed'),
  ...taken(world, schoolOf(world, preparedSchool), 'prepared'),
]

function taken(world: World, school: KnownSchool, to: keyof typeof statements): Act[] {
  const { today, year } = world.calendar
  const partner = partnerOf(world, school)
  const head = headIn(world, school, year)
  const when = (daysAgo: number, minute: number) => at(addDays(today, -daysAgo), minute)
  const step = (
    moment: Date,
    by: KnownPerson,
    status: ReviewStatus,
    run: (ctx: Ctx, review: ReviewRow) => Promise<unknown>,
  ): Act => ({
    at: moment,
    by: by.actor,
    run: async (ctx) => {
      const review = await openReviewOf(ctx, school)
      if (review?.status === status) await run(ctx, review)
    },
  })
  const begun = [
    step(when(4, 100), partner, 'scheduled', (ctx, { id }) => prepareReview(ctx, id)),
    step(when(3, 300), head, 'preparing', (ctx, { id }) =>
      writeStatement(ctx, { reviewId: id, text: statements[to] }),
    ),
    step(when(2, 120), partner, 'preparing', (ctx, { id }) => judgeAll(ctx, id, to)),
  ]
  if (to === 'prepared') return begun
  return [
    ...begun,
    step(when(2, 200), partner, 'preparing', (ctx, { id }) =>
      holdReview(ctx, {
        reviewId: id,
        heldOn: ctx.today,
        present: 'The head, the deputy and the chair of governors',
      }),
    ),
    step(when(1, 150), byMailbox(world, 'leader'), 'held', (ctx, { id }) =>
      signOffReview(ctx, {
        reviewId: id,
        outcome: 'confirm',
        reason: 'The plan is kept to, and the support agreed fits what the school needs now.',
      }),
    ),
  ]
}

/** Null before its category has taken effect: nobody reviews what isn't in force. */
async function openReviewOf(ctx: Ctx, school: KnownSchool): Promise<ReviewRow | null> {
  const filter = { statuses: ['scheduled', 'preparing', 'held'] as const, schoolId: school.id, overdue: null }
  const [review] = await listReviews(ctx, reviewScope(ctx.actor), filter, null, 1)
  return review && review.effectiveOn <= ctx.today ? review : null
}

/** Of a review that is still being prepared the first priority alone. */
async function judgeAll(ctx: Ctx, reviewId: string, to: keyof typeof statements): Promise<void> {
  const priorities = (await findPreparation(ctx, reviewId))?.now.content?.priorities ?? []
  for (const [n, { id }] of (to === 'signed' ? priorities : priorities.slice(0, 1)).entries())
    await judgePriority(ctx, { reviewId, priorityId: id, ...judged[n % 2 === 0 ? 0 : 1] })
}
