import { acknowledgeException } from '../../api/src/modules/accountability/exceptions/commands/acknowledge-exception.ts'
import { readerOf } from '../../api/src/modules/accountability/exceptions/policy.ts'
import { listPriorities } from '../../api/src/modules/accountability/exceptions/priority-queries.ts'
import { workOut } from '../../api/src/modules/accountability/exceptions/work-out.ts'
import { sendUpdate } from '../../api/src/modules/progress/commands/send-update.ts'
import type { Ctx } from '../../api/src/db/tenant.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import { workingDayOnOrBefore } from '../../packages/shared/src/domain/calendar/working-days.ts'
import type { Act } from './acts.ts'
import { at } from './calendar.ts'
import { randomFrom } from './random.ts'
import { byMailbox, headIn, type World } from './world.ts'

const said = [
  {
    whatChanged: 'Two of the four classes have begun; the others wait for the materials.',
    inTheWay: 'The teacher who leads it is away until half-term, and nobody stands in.',
  },
  {
    whatChanged: 'Still two classes. The supply teacher can’t lead it, and the meetings were put off.',
    inTheWay: 'Nobody has the time to lead it. We would like help from another school.',
  },
] as const

/** A priority that is off track twice running, and an exception that a leader has acknowledged, where rules find one. */
export function exceptionStory(world: World): Act[] {
  const { today } = world.calendar
  const random = randomFrom(`exceptions ${today}`)
  const leader = byMailbox(world, 'leader')
  const days = [22, 11].map((before) => workingDayOnOrBefore(addDays(today, -before)))
  const [first = today] = days
  const seenOn = workingDayOnOrBefore(addDays(today, -2))
  const ids = days.map((day, index) => random.id(at(day, 600 + index)))
  const noteId = random.id(at(seenOn, 650))
  return [
    ...days.flatMap((day, index) =>
      world.schools.map((school): Act => ({
        at: at(day, 600 + index),
        by: headIn(world, school, world.calendar.year).actor,
        run: async (ctx) => {
          const [id, words] = [ids[index], said[index]]
          const quiet = await quietSince(ctx, world, first)
          if (quiet?.schoolId === school.id && id && words)
            await sendUpdate(ctx, {
              id,
              priorityId: quiet.id,
              rating: 'off-track',
              impact: 'none-yet',
              ...words,
            })
        },
      })),
    ),
    {
      at: at(seenOn, 650),
      by: leader.actor,
      run: async (ctx) => {
        const { found } = await workOut(ctx, ctx.today, readerOf(ctx.actor))
        const it = found.find(({ rule }) => rule === 'weak-evidence')
        if (!it) return
        const note = 'The school and its partner look at this together in January, before the next review.'
        await acknowledgeException(ctx, { ...it, id: noteId, note })
      },
    },
  ]
}

/** The first priority of which nobody else says anything from a day until today; null: something is said of all. */
async function quietSince(ctx: Ctx, world: World, day: string) {
  const priorities = await listPriorities(
    ctx,
    world.calendar.today,
    world.schools.map(({ id }) => id),
  )
  const quiet = priorities.filter(({ wordings, heldSince }) => {
    const others = wordings.filter((wording) => wording.rating !== 'off-track')
    return heldSince < day && others.length > 0 && others.every((wording) => wording.day < day)
  })
  return quiet[0] ?? null
}
