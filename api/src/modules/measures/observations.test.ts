import * as contract from '@sixfold/shared/contracts/measures.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let measureId: string
beforeEach(async () => {
  given = await Improving.create()
  const { id } = await given.priority()
  measureId = (await given.measure(id, { baselineOn: '2026-09-09', targetOn: '2027-07-10' })).id
})

const observe = (more: object, by = given.people.contributor) =>
  by.call(contract.recordObservation, { params: { measureId }, body: { id: v7(), value: 61, ...more } })
const seen = async () =>
  succeeded(
    await given.people.head.call(contract.getMeasure, { params: { measureId } }),
  ).json<contract.Measure>()
const pathsOf = (answer: Awaited<ReturnType<typeof observe>>) =>
  answer.json<{ errors?: { path: string }[] }>().errors?.map((fault) => fault.path)

describe('an observation', () => {
  test('is of today unless it says otherwise, and the measure stands by its newest day', async () => {
    expect(succeeded(await observe({ value: 63.5, note: 'Mock papers' })).json()).toMatchObject({
      measureId,
      observedOn: '2026-11-21',
      value: 63.5,
      note: 'Mock papers',
      live: true,
      by: { name: 'Lee Ngata' },
    })
    succeeded(await observe({ value: 60, observedOn: '2026-10-01' }))
    const measure = await seen()
    expect(measure.observations.map((one) => one.value)).toEqual([63.5, 60])
    expect(measure.standing).toEqual({
      status: 'on-course',
      reason: '63.5% on 21 Nov; the path asks for 61.4%',
    })
    const [short] = (await given.see(measure.priorityId)).measures
    expect(short?.latest).toEqual({ value: 63.5, observedOn: '2026-11-21' })
  })

  test('before the baseline, in the future, too large or of nothing is refused at its field', async () => {
    expect(pathsOf(await observe({ observedOn: '2026-09-08' }))).toEqual(['observedOn'])
    expect(pathsOf(await observe({ observedOn: '2026-11-22' }))).toEqual(['observedOn'])
    expect(pathsOf(await observe({ value: 1e10 }))).toEqual(['value'])
    expect(pathsOf(await observe({ value: null }))).toEqual(['value'])
    expect(pathsOf(await observe({ value: 61.12345, observedOn: '2026-01-01' }))).toEqual([
      'value',
      'observedOn',
    ])
  })

  test('sent twice is recorded once', async () => {
    const id = v7()
    succeeded(await observe({ id }))
    succeeded(await observe({ id }))
    expect((await observe({ id, value: 62 })).statusCode).toBe(409)
    expect((await seen()).observations).toHaveLength(1)
  })

  test('of a completed priority is refused', async () => {
    await given.test.ownerSql(`update priorities set status = 'completed', step = null`)
    expect(codesOf(await observe({}))).toEqual(['priority-completed'])
  })
})

describe('a correction', () => {
  test('supersedes with a reason, keeps the day, and leaves what it corrects in the record', async () => {
    const first = succeeded(await observe({ value: 16, observedOn: '2026-10-01' })).json()
    expect(pathsOf(await observe({ supersedesId: first.id }))).toEqual(['reason'])
    const corrected = succeeded(
      await observe({ value: 61, supersedesId: first.id, reason: 'Figures swapped' }),
    ).json()
    expect(corrected).toMatchObject({ observedOn: '2026-10-01', supersedesId: first.id, live: true })
    const measure = await seen()
    expect(measure.observations.map(({ value, live }) => [value, live])).toEqual(
      expect.arrayContaining([
        [61, true],
        [16, false],
      ]),
    )
    expect(measure.standing.reason).toContain('61% on 1 Oct')
  })

  test('with the value null takes one back', async () => {
    const first = succeeded(await observe({ value: 90 })).json()
    const back = { value: null, supersedesId: first.id, reason: 'Of another class' }
    const taken = succeeded(await observe(back)).json()
    const measure = await seen()
    expect(measure.standing.status).toBe('no-recent')
    expect(measure.observations.filter((one) => one.live)).toEqual([])
    expect((await given.see(measure.priorityId)).measures[0]?.latest).toBeNull()
    const again = { supersedesId: taken.id, reason: 'It was ours after all' }
    expect(codesOf(await observe(again))).toEqual(['taken-back'])
  })

  test('is of this measure, and once: the second of two people is told', async () => {
    const first = succeeded(await observe({})).json()
    const other = await given.measure((await seen()).priorityId, { name: 'Pages a week' })
    const elsewhere = await given.people.head.call(contract.recordObservation, {
      params: { measureId: other.id },
      body: { id: v7(), value: 3, supersedesId: first.id, reason: 'Wrong one' },
    })
    expect(pathsOf(elsewhere)).toEqual(['supersedesId'])
    const tries = await Promise.all(
      [62, 63].map((value) => observe({ value, supersedesId: first.id, reason: 'Miscounted' })),
    )
    expect(new Set(tries.map((answer) => answer.statusCode))).toEqual(new Set([201, 409]))
    expect(codesOf(tries.find((answer) => answer.statusCode === 409)!)).toEqual(['corrected-already'])
    expect((await seen()).observations).toHaveLength(2)
  })
})

test('the application can neither change nor delete an observation', async () => {
  succeeded(await observe({}))
  for (const sql of ['update observations set value = 90', 'delete from observations'])
    await expect(given.world.as(given.people.leader, (ctx) => ctx.rows(sql))).rejects.toMatchObject({
      code: '42501',
    })
})
