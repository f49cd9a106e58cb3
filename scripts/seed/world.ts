import type { Actor } from '../../api/src/access/actor.ts'
import type { SeedCalendar } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import type { Random } from './random.ts'
import type { SeedSchool } from './schools.ts'

export type KnownSchool = SeedSchool & { id: string }
export type KnownPerson = SeedPerson & { id: string; actor: Actor }

/** Who and what there is, for the stories to be told with. */
export type World = {
  calendar: SeedCalendar
  random: Random
  schools: readonly KnownSchool[]
  people: readonly KnownPerson[]
}

/** @throws Error for a key that no school has */
export function schoolOf(world: World, key: string): KnownSchool {
  const school = world.schools.find((one) => one.key === key)
  if (!school) throw new Error(`no school is called ${key}`)
  return school
}

/** Who heads a school in an academic year: of co-heads the first. @throws Error when nobody does */
export function headIn(world: World, school: KnownSchool, year: number): KnownPerson {
  const absent = year < world.calendar.year ? 'from-this-year' : 'until-last-year'
  return found(
    world.people.find(
      (one) => one.role === 'headteacher' && one.schools.includes(school.key) && one.held !== absent,
    ),
  )
}

/** Whoever writes up a school's work: one of its contributors, else its head. */
export function writerIn(world: World, school: KnownSchool, year: number): KnownPerson {
  const contributors = world.people.filter(
    (one) => one.role === 'contributor' && one.signsIn && one.schools.includes(school.key),
  )
  return contributors.length > 0 ? world.random.pick(contributors) : headIn(world, school, year)
}

export const partnerOf = (world: World, school: KnownSchool): KnownPerson =>
  found(world.people.find((one) => one.role === 'improvement-partner' && one.schools.includes(school.key)))

export const byMailbox = (world: World, mailbox: string): KnownPerson =>
  found(world.people.find((one) => one.mailbox === mailbox))

function found<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('somebody is missing from the made-up trust')
  return it
}
