import { judgePairing } from '../../api/src/modules/support/commands/judge-pairing.ts'
import { livePairing } from '../../api/src/modules/support/commands/live-pairing.ts'
import { logSupportVisit } from '../../api/src/modules/support/commands/log-support-visit.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Side } from '../../packages/shared/src/domain/support/pairing.ts'
import type { Act } from './acts.ts'
import { at, dayBetween } from './calendar.ts'
import { randomFrom } from './random.ts'
import type { SeedPairing } from './support.ts'
import { headIn, schoolOf, type World } from './world.ts'

/** What came of support: half-days delivered, in visits; and how both schools judge it once it is completed. */
export type SeedDelivery = {
  halfDays: number
  visits: number
  judged?: Record<Side, { impact: 'early-signs' | 'clear' | 'sustained' | 'none-yet'; worked: string }>
}

/** Visits from the agreement on; support of earlier years is completed by June, and judged in July. */
export function deliveryActs(
  world: World,
  { id, year, agreedOn }: { id: string; year: number; agreedOn: string },
  { giver, receiver, delivery }: SeedPairing,
): Act[] {
  if (!delivery) return []
  const { year: present, today } = world.calendar
  const past = year < present
  const to = past ? `${year + 1}-06-20` : addDays(today, -2)
  // Chance of its own: what else is told doesn't move with it.
  const random = randomFrom(id)
  const headOf = (school: string) => headIn(world, schoolOf(world, school), year).actor
  const acts = shares(delivery).map((halfDays, n): Act => {
    const day = dayBetween(agreedOn, to, (n + 0.6) / delivery.visits)
    const visit = { id: random.id(at(day, 400)), day, halfDays, ...random.pick(said), nextSteps: null }
    return { at: at(day, 400 + n), by: headOf(giver), run: (ctx) => logSupportVisit(ctx, id, visit) }
  })
  if (!past) return acts
  const judged = (Object.entries(delivery.judged ?? {}) as [Side, { impact: 'clear'; worked: string }][]).map(
    ([side, words], n): Act => ({
      at: at(`${year + 1}-07-0${n + 5}`, 60),
      by: headOf(side === 'giver' ? giver : receiver),
      run: (ctx) => judgePairing(ctx, id, { side, ...words, otherwise: null }),
    }),
  )
  return [
    ...acts,
    {
      at: at(`${year + 1}-06-28`, 60),
      by: headOf(receiver),
      run: (ctx) => livePairing(ctx, id, { act: 'complete' }),
    },
    ...judged,
  ]
}

/** As even as whole half-days can be. */
const shares = ({ halfDays, visits }: SeedDelivery): number[] =>
  Array.from(
    { length: visits },
    (_, n) => Math.floor(((n + 1) * halfDays) / visits) - Math.floor((n * halfDays) / visits),
  )

const said = [
  {
    who: 'Subject leader',
    whatHappened: 'Taught beside two colleagues, and planned the next lessons with them.',
  },
  {
    who: 'Deputy head',
    whatHappened: 'Walked the school with its leaders, and agreed what to try before the next visit.',
  },
  {
    who: 'Subject leader and a teacher',
    whatHappened: 'Looked at pupils’ work from both schools side by side.',
  },
  {
    who: 'Assistant head',
    whatHappened: 'Led a staff meeting, and stayed to answer questions from each phase.',
  },
] as const
