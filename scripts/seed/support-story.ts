import { agreePairing } from '../../api/src/modules/support/commands/agree-pairing.ts'
import { createPairing } from '../../api/src/modules/support/commands/create-pairing.ts'
import { declinePairing } from '../../api/src/modules/support/commands/decline-pairing.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Side } from '../../packages/shared/src/domain/support/pairing.ts'
import type { Act } from './acts.ts'
import { at, dayBetween } from './calendar.ts'
import { seedPairings, type SeedPairing } from './support.ts'
import { deliveryActs } from './support-visits.ts'
import { byMailbox, headIn, schoolOf, type World } from './world.ts'

/** Leaders bring schools together in each of the three years, heads answer, and visits follow. */
export function supportStory(world: World): Act[] {
  const { year, workBegan, today } = world.calendar
  return seedPairings.flatMap((pairings, index) => {
    const of = year - 2 + index
    const [from, to] = of === year ? [workBegan, addDays(today, -2)] : [`${of}-09-20`, `${of + 1}-03-10`]
    return pairings.flatMap((pairing) => actsOf(world, pairing, of, from, to))
  })
}

function actsOf(world: World, pairing: SeedPairing, year: number, from: string, to: string): Act[] {
  const { criterion: criterionKey, objective, halfDays, outcome } = pairing
  const [giver, receiver] = [schoolOf(world, pairing.giver), schoolOf(world, pairing.receiver)]
  const waits = typeof outcome === 'string' && outcome !== 'agreed'
  // What still waits was proposed lately.
  const share = waits ? 0.85 : world.random.next() * 0.5
  const matchedOn = dayBetween(from, to, share)
  const answeredOn = dayBetween(matchedOn, to, waits ? 0.5 : 0.2)
  const id = world.random.id(at(matchedOn, 0))
  const answer = (side: Side): Act => ({
    at: at(answeredOn, side === 'giver' ? 300 : 330),
    by: headIn(world, side === 'giver' ? giver : receiver, year).actor,
    run: (ctx) =>
      typeof outcome === 'object' && side === 'receiver'
        ? declinePairing(ctx, id, { side, reason: outcome.declinedByReceiver })
        : agreePairing(ctx, id, side),
  })
  const sides: Side[] = ['giver', 'receiver']
  return [
    {
      at: at(matchedOn, 240),
      by: byMailbox(world, 'leader').actor,
      run: (ctx) =>
        createPairing(ctx, {
          id,
          giverSchoolId: giver.id,
          receiverSchoolId: receiver.id,
          criterionKey,
          objective,
          halfDays,
          costPenceADay: pairing.costPenceADay,
          loadReason: 'The people who helped last year have time for one more school.',
        }),
    },
    ...sides.filter((side) => outcome !== `waits-for-${side}`).map(answer),
    ...deliveryActs(world, { id, year, agreedOn: answeredOn }, pairing),
  ]
}
