import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { getModerationGrid, type GridRow } from '@sixfold/shared/contracts/moderation-grid.ts'
import { submitSelfAssessment } from '@sixfold/shared/contracts/round-way.ts'
import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { callApi } from '../../../test/harness.ts'
import { recording, type Statement } from '../../../test/recording.ts'
import { buildApp } from '../../app.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const grid = async (who: TestPerson, round: { id: string }, query: object = {}) =>
  who.call(getModerationGrid, { params: { roundId: round.id }, query: query as never })
const rows = async (who: TestPerson, round: { id: string }) =>
  (await grid(who, round)).json<{ items: GridRow[] }>().items

describe('schools side by side', () => {
  test('show for each criterion the trust’s rating, the head’s own, last year’s, and what stands out', async () => {
    const { leader, head, trustee } = given.people
    given.test.setNow('2025-10-01T09:00:00Z')
    const last = await given.begun(await given.round(2025))
    await given.rated(last, [4, 3, 3, 3, 3, 3, 3, 3])
    const then = await given.onward((await given.propose(leader, last, 3)).json())
    await given.decide(trustee, then, { effectiveOn: '2025-10-01' })
    given.test.setNow('2026-11-21T09:30:00Z')
    const round = await given.round()
    const it = await given.begun(round)
    for (const key of criterionKeys) await given.rateSelf(head, it, key, 4)
    expect((await rows(leader, round))[0]?.cells[0]).toMatchObject({ self: null, before: 4, value: null })
    await given.act(head, it, submitSelfAssessment, {})
    const submitted = (await given.read(leader, it)).json<Categorisation>()
    await given.rate(leader, submitted, 'inclusion', 3, { note: 'Fewer visits.' })
    await given.propose(leader, submitted, 3)
    await given.rate(leader, submitted, 'inclusion', 2, {
      note: 'Fewer visits.',
      version: 1,
      reason: 'Against Fenwick.',
    })
    const [row] = await rows(leader, round)
    expect(row).toMatchObject({
      status: 'proposed',
      level: 3,
      suggested: null,
      canRate: true,
      needsReason: true,
    })
    expect(row?.cells[0]).toEqual({
      criterionKey: 'inclusion',
      value: 2,
      note: 'Fewer visits.',
      version: 2,
      was: { value: 3, reason: 'Against Fenwick.', by: 'Ama Osei' },
      self: 4,
      before: 4,
      outlier: ['self', 'before'],
      evidence: { count: 0, strength: 'none', contested: false, reason: 'Nothing is linked yet' },
    })
    expect(row?.cells[1]).toMatchObject({ value: null, version: 0, self: 4, before: 3, outlier: [] })
  })

  test('are for leaders, without a school of their own, by name and page after page', async () => {
    const { leader, partner, trustee, head } = given.people
    const round = await given.round()
    await given.begun(round)
    const others = [await given.world.school('Élan'), await given.world.school('Fenwick')]
    for (const school of others) await given.begun(round, school)
    for (const who of [partner, trustee, head]) expect((await grid(who, round)).statusCode).toBe(404)
    await given.alsoHolds(leader, 'governor', given.school)
    expect((await rows(leader, round)).map((it) => it.school.name)).toEqual(['Élan', 'Fenwick'])
    const first = (await grid(leader, round, { limit: 1 })).json()
    const second = (await grid(leader, round, { limit: 1, cursor: first.nextCursor })).json()
    expect([first.items[0].school.name, second.items[0].school.name, second.nextCursor]).toEqual([
      'Élan',
      'Fenwick',
      null,
    ])
  })

  test('take as many statements for one school as for many', async () => {
    const round = await given.round()
    await given.begun(round)
    const read: Statement[] = []
    const app = await buildApp({ ...given.test.deps, db: recording(given.test.db, read) })
    const count = async () => {
      read.length = 0
      const answer = await callApi(app, given.people.leader.token, getModerationGrid, {
        params: { roundId: round.id },
      })
      expect(answer.statusCode).toBe(200)
      return read.length
    }
    const one = await count()
    for (let n = 0; n < 6; n += 1) await given.begun(round, await given.world.school(`School ${n}`))
    expect(await count()).toBe(one)
    await app.close()
  })
})
