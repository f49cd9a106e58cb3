import { addPartner } from '../../api/src/modules/givers/commands/keep-partner.ts'
import { addTeamMember } from '../../api/src/modules/givers/commands/keep-team.ts'
import { agreePairing } from '../../api/src/modules/support/commands/agree-pairing.ts'
import { createPairing } from '../../api/src/modules/support/commands/create-pairing.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Act } from './acts.ts'
import { at, dayBetween } from './calendar.ts'
import { byMailbox, headIn, partnerOf, schoolOf, type World } from './world.ts'

/** A university and two people of the trust who can give support, and what each is asked for this year. */
export function giversStory(world: World): Act[] {
  const { year, workBegan, today } = world.calendar
  const leader = byMailbox(world, 'leader').actor
  const day = (share: number) => dayBetween(workBegan, addDays(today, -2), share)
  const [keptOn, askedOn, answeredOn] = [day(0.1), day(0.3), day(0.5)]
  const idOn = (when: string, minute: number) => world.random.id(at(when, minute))
  const [greythorpe, rushbrook] = [schoolOf(world, 'greythorpe'), schoolOf(world, 'rushbrook')]
  const [partnerId, byTeam, byPartner] = [idOn(keptOn, 600), idOn(askedOn, 605), idOn(askedOn, 610)]
  const byLeader = (when: string, minute: number, run: Act['run']): Act => ({
    at: at(when, minute),
    by: leader,
    run,
  })
  const member = (personId: string, criterionKeys: string[], halfDays: number, minute: number) => {
    const id = idOn(keptOn, minute)
    return byLeader(keptOn, minute, (ctx) =>
      addTeamMember(ctx, { id, personId, academicYear: year, criterionKeys, halfDays }),
    )
  }
  return [
    byLeader(keptOn, 600, (ctx) =>
      addPartner(ctx, {
        id: partnerId,
        name: 'Carrow University',
        kind: 'university',
        contact: 'Partnerships office, 01632 960123',
        criterionKeys: ['curriculum-and-teaching', 'inclusion'],
        costPenceADay: 42_000,
        halfDays: 30,
        conflicts: 'It runs its teacher training at this school.',
        conflictSchoolIds: [schoolOf(world, 'kestrel-rise').id],
      }),
    ),
    member(byMailbox(world, 'partner').id, ['curriculum-and-teaching', 'achievement'], 40, 601),
    member(partnerOf(world, greythorpe).id, ['leadership-and-governance'], 24, 602),
    byLeader(askedOn, 605, (ctx) =>
      createPairing(ctx, {
        id: byTeam,
        giverKind: 'team',
        giverAgrees: true,
        receiverSchoolId: greythorpe.id,
        criterionKey: 'leadership-and-governance',
        objective: 'Subject leaders check each term what children remember, and act on it.',
        halfDays: 8,
      }),
    ),
    {
      at: at(answeredOn, 620),
      by: headIn(world, greythorpe, year).actor,
      run: (ctx) => agreePairing(ctx, byTeam, 'receiver'),
    },
    byLeader(askedOn, 610, (ctx) =>
      createPairing(ctx, {
        id: byPartner,
        giverKind: 'partner',
        giverPartnerId: partnerId,
        giverAgrees: true,
        receiverSchoolId: rushbrook.id,
        criterionKey: 'inclusion',
        objective: 'Two teachers learn to plan for pupils who are new to English.',
        halfDays: 6,
        costPenceADay: 42_000,
      }),
    ),
  ]
}
