import { getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import * as evidence from '@sixfold/shared/contracts/evidence.ts'
import * as cycleModel from '@sixfold/shared/contracts/cycle-model.ts'
import * as cycleWording from '@sixfold/shared/contracts/cycle-wording.ts'
import * as contract from '@sixfold/shared/contracts/trust.ts'
import { defaultWording } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { defaultWeights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

const set = (body: object, version = 1, by = given.people.leader) =>
  by.call(contract.editTrust, { body, version })

describe('a trust’s settings', () => {
  test('hold by default until a leader sets them, one at a time if they like', async () => {
    const before = succeeded(await given.people.governor.call(contract.getTrust)).json()
    expect(before).toMatchObject({
      name: given.world.name,
      settings: {
        updateDelayDays: 5,
        evidenceMonths: 12,
        planBy: '10-31',
        pairingsAtOnce: 2,
        supportWeights: null,
      },
      abilities: { edit: false },
      version: 1,
    })
    succeeded(await set({ updateDelayDays: 0 }))
    const after = succeeded(await set({ evidenceMonths: 24, planBy: '02-28' }, 2)).json()
    expect(after).toMatchObject({
      settings: { updateDelayDays: 0, evidenceMonths: 24, planBy: '02-28' },
      abilities: { edit: true },
      version: 3,
    })
  })

  test('keep the trust’s own weights until it returns to the usual ones', async () => {
    const supportWeights = { ...defaultWeights, distance: 0 }
    const own = succeeded(await set({ supportWeights })).json()
    expect(own).toMatchObject({ settings: { supportWeights, pairingsAtOnce: 2 }, version: 2 })
    expect(succeeded(await set({ supportWeights }, 2)).json().version).toBe(2)
    expect(succeeded(await set({ pairingsAtOnce: 3 }, 2)).json().settings).toMatchObject({ supportWeights })
    expect(succeeded(await set({ supportWeights: null }, 3)).json()).toMatchObject({
      settings: { supportWeights: null, pairingsAtOnce: 3 },
      version: 4,
    })
  })

  test('that change nothing make no new version', async () => {
    const same = { evidenceMonths: 12, planBy: '10-31' }
    expect(succeeded(await set(same)).json().version).toBe(1)
  })

  test.each([
    [{ updateDelayDays: 11 }, 'updateDelayDays'],
    [{ updateDelayDays: -1 }, 'updateDelayDays'],
    [{ evidenceMonths: 0 }, 'evidenceMonths'],
    [{ evidenceMonths: 37 }, 'evidenceMonths'],
    [{ evidenceMonths: 1.5 }, 'evidenceMonths'],
    [{ pairingsAtOnce: 0 }, 'pairingsAtOnce'],
    [{ pairingsAtOnce: 11 }, 'pairingsAtOnce'],
    [{ supportWeights: { ...defaultWeights, level: 1001 } }, 'supportWeights.level'],
    [{ planBy: '02-29' }, 'planBy'],
    [{ planBy: '2026-10-31' }, 'planBy'],
  ])('outside their bounds are refused at the field: %j', async (body, path) => {
    const answer = await set(body)
    expect([answer.statusCode, answer.json().errors.map((fault: { path: string }) => fault.path)]).toEqual([
      400,
      [path],
    ])
  })

  test('keep what held before, which the database takes for a day of every year only', async () => {
    succeeded(await set({ planBy: '11-30' }))
    succeeded(await set({ planBy: '09-30' }, 2))
    const kept = await given.test.ownerSql(
      'select sequence, plan_by from trust_settings_versions where trust_id = $1 order by sequence',
      [given.world.trustId],
    )
    expect(kept).toEqual([
      { sequence: 1, plan_by: '11-30' },
      { sequence: 2, plan_by: '09-30' },
    ])
    for (const day of ['02-29', '11-31', '1-1', ''])
      await expect(
        given.test.ownerSql(
          `insert into trust_settings_versions
             (trust_id, id, sequence, update_delay_days, evidence_months, plan_by, recorded_at, by_person_id)
           values ($1, gen_random_uuid(), 3, 5, 12, $2, now(), $3)`,
          [given.world.trustId, day, given.people.leader.id],
        ),
      ).rejects.toThrow('trust_settings_plan_by')
  })

  test('of two leaders at once are set once', async () => {
    const other = await given.world.person('trust-leader')
    const both = await Promise.all([set({ evidenceMonths: 6 }), set({ evidenceMonths: 9 }, 1, other)])
    expect(both.map((one) => one.statusCode)).toEqual(expect.arrayContaining([200, 412]))
  })

  test('decide for how long evidence counts: on its card, at the gate, and on the board from that day on', async () => {
    const priority = await given.priority()
    const piece = await given.evidence({
      effectiveOn: '2026-05-01',
      links: [{ priorityId: priority.id, stance: 'supports' }],
    })
    const seen = async () => {
      const params = { evidenceId: piece.id }
      const card = succeeded(await given.people.head.call(evidence.getEvidence, { params })).json()
      const { evidence: claim, gate } = await given.see(priority.id)
      const board = (asAt: string) => given.people.trustee.call(getDashboard, { query: { asAt } })
      const live = async (asAt: string) => (await board(asAt)).json().schools[0].liveEvidence
      return {
        card: card.live,
        strength: claim.strength,
        counted: claim.count,
        item: claim.items[0]?.live,
        gate: gate?.find((item) => item.code === 'no-evidence')?.met,
        board: await live('2026-11-21'),
      }
    }
    const live = { card: true, strength: 'thin', counted: 1, item: true, gate: true, board: 1 }
    expect(await seen()).toEqual(live)
    given.test.setNow('2026-11-22T09:00:00Z')
    succeeded(await set({ evidenceMonths: 6 }))
    expect(await seen()).toEqual({
      card: false,
      strength: 'stale',
      counted: 0,
      item: false,
      gate: false,
      board: 1,
    })
    const today = await given.people.trustee.call(getDashboard, { query: { asAt: '2026-11-22' } })
    expect(today.json().schools[0].liveEvidence).toBe(0)
  })
})

const word = (steps: object[] | null, version = 1, by = given.people.leader) =>
  by.call(cycleWording.writeCycleModel, { body: { steps }, version })
const own = defaultWording.map((step) => ({ ...step, title: `Our ${step.title.toLowerCase()}` }))

describe('the wording of the six steps', () => {
  test('is Sixfold’s until a leader words them, and again after a reset', async () => {
    const first = succeeded(await given.people.contributor.call(cycleModel.getCycleModel)).json()
    expect(first).toMatchObject({
      steps: defaultWording,
      isDefault: true,
      setAt: null,
      setBy: null,
      version: 1,
    })
    const worded = succeeded(await word(own)).json()
    expect(worded).toMatchObject({
      steps: own,
      isDefault: false,
      setBy: { name: 'Ama Osei' },
      abilities: { edit: true },
      version: 2,
    })
    expect(succeeded(await word(null, 2)).json()).toMatchObject({
      steps: defaultWording,
      isDefault: true,
      version: 3,
    })
  })

  test.each([
    ['five steps', own.slice(1), ['steps']],
    [
      'another order',
      own.toReversed(),
      ['steps.0.key', 'steps.1.key', 'steps.2.key', 'steps.3.key', 'steps.4.key', 'steps.5.key'],
    ],
    ['an empty title', own.with(1, { ...own[1]!, title: '  ' }), ['steps.1.title']],
    ['a title of 41 characters', own.with(2, { ...own[2]!, title: 'x'.repeat(41) }), ['steps.2.title']],
    ['no guidance', own.with(5, { ...own[5]!, asks: '' }), ['steps.5.asks']],
    ['a title twice', own.with(4, { ...own[4]!, title: own[0]!.title.toUpperCase() }), ['steps.4.title']],
  ])('with %s is told at its fields', async (_, steps, paths) => {
    const answer = await word(steps)
    expect([answer.statusCode, answer.json().errors.map((fault: { path: string }) => fault.path)]).toEqual([
      400,
      paths,
    ])
  })

  test('that looks like HTML or a formula is kept as text', async () => {
    const odd = own.with(0, { ...own[0]!, title: '=1+1 <b>need</b>', asks: "'; drop table trusts; --" })
    expect(succeeded(await word(odd)).json().steps[0]).toEqual(odd[0])
  })

  test('of another trust stays theirs', async () => {
    succeeded(await word(own))
    const theirs = await World.create(given.test, 'Harbour Schools Trust', 991_100)
    const leader = await theirs.person('trust-leader')
    expect((await leader.call(cycleModel.getCycleModel)).json()).toMatchObject({
      isDefault: true,
      version: 1,
    })
  })

  test('changed meanwhile is refused with both versions', async () => {
    succeeded(await word(own))
    const late = await word(null)
    expect([late.statusCode, late.json().versions]).toEqual([412, { sent: 1, current: 2 }])
  })
})
