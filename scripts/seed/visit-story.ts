import { deferReview } from '../../api/src/modules/reviews/commands/move-review.ts'
import { reviewScope } from '../../api/src/modules/reviews/policy.ts'
import { listReviews } from '../../api/src/modules/reviews/queries.ts'
import { logVisit } from '../../api/src/modules/visits/commands/log-visit.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import { openStatuses } from '../../packages/shared/src/domain/reviews/status.ts'
import type { Act } from './acts.ts'
import { seedVisits } from './bank/visits.ts'
import { at, dayBetween } from './calendar.ts'
import { byMailbox, partnerOf, schoolOf, type World } from './world.ts'

/** The school whose review was put off, for a reason that its own head gave. */
const movedSchool = 'brackenhurst'

/** The trust visits each school a few times this year, and puts one review off. */
export const visitStory = (world: World): Act[] => [...visits(world), putOff(world)]

function visits(world: World): Act[] {
  const { workBegan, today } = world.calendar
  return world.schools.flatMap((school, index) => {
    const partner = partnerOf(world, school)
    return [0, 1, 2].slice(0, 2 + (index % 2)).map((nth): Act => {
      const { others = null, ...visit } = world.random.pick(seedVisits)
      const day = dayBetween(workBegan, addDays(today, -2), (nth + 0.5 + world.random.next() / 3) / 3)
      const id = world.random.id(at(day, 0))
      const said = { ...visit, others, id, day, people: [partner.id] }
      return { at: at(day, 460), by: partner.actor, run: (ctx) => logVisit(ctx, school.id, said) }
    })
  })
}

function putOff(world: World): Act {
  const school = schoolOf(world, movedSchool)
  return {
    at: at(addDays(world.calendar.today, -2), 90),
    by: byMailbox(world, 'leader').actor,
    run: async (ctx) => {
      const filter = { statuses: openStatuses, schoolId: school.id, overdue: null }
      const [review] = await listReviews(ctx, reviewScope(ctx.actor), filter, null, 1)
      if (!review) return
      const from = review.dueOn > ctx.today ? review.dueOn : ctx.today
      await deferReview(ctx, {
        reviewId: review.id,
        dueOn: addDays(from, 21),
        reason:
          'The school asked for three more weeks, so that the spring tests can be part of what we look at.',
      })
    },
  }
}
