import type { Action } from '@sixfold/shared/contracts/actions.ts'
import * as actions from '@sixfold/shared/contracts/actions.ts'
import * as cycles from '@sixfold/shared/contracts/cycles.ts'
import * as evidence from '@sixfold/shared/contracts/evidence.ts'
import { addMeasure } from '@sixfold/shared/contracts/measures.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import { approvePlanAsItStands } from './approved-plan.ts'
import { asGateAsks } from './gates.ts'
import { everyRole, type TestPerson, type TestSchool, World } from './factories.ts'
import { type TestApp, testApp, testToday } from './harness.ts'

export { codesOf, succeeded } from './answers.ts'

type People = Awaited<ReturnType<typeof everyRole>>

export const statement = {
  problem: 'Children in years 3 to 6 write too little',
  rootCause: 'There is no time set aside for writing',
  intendedOutcome: 'Every child writes at length, every day',
}

/** Opens a school's cycle and works a priority through the API, as its head unless told otherwise. */
export class Improving {
  readonly test: TestApp
  readonly world: World
  readonly school: TestSchool
  readonly people: People
  private constructor(test: TestApp, world: World, school: TestSchool, people: People) {
    this.test = test
    this.world = world
    this.school = school
    this.people = people
  }

  static async create(): Promise<Improving> {
    const test = await testApp()
    return Improving.at(await World.create(test), 'Thornmere Primary School')
  }

  /** One more school of a trust, with people of its own. */
  static async at(world: World, name: string): Promise<Improving> {
    const school = await world.school(name)
    return new Improving(world.test, world, school, await everyRole(world, school))
  }

  /** @returns the cycle's id. */
  async cycle(
    school = this.school,
    academicYear = 2026,
    by: TestPerson = this.people.leader,
  ): Promise<string> {
    const body = { id: v7(), schoolId: school.id, academicYear }
    succeeded(await by.call(cycles.openCycle, { body }))
    return body.id
  }

  async priority(
    cycleId?: string,
    more: object = {},
    by: TestPerson = this.people.leader,
  ): Promise<Priority> {
    const body = {
      id: v7(),
      cycleId: cycleId ?? (await this.cycle()),
      title: 'Every child writes at length, every day',
      criterionKey: 'curriculum-and-teaching',
      ...more,
    }
    return succeeded(await by.call(cycles.addPriority, { body })).json()
  }

  async see(priorityId: string, by: TestPerson = this.people.head): Promise<Priority> {
    return succeeded(await by.call(cycles.getPriority, { params: { priorityId } })).json()
  }

  async measure(priorityId: string, more: object = {}, by: TestPerson = this.people.leader) {
    const body = { ...writing(priorityId), ...more }
    return succeeded(await by.call(addMeasure, { body })).json()
  }

  async action(priorityId: string, more: object = {}, by: TestPerson = this.people.head): Promise<Action> {
    const body = { id: v7(), priorityId, title: 'Train all teachers', ...more }
    return succeeded(await by.call(actions.addAction, { body })).json()
  }

  async evidence(more: object = {}, by: TestPerson = this.people.head) {
    return succeeded(
      await by.call(evidence.addEvidence, { body: { ...books(this.school.id), ...more } }),
    ).json()
  }

  /**
   * Approves the plan of a priority's cycle as it stands: the priority is part of the published record from then on, and
   * the plan in force holds it in its present turn. @returns the plan's id
   */
  async approvedPlan(priority: { cycle: { id: string } }): Promise<string> {
    return approvePlanAsItStands(this.world, this.people.leader, priority.cycle.id)
  }

  /** A priority whose step 1 has everything. */
  async diagnosed(): Promise<Priority> {
    const { id, version } = await this.priority()
    succeeded(
      await this.people.head.call(cycles.editPriority, {
        params: { priorityId: id },
        version,
        body: statement,
      }),
    )
    await this.measure(id)
    await this.evidence({ links: [{ priorityId: id, stance: 'supports' }] })
    return this.see(id)
  }

  /** A priority with all that a plan asks for, ready to go to the trust. */
  async planned(more: object = {}, cycleId?: string): Promise<Priority> {
    const { id, version } = await this.priority(cycleId, { lead: 'R. Adeyemi', ...more })
    const params = { priorityId: id }
    succeeded(await this.people.head.call(cycles.editPriority, { params, version, body: statement }))
    await this.measure(id)
    await this.action(id, { owner: 'The English lead', dueOn: '2026-12-18' })
    return this.see(id)
  }

  note(
    priorityId: string,
    step: string,
    version = 0,
    note = `What we did at ${step}`,
    by = this.people.head,
  ) {
    return by.call(cycles.writeStepNote, { params: { priorityId, step }, body: { note }, version })
  }

  async move(
    priority: { id: string },
    body: object,
    options: { by?: TestPerson; version?: number; key?: string } = {},
  ) {
    const by = options.by ?? this.people.head
    const version = options.version ?? (await this.see(priority.id, this.people.leader)).version
    const params = { priorityId: priority.id }
    return by.call(cycles.moveStep, { params, body, version, ...(options.key ? { key: options.key } : {}) })
  }

  /** A priority at this step of its first turn, each step before with all that its gate asked for. */
  async at(step: string): Promise<Priority> {
    let priority = await this.diagnosed()
    while (priority.step !== step) {
      if (priority.step !== 'diagnose') await asGateAsks(this, priority)
      priority = succeeded(await this.move(priority, { to: 'next' })).json()
    }
    return priority
  }
}

export const writing = (priorityId: string) => ({
  id: v7(),
  priorityId,
  name: 'Expected standard in writing, year 6',
  unit: '%',
  better: 'up',
  baseline: 58,
  target: 72,
})

export const books = (schoolId: string) => ({
  id: v7(),
  schoolId,
  kind: 'work-scrutiny',
  source: 'peer-school',
  title: 'Work scrutiny, years 4 and 5',
  note: 'Half of the books have less than a page a week.',
  effectiveOn: testToday,
})
