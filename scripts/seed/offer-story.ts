import { declareNeed } from '../../api/src/modules/strengths/commands/declare-need.ts'
import { makeOffer } from '../../api/src/modules/strengths/commands/make-offer.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Act } from './acts.ts'
import { lastYearsOffers, type SeedNeed, seedNeeds, type SeedOffer, thisYearsOffers } from './bank/offers.ts'
import { at, dayBetween } from './calendar.ts'
import { headIn, schoolOf, type World } from './world.ts'

/** Heads offer each other help, anew each year, and say what they want help with. */
export function offerStory(world: World): Act[] {
  const { year, workBegan, today } = world.calendar
  const lately: Span = [workBegan, addDays(today, -3)]
  return [
    ...lastYearsOffers.map((it) => offer(world, it, year - 1, [`${year - 1}-09-10`, `${year - 1}-10-20`])),
    ...thisYearsOffers.map((it) => offer(world, it, year, lately)),
    ...seedNeeds.map((it) => need(world, it, year, lately)),
  ]
}

type Span = [from: string, to: string]

function offer(world: World, it: SeedOffer, academicYear: number, [from, to]: Span): Act {
  const { halfDays, roles, note = null, criterion: criterionKey } = it
  const { school, by, moment, id } = said(
    world,
    it.school,
    academicYear,
    dayBetween(from, to, world.random.next()),
  )
  const body = { id, schoolId: school.id, academicYear, criterionKey, halfDays, roles, note }
  return { at: moment, by, run: (ctx) => makeOffer(ctx, body) }
}

function need(world: World, it: SeedNeed, academicYear: number, [from, to]: Span): Act {
  const { criterion: criterionKey, why } = it
  const { school, by, moment, id } = said(
    world,
    it.school,
    academicYear,
    dayBetween(from, to, world.random.next()),
  )
  return {
    at: moment,
    by,
    run: (ctx) => declareNeed(ctx, { id, schoolId: school.id, academicYear, criterionKey, why }),
  }
}

function said(world: World, key: string, academicYear: number, day: string) {
  const school = schoolOf(world, key)
  const id = world.random.id(at(day, 0))
  return { school, id, by: headIn(world, school, academicYear).actor, moment: at(day, 410) }
}
