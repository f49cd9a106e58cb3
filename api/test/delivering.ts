import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import * as visits from '@sixfold/shared/contracts/pairing-visits.ts'
import type { SupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import * as support from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import type { WholeTrust } from './whole-trust.ts'

type Visit = { pairingId: string; visitId: string; version: number }

/** What people of the two schools do with support once both have agreed to it, each by its endpoint. */
export class Delivering {
  private readonly given: WholeTrust
  constructor(given: WholeTrust) {
    this.given = given
  }

  /** Agreed by both today. A cost is in pence a day. */
  async agreed(halfDays: number, more: { costPenceADay?: number } = {}): Promise<{ id: string }> {
    const { given } = this
    const body = {
      id: v7(),
      giverSchoolId: given.helper.id,
      receiverSchoolId: given.school.id,
      criterionKey: 'curriculum-and-teaching',
      objective: 'Children write at length',
      loadReason: 'It can do more.',
      halfDays,
      ...more,
    }
    const pairing = succeeded(await given.people.leader.call(support.createPairing, { body })).json()
    return given.agree(await given.agree(pairing, 'giver'), 'receiver')
  }

  async visit({ id }: { id: string }, halfDays: number, day = this.given.today): Promise<Visit> {
    const body = { id: v7(), day, halfDays, ...said }
    const params = { pairingId: id }
    const answer = await this.given.helpersHead.call(visits.logSupportVisit, { params, body })
    const { version } = succeeded(answer).json<SupportVisit>()
    return { pairingId: id, visitId: body.id, version }
  }
  async correct({ version, ...params }: Visit, body: { day: string; halfDays: number }): Promise<Visit> {
    const answer = await this.given.helpersHead.call(visits.correctSupportVisit, {
      params,
      version,
      body: { ...said, ...body },
    })
    return { ...params, version: succeeded(answer).json<SupportVisit>().version }
  }
  async takeBack({ version, ...params }: Visit): Promise<void> {
    const body = { reason: 'It was another school' }
    succeeded(await this.given.people.head.call(visits.withdrawSupportVisit, { params, version, body }))
  }

  pause = (it: { id: string }) => this.act(life.pausePairing, it, { reason: 'Inspection' })
  resume = (it: { id: string }) => this.act(life.resumePairing, it)
  complete = (it: { id: string }) => this.act(life.completePairing, it)
  withdraw = (it: { id: string }) => this.act(support.withdrawPairing, it, { reason: 'They merge' })
  async extend(it: { id: string }, halfDays: number): Promise<void> {
    await this.act(life.askExtension, it, { id: v7(), halfDays, reason: 'Year 4 wants it too' })
    for (const [side, who] of [
      ['receiver', this.given.people.head],
      ['giver', this.given.helpersHead],
    ] as const)
      await this.act(life.answerExtension, it, { side, agrees: true }, who)
  }

  private async act(
    it: Endpoint,
    { id }: { id: string },
    body?: object,
    who = this.given.people.leader,
  ): Promise<void> {
    const params = { pairingId: id }
    const { version } = succeeded(await this.given.people.leader.call(support.getPairing, { params })).json()
    succeeded(await who.call(it, { params, version, ...(body && { body }) }))
  }
}

const said = { who: 'Reading lead', whatHappened: 'Planned a half-term of writing.' }
