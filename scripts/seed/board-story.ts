import { addBody } from '../../api/src/modules/bodies/commands/add-body.ts'
import { addMeeting } from '../../api/src/modules/bodies/commands/add-meeting.ts'
import { addSeat } from '../../api/src/modules/bodies/commands/add-seat.ts'
import { declareInterest } from '../../api/src/modules/bodies/commands/declare-interest.ts'
import { editMeeting } from '../../api/src/modules/bodies/commands/edit-meeting.ts'
import { recordPresence } from '../../api/src/modules/bodies/commands/record-presence.ts'
import { listBodies } from '../../api/src/modules/bodies/queries.ts'
import type { Ctx } from '../../api/src/db/tenant.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import { workingDayOnOrBefore } from '../../packages/shared/src/domain/calendar/working-days.ts'
import type { Act } from './acts.ts'
import { at, dayBetween } from './calendar.ts'
import { randomFrom } from './random.ts'
import { byMailbox, type KnownPerson, schoolOf, type World } from './world.ts'

/** Days before a meeting on which its papers go out. */
export const papersBefore = 7

/** Who decides in the made-up trust, and when the board met; what is decided at a meeting names it. */
export type Boardroom = {
  committeeId: string
  /** By day: the board's meetings, held and one to come. */
  meetings: ReadonlyMap<string, string>
}

/** Drawn apart from the other stories, so that they tell the same with it. */
export function boardroomOf({ calendar }: World): Boardroom {
  const random = randomFrom(`boardroom ${calendar.today}`)
  const { year, today } = calendar
  const days = [year - 2, year - 1, year].map((of) => calendar.boardMeets(of).meetsOn)
  const known = [...days.filter((day) => day <= today), dayBetween(addDays(today, 11), addDays(today, 25), 1)]
  return {
    committeeId: random.id(at(`${year - 2}-07-03`, 0)),
    meetings: new Map(known.map((day) => [day, random.id(at(`${year - 2}-07-03`, 1))])),
  }
}

/** The board and its standards committee with their members, the board's meetings, and an interest that stands. */
export function boardStory(world: World, { committeeId, meetings }: Boardroom): Act[] {
  const { year, today } = world.calendar
  const random = randomFrom(`board ${today}`)
  const trustees = world.people.filter((one) => one.role === 'trustee')
  const [leader, clerk] = [byMailbox(world, 'leader'), byMailbox(world, 'clerk')]
  const setUpOn = `${year - 2}-07-03`
  const committee = {
    id: committeeId,
    kind: 'committee' as const,
    name: 'Standards committee',
    schemeReference: '4.2, table B',
    fromOn: setUpOn,
    decidesCategories: true,
  }
  const seat = (person: KnownPerson, minute: number, bodyId: (ctx: Ctx) => Promise<string>): Act => {
    const id = random.id(at(setUpOn, minute))
    return {
      at: at(setUpOn, minute),
      by: leader.actor,
      run: async (ctx) =>
        addSeat(ctx, { id, bodyId: await bodyId(ctx), personId: person.id, fromOn: setUpOn, toOn: null }),
    }
  }
  const apart = trustees[1]
  return [
    { at: at(setUpOn, 0), by: leader.actor, run: (ctx) => addBody(ctx, committee) },
    ...trustees.map((person, index) => seat(person, 10 + index, theBoard)),
    ...trustees.slice(1, 4).map((person, index) => seat(person, 30 + index, async () => committeeId)),
    ...[...meetings].flatMap(([day, id], index) =>
      day <= today
        ? held(clerk, { id, day, number: index + 1, present: [...trustees.slice(index % 2), leader] })
        : [added(clerk, id, day, addDays(today, -3))],
    ),
    ...(apart ? [interestOf(world, apart, clerk, random.id(at(setUpOn, 60)))] : []),
  ]
}

async function theBoard(ctx: Ctx): Promise<string> {
  const [board] = await listBodies(ctx)
  if (!board) throw new Error('a trust has a board')
  return board.id
}

const added = (clerk: KnownPerson, id: string, day: string, on: string): Act => ({
  at: at(on, 20),
  by: clerk.actor,
  run: async (ctx) =>
    addMeeting(ctx, {
      id,
      bodyId: await theBoard(ctx),
      day,
      papersOutOn: workingDayOnOrBefore(addDays(day, -papersBefore)),
    }),
})

type Held = { id: string; day: string; number: number; present: readonly KnownPerson[] }

function held(clerk: KnownPerson, { id, day, number, present }: Held): Act[] {
  return [
    added(clerk, id, day, addDays(day, -30)),
    {
      at: at(day, 460),
      by: clerk.actor,
      run: (ctx) =>
        recordPresence(
          ctx,
          id,
          present.map((person) => person.id),
        ),
    },
    {
      at: at(day, 475),
      by: clerk.actor,
      run: (ctx) => editMeeting(ctx, id, { minutesReference: `B ${day.slice(0, 4)}/${number}` }),
    },
  ]
}

function interestOf(world: World, person: KnownPerson, clerk: KnownPerson, id: string): Act {
  const interest = {
    id,
    personId: person.id,
    schoolId: schoolOf(world, 'fenwick').id,
    meetingId: null,
    words: 'His daughter teaches music there one day a week.',
  }
  const on = `${world.calendar.year - 1}-09-08`
  return { at: at(on, 40), by: clerk.actor, run: (ctx) => declareInterest(ctx, interest) }
}
