import { Actor } from '../../api/src/access/actor.ts'
import type { Db } from '../../api/src/db/client.ts'
import { asSystem } from '../../api/src/db/tenant.ts'
import { bindAccount, insertAccount } from '../../api/src/modules/auth/queries.ts'
import { nameReplyingHead } from '../../api/src/modules/heads/commands/name-replying-head.ts'
import { addPerson } from '../../api/src/modules/people/commands/add-person.ts'
import { insertSchools } from '../../api/src/modules/schools/queries.ts'
import { foundTrust } from '../../api/src/modules/trusts/commands/found-trust.ts'
import { published, record } from '../../api/src/record.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import { type Act, perform } from './acts.ts'
import { at, type SeedCalendar } from './calendar.ts'
import { emailOf, seedPeople, type SeedPerson } from './people.ts'
import type { Random } from './random.ts'
import { seedSchools } from './schools.ts'
import type { KnownPerson, KnownSchool, World } from './world.ts'

const trust = { name: 'Lanternfield Learning Trust', groupUid: '99001' }

/** The trust with its schools and people, set up in the summer before the first of the three years. */
export async function foundDemoTrust(
  db: Db,
  calendar: SeedCalendar,
  random: Random,
  passwordHash: string,
): Promise<World> {
  const day = `${calendar.year - 2}-07-01`
  const id = () => random.id(at(day, 0))
  const [leading, ...others] = seedPeople
  if (!leading) throw new Error('a trust needs a leader')
  const actor = await foundTrust(
    db,
    { now: at(day, 0), today: day },
    {
      ...trust,
      id: id(),
      leader: { id: id(), name: leading.name, email: emailOf(leading) },
      passwordHash,
    },
  )
  const leader: KnownPerson = { ...leading, id: actor.personId, actor }
  const schools = seedSchools.map((school) => ({ ...school, id: id() }))
  const added = others.map((person) => known(person, schools, actor.trustId, id))
  await perform(db, [
    addsSchools(leader, schools, calendar, random),
    ...added.map((person, index) => addsPerson(leader, person, calendar, index)),
    namesReplyingHead(leader, added, calendar),
  ])
  await asSystem(db, 'demo-seed', async (conn) => {
    for (const person of added.filter((one) => one.signsIn)) {
      const now = at(addDays(addedOn(person, calendar), 5), 0)
      const account = { id: id(), email: emailOf(person), passwordHash, now }
      await insertAccount(conn, account)
      await bindAccount(conn, { trustId: actor.trustId, personId: person.id }, account.id)
    }
  })
  return { calendar, random, schools, people: [leader, ...added] }
}

function known(
  person: SeedPerson,
  schools: readonly KnownSchool[],
  trustId: string,
  newId: () => string,
): KnownPerson {
  const schoolIds = schools.filter(({ key }) => person.schools.includes(key)).map((school) => school.id)
  const [id, membershipId] = [newId(), newId()]
  const memberships = [{ id: membershipId, role: person.role, schoolIds }]
  return { ...person, id, actor: new Actor({ trustId, personId: id, name: person.name, memberships }) }
}

/** All at once: whoever joins later is known to join, and on which day. */
function addsSchools(
  leader: KnownPerson,
  schools: readonly KnownSchool[],
  calendar: SeedCalendar,
  random: Random,
): Act {
  const rows = schools.map(({ id, urn, facts, joinedYearsAgo }) => ({
    id,
    urn,
    facts,
    joinedOn: `${calendar.year - joinedYearsAgo}-09-01`,
    leftOn: null,
  }))
  const when = at(`${calendar.year - 2}-07-01`, 30)
  const recordId = random.id(when)
  return {
    at: when,
    by: leader.actor,
    async run(ctx) {
      await insertSchools(ctx, rows, null)
      await record(ctx, {
        kind: 'schools-imported',
        schoolId: null,
        recordKind: 'import',
        recordId,
        audiences: published,
        data: { added: rows.length, changed: 0 },
      })
    },
  }
}

function addsPerson(leader: KnownPerson, person: KnownPerson, calendar: SeedCalendar, index: number): Act {
  const { id, name, role, actor } = person
  const [membership] = actor.memberships
  if (!membership) throw new Error('everybody in the demo has a role')
  const { fromOn, toOn } = daysHeld(person, calendar)
  const { schoolIds } = membership
  const given = {
    id,
    name,
    email: emailOf(person),
    membership: { id: membership.id, role, schoolIds, fromOn, toOn, acting: false },
  }
  return {
    at: at(addedOn(person, calendar), 60 + index),
    by: leader.actor,
    run: (ctx) => addPerson(ctx, given),
  }
}

/** Of the only co-heads, so that the trust knows whom it asks. */
function namesReplyingHead(leader: KnownPerson, people: readonly KnownPerson[], calendar: SeedCalendar): Act {
  const [head] = people.filter(({ role, schools }) => role === 'headteacher' && schools.includes('cold-ash'))
  const [schoolId] = head?.actor.schoolsAs('headteacher') ?? []
  if (!head || !schoolId) throw new Error('the special school has two heads')
  return {
    at: at(`${calendar.year - 2}-07-03`, 60),
    by: leader.actor,
    run: (ctx) => nameReplyingHead(ctx, { schoolId, personId: head.id }),
  }
}

/** With the trust, save for the head who comes later. */
const addedOn = (person: SeedPerson, { year, newHeadFrom }: SeedCalendar): string =>
  person.held === 'from-this-year' ? addDays(newHeadFrom, -60) : `${year - 2}-07-02`

function daysHeld(person: SeedPerson, { year, newHeadFrom }: SeedCalendar) {
  if (person.held === 'from-this-year') return { fromOn: newHeadFrom, toOn: null }
  const onlyJoins = person.schools.length === 1 && person.schools[0] === 'rushbrook'
  const fromOn = onlyJoins ? `${year - 1}-09-01` : `${year - 4}-09-01`
  return { fromOn, toOn: person.held === 'until-last-year' ? addDays(newHeadFrom, -1) : null }
}
