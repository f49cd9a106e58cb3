import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { v7 } from 'uuid'
import { everyRole, type TestPerson, type TestSchool, World } from '../factories.ts'
import { type CallOptions, type TestApp, testApp } from '../harness.ts'

/**
 * A trust with everybody in it, about whose school "here" each endpoint is asked: each role here, the school roles of
 * another school of the trust, and the leader of another trust.
 */
export type Scene = {
  test: TestApp
  world: World
  here: TestSchool
  elsewhere: TestSchool
  askers: Record<Asker, TestPerson>
}

export const askers = [
  'trust-leader',
  'improvement-partner',
  'headteacher',
  'contributor',
  'governor',
  'trustee',
  'clerk',
  'outside-reviewer',
  'partner elsewhere',
  'head elsewhere',
  'contributor elsewhere',
  'governor elsewhere',
  'leader of another trust',
] as const
export type Asker = (typeof askers)[number]

/**
 * `may`: success, or a rule in the way (409) that only someone allowed is told of. `wrong input`: an id of ours in the body
 * of another trust's own request, which there is no id of theirs.
 */
export type Expected = 'may' | 'forbidden' | 'not found' | 'wrong input'

export type SweepEntry = {
  /** What to call it with, about a record of the school here. Called once for each asker. */
  options?: (scene: Scene) => CallOptions | Promise<CallOptions>
  expected: Record<Asker, Expected>
}
export type SweepTable = Record<string, SweepEntry>

/** Everybody who belongs to the trust, unless named; from outside, and as leader of another trust, one finds nothing. */
export function expecting(
  fallback: Expected,
  named: Partial<Record<Asker, Expected>> = {},
): Record<Asker, Expected> {
  const all = Object.fromEntries(askers.map((asker) => [asker, fallback])) as Record<Asker, Expected>
  return { ...all, 'outside-reviewer': 'not found', 'leader of another trust': 'not found', ...named }
}

export async function makeScene(): Promise<Scene> {
  const test = await testApp()
  const world = await World.create(test)
  const here = await world.school('Thornmere Primary School')
  const elsewhere = await world.school('Fenwick Infant and Nursery School')
  const theirs = await World.create(test, 'Harbour Schools Trust', 991_100)
  const roles = await everyRole(world, here)
  const byRole: Record<Role, TestPerson> = {
    'trust-leader': roles.leader,
    'improvement-partner': roles.partner,
    headteacher: roles.head,
    contributor: roles.contributor,
    governor: roles.governor,
    trustee: roles.trustee,
    clerk: roles.clerk,
    'outside-reviewer': await world.person('outside-reviewer'),
  }
  const people = {
    ...byRole,
    'partner elsewhere': await world.person('improvement-partner', [elsewhere]),
    'head elsewhere': await world.person('headteacher', [elsewhere]),
    'contributor elsewhere': await world.person('contributor', [elsewhere]),
    'governor elsewhere': await world.person('governor', [elsewhere]),
    'leader of another trust': await theirs.person('trust-leader'),
  }
  return { test, world, here, elsewhere, askers: people }
}

/** What a status says of the person's rights; a fault of the sweep's own input is an error. */
export function readStatus(status: number, body: string): Expected {
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not found'
  if (status === 400 && /isn’t (in|one of) th(is|e) trust/.test(body)) return 'wrong input'
  if ((status >= 200 && status < 300) || status === 304 || status === 409) return 'may'
  throw new Error(`the sweep's own call is wrong: ${status} ${body.slice(0, 400)}`)
}

export { v7 as newId }
