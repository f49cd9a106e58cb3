import * as networks from '@sixfold/shared/contracts/networks.ts'
import type { Network } from '@sixfold/shared/contracts/networks.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import { everyRole, type TestPerson, type TestSchool, World } from './factories.ts'
import { type TestApp, testApp } from './harness.ts'

/** A trust of two schools with everybody in it, and what a leader does about its hubs and networks. */
export class Hubs {
  readonly t: TestApp
  readonly world: World
  readonly thornmere: TestSchool
  readonly fenwick: TestSchool
  readonly people: Awaited<ReturnType<typeof everyRole>>
  private constructor(
    world: World,
    [thornmere, fenwick]: [TestSchool, TestSchool],
    people: Awaited<ReturnType<typeof everyRole>>,
  ) {
    this.t = world.test
    this.world = world
    this.thornmere = thornmere
    this.fenwick = fenwick
    this.people = people
  }

  static async create(): Promise<Hubs> {
    const world = await World.create(await testApp())
    const thornmere = await world.school('Thornmere Primary School')
    const fenwick = await world.school('Fenwick Infant School')
    return new Hubs(world, [thornmere, fenwick], await everyRole(world, thornmere))
  }

  add(name: string, more: object = {}, by: TestPerson = this.people.leader) {
    return by.call(networks.addNetwork, { body: { id: v7(), kind: 'hub', name, ...more } })
  }

  /** One that is there, with these schools from the beginning of the year. */
  async given(name: string, schools: TestSchool[] = [], kind = 'hub'): Promise<Network> {
    const added = succeeded(await this.add(name, { kind })).json<Network>()
    if (schools.length === 0) return added
    return succeeded(await this.set(added, schools, { fromOn: '2026-09-01' })).json<Network>()
  }

  set(
    of: { id: string; version: number },
    schools: TestSchool[],
    more: object = {},
    by: TestPerson = this.people.leader,
  ) {
    return by.call(networks.setNetworkSchools, {
      params: { networkId: of.id },
      version: of.version,
      body: { schoolIds: schools.map(({ id }) => id), ...more },
    })
  }

  end(of: { id: string; version: number }, more: object = {}) {
    return this.people.leader.call(networks.endNetwork, {
      params: { networkId: of.id },
      version: of.version,
      body: { reason: 'The trust has new hubs.', ...more },
    })
  }

  async read({ id }: { id: string }, by: TestPerson = this.people.leader): Promise<Network> {
    return succeeded(await by.call(networks.getNetwork, { params: { networkId: id } })).json<Network>()
  }

  /** What is said of moving a school out of a hub. */
  readonly movedFrom = (school: TestSchool, hub: { id: string }) => ({
    movedFrom: [{ schoolId: school.id, networkId: hub.id }],
  })
}
