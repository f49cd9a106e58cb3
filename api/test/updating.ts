import type { ImpactJudgement } from '@sixfold/shared/contracts/impact.ts'
import * as contract from '@sixfold/shared/contracts/updates.ts'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { approvePlanAsItStands } from './approved-plan.ts'
import type { TestPerson } from './factories.ts'
import { Improving, succeeded } from './improving.ts'

export type Listed = z.infer<typeof contract.listUpdates.answer>
export type Judged = { items: ImpactJudgement[]; version: number; abilities: { judge: boolean } }

export const said = (more: object = {}) => ({
  id: v7(),
  rating: 'on-track',
  whatChanged: 'Three of five classes write every day',
  ...more,
})

/** A school that sends progress updates of one priority. */
export class Updating {
  readonly given: Improving
  readonly priorityId: string
  private readonly cycleId: string
  private constructor(given: Improving, priorityId: string, cycleId: string) {
    this.given = given
    this.priorityId = priorityId
    this.cycleId = cycleId
  }

  static async create(): Promise<Updating> {
    const given = await Improving.create()
    const { id, cycle } = await given.priority()
    return new Updating(given, id, cycle.id)
  }

  approve() {
    return approvePlanAsItStands(this.given.world, this.given.people.leader, this.cycleId)
  }

  send(body: object = said(), by: TestPerson = this.given.people.head) {
    return by.call(contract.sendUpdate, { params: { priorityId: this.priorityId }, body })
  }

  /** @returns the id of the update sent. */
  async sent(more: object = {}, by?: TestPerson): Promise<string> {
    const body = said(more)
    succeeded(await this.send(body, by))
    return body.id
  }

  list(by: TestPerson, query: Record<string, string | number | undefined> = {}) {
    return by.call(contract.listUpdates, { params: { priorityId: this.priorityId }, query })
  }

  async seen(by: TestPerson): Promise<Listed> {
    return succeeded(await this.list(by)).json()
  }

  /** What changed, as this person reads it, the newest first. */
  async texts(by: TestPerson): Promise<string[]> {
    return (await this.seen(by)).items.map((update) => update.whatChanged)
  }

  open(updateId: string, by: TestPerson) {
    return by.call(contract.openUpdate, { params: { updateId } })
  }
  thank(updateId: string, by: TestPerson) {
    return by.call(contract.thankForUpdate, { params: { updateId } })
  }

  async unopened(by: TestPerson): Promise<string[]> {
    const { items } = succeeded(await by.call(contract.listUnopenedUpdates)).json<{
      items: { id: string }[]
    }>()
    return items.map((update) => update.id)
  }
}
