import { type Dashboard, getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import * as categorisation from '@sixfold/shared/contracts/categorisation.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import * as cycles from '@sixfold/shared/contracts/cycles.ts'
import * as evidence from '@sixfold/shared/contracts/evidence.ts'
import * as imports from '@sixfold/shared/contracts/imports.ts'
import { addMeasure } from '@sixfold/shared/contracts/measures.ts'
import * as schools from '@sixfold/shared/contracts/schools.ts'
import * as support from '@sixfold/shared/contracts/support.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { v7 } from 'uuid'
import { anySchool, registerOf } from '../src/modules/imports/gias/register.fixture.ts'
import { approvePlanAsItStands } from './approved-plan.ts'
import { everyRole, type TestPerson, type TestSchool, World } from './factories.ts'
import { formWith } from './forms.ts'
import { type TestApp, testApp } from './harness.ts'
import { succeeded } from './improving.ts'
import { toTheBoard } from './to-the-board.ts'

export type Read = { status: number; etag: string; body: string; page: Dashboard }

/** A trust of two schools with everybody in it, and what its people do, each by its endpoint. */
export class WholeTrust {
  readonly test: TestApp
  readonly world: World
  readonly school: TestSchool
  readonly helper: TestSchool
  readonly people: Awaited<ReturnType<typeof everyRole>>
  readonly helpersHead: TestPerson
  private constructor(
    test: TestApp,
    world: World,
    [school, helper]: [TestSchool, TestSchool],
    people: Awaited<ReturnType<typeof everyRole>>,
    helpersHead: TestPerson,
  ) {
    this.test = test
    this.world = world
    this.school = school
    this.helper = helper
    this.people = people
    this.helpersHead = helpersHead
  }

  static async create(options: { now?: string } = {}): Promise<WholeTrust> {
    const test = await testApp(options)
    const world = await World.create(test)
    const school = await world.school('Thornmere Primary School')
    const helper = await world.school('Aldercombe Primary School', { joinedOn: '2022-09-01' })
    const people = await everyRole(world, school)
    const helpersHead = await world.person('headteacher', [helper], 'Sam Okoro')
    return new WholeTrust(test, world, [school, helper], people, helpersHead)
  }

  async read(who: TestPerson, more: { asAt?: string; etag?: string } = {}): Promise<Read> {
    const answer = await who.call(getDashboard, {
      query: { asAt: more.asAt },
      headers: more.etag ? { 'if-none-match': more.etag } : {},
    })
    const page = answer.body === '' ? null : answer.json<Dashboard>()
    return {
      status: answer.statusCode,
      etag: String(answer.headers['etag']),
      body: answer.body,
      page: page as Dashboard,
    }
  }

  /** The row of the school on a trustee's page. */
  async row(asAt?: string) {
    const { page } = await this.read(this.people.trustee, asAt ? { asAt } : {})
    const row = page.schools.find((one) => one.id === this.school.id)
    if (!row) throw new Error('the school is not on the page')
    return row
  }

  async openRound(academicYear = 2026): Promise<{ id: string }> {
    const body = { id: v7(), academicYear }
    return succeeded(await this.people.leader.call(rounds.openRound, { body })).json()
  }
  async begin(round: { id: string }, school = this.school): Promise<{ id: string; version: number }> {
    const body = { id: v7(), schoolId: school.id }
    const params = { roundId: round.id }
    return succeeded(
      await this.people.leader.call(categorisation.beginCategorisation, { params, body }),
    ).json()
  }
  /** Takes it to the board at a level, the first time or once it came back. */
  propose(it: { id: string; school?: { id: string } }, level: number) {
    const head = it.school?.id === this.helper.id ? this.helpersHead : this.people.head
    const walkers = { leader: this.people.leader, head, today: this.today }
    return toTheBoard(walkers, it.id, { level, rationale: 'Reading is recovering.' })
  }
  async sendBack(it: { id: string; version: number }) {
    const params = { categorisationId: it.id }
    const body = { question: 'What of writing?' }
    return succeeded(
      await this.people.trustee.call(categorisation.returnProposal, { params, body, version: it.version }),
    ).json<{ id: string; version: number }>()
  }
  async decide(it: { id: string; version: number }, effectiveOn = this.today) {
    const params = { categorisationId: it.id }
    succeeded(
      await this.people.trustee.call(categorisation.decideCategory, {
        params,
        body: { effectiveOn },
        version: it.version,
      }),
    )
  }
  /** From nothing to published. */
  async categorise(level: number, round: { id: string }, school = this.school, effectiveOn = this.today) {
    await this.decide(await this.propose(await this.begin(round, school), level), effectiveOn)
  }

  async openCycle(academicYear = 2026, school = this.school): Promise<{ id: string }> {
    const body = { id: v7(), schoolId: school.id, academicYear }
    return succeeded(await this.people.leader.call(cycles.openCycle, { body })).json()
  }
  async addPriority(cycle: { id: string }, title = 'Every child writes at length') {
    const body = { id: v7(), cycleId: cycle.id, title, criterionKey: 'curriculum-and-teaching' }
    succeeded(await this.people.leader.call(cycles.addPriority, { body }))
    return body.id
  }
  /** From then on its priorities are part of the published record. */
  approvePlan(cycle: { id: string }) {
    return approvePlanAsItStands(this.world, this.people.leader, cycle.id)
  }
  async edit(priorityId: string, body: object) {
    succeeded(
      await this.people.head.call(cycles.editPriority, {
        params: { priorityId },
        body,
        version: await this.versionOf(priorityId),
      }),
    )
  }
  async measure(priorityId: string) {
    const body = { id: v7(), priorityId, name: 'Expected standard in writing', unit: '%', better: 'up' }
    succeeded(await this.people.head.call(addMeasure, { body }))
  }
  async note(priorityId: string, step: string) {
    const params = { priorityId, step }
    succeeded(
      await this.people.head.call(cycles.writeStepNote, {
        params,
        body: { note: 'Talk for writing' },
        version: 0,
      }),
    )
  }
  async goBack(priorityId: string) {
    succeeded(
      await this.people.head.call(cycles.moveStep, {
        params: { priorityId },
        body: { to: 'diagnose', reason: 'The cause is another' },
        version: await this.versionOf(priorityId),
      }),
    )
  }

  /** Goes on, with a leader's override of what is not there yet; at the last step it completes the priority. */
  async advance(priorityId: string, more: object = {}) {
    const body = { to: 'next', overrideReason: 'Agreed at the visit', ...more }
    succeeded(
      await this.people.leader.call(cycles.moveStep, {
        params: { priorityId },
        body,
        version: await this.versionOf(priorityId),
      }),
    )
  }
  private async versionOf(priorityId: string): Promise<number> {
    return succeeded(await this.people.leader.call(cycles.getPriority, { params: { priorityId } })).json()
      .version
  }

  async addEvidence(more: object = {}) {
    const body = {
      id: v7(),
      schoolId: this.school.id,
      kind: 'work-scrutiny',
      source: 'school',
      title: 'Work scrutiny, years 4 and 5',
      note: 'Half of the books have less than a page a week.',
      effectiveOn: this.today,
      ...more,
    }
    return succeeded(await this.people.head.call(evidence.addEvidence, { body })).json<{
      id: string
      version: number
    }>()
  }
  async link(it: { id: string }, priorityId: string, stance: Stance = 'supports') {
    const body = { id: v7(), evidenceId: it.id, priorityId, stance }
    succeeded(await this.people.head.call(evidence.linkEvidence, { body }))
  }
  async redate(it: { id: string; version: number }, body: object) {
    const params = { evidenceId: it.id }
    return succeeded(
      await this.people.head.call(evidence.editEvidence, { params, body, version: it.version }),
    ).json<{ id: string; version: number }>()
  }
  async withdraw(it: { id: string; version: number }) {
    succeeded(
      await this.people.head.call(evidence.withdrawEvidence, {
        params: { evidenceId: it.id },
        body: { reason: 'It was of another class' },
        version: it.version,
      }),
    )
  }

  async pair(halfDays = 5) {
    const body = {
      id: v7(),
      giverSchoolId: this.helper.id,
      receiverSchoolId: this.school.id,
      criterionKey: 'curriculum-and-teaching',
      objective: 'Children write at length',
      halfDays,
      loadReason: 'It can do more.',
    }
    return succeeded(await this.people.leader.call(support.createPairing, { body })).json<{
      id: string
      version: number
    }>()
  }
  async agree(it: { id: string; version: number }, side: 'giver' | 'receiver') {
    const who = side === 'giver' ? this.helpersHead : this.people.head
    return succeeded(
      await who.call(support.agreePairing, {
        params: { pairingId: it.id },
        body: { side },
        version: it.version,
      }),
    ).json<{ id: string; version: number }>()
  }
  async withdrawPairing(it: { id: string; version: number }) {
    succeeded(
      await this.people.leader.call(support.withdrawPairing, {
        params: { pairingId: it.id },
        body: { reason: 'The head left' },
        version: it.version,
      }),
    )
  }

  async declinePairing(it: { id: string; version: number }) {
    succeeded(
      await this.people.head.call(support.declinePairing, {
        params: { pairingId: it.id },
        body: { side: 'receiver', reason: 'We have help already' },
        version: it.version,
      }),
    )
  }

  /** Brings a school in from a register of one row. */
  async importSchool(name: string) {
    const register = registerOf([
      { ...anySchool, URN: '123456', EstablishmentName: name, 'Trusts (code)': '99001' },
    ])
    const { id: importId } = succeeded(
      await this.people.leader.call(imports.createImport, formWith({ kind: 'gias' }, register)),
    ).json<{ id: string }>()
    const params = { importId }
    succeeded(await this.people.leader.call(imports.applyImport, { params, body: { groupUid: '99001' } }))
  }

  async joins(joinedOn: string, school = this.school) {
    const params = { schoolId: school.id }
    const { version } = succeeded(await this.people.leader.call(schools.getSchool, { params })).json()
    succeeded(await this.people.leader.call(schools.editSchool, { params, body: { joinedOn }, version }))
  }

  get today(): string {
    return this.test.deps.clock().today
  }
}
