import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import * as contract from '@sixfold/shared/contracts/options.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.at('explore')
})

type Answer = Awaited<ReturnType<TestPerson['call']>>
const pathsOf = (answer: Answer) =>
  answer.json<{ errors?: { path: string }[] }>().errors?.map((fault) => fault.path)

const add = (body: object = {}, by = given.people.contributor) =>
  by.call(contract.addOption, {
    params: { priorityId: priority.id },
    body: { id: v7(), title: 'Paired writing', ...body },
  })
const added = async (body: object = {}) => succeeded(await add(body)).json<contract.Option>()
const list = async (by = given.people.head) =>
  succeeded(await by.call(contract.listOptions, { params: { priorityId: priority.id } })).json<{
    items: contract.Option[]
    turn: number
    blockers: { write: { code: string }[] }
  }>()
const edit = (option: contract.Option, body: object, version = option.version) =>
  given.people.head.call(contract.editOption, { params: { optionId: option.id }, version, body })
const choose = (option: contract.Option, reason = 'It fits best', by = given.people.head, version = 1) =>
  by.call(contract.chooseOption, { params: { optionId: option.id }, version, key: v7(), body: { reason } })
const setAside = (option: contract.Option, version = 1, why = 'Too dear') =>
  given.people.head.call(contract.setAsideOption, {
    params: { optionId: option.id },
    version,
    key: v7(),
    body: { why },
  })
const figures = { impactMonths: 4, cost: 2, security: 3, readOn: '2026-11-01', url: 'https://example.org/a' }

describe('an option', () => {
  test('is weighed field by field, each fault at its field', async () => {
    const option = await added({ fit: 'Half of our lessons are in pairs', costPence: 0 })
    expect(option).toMatchObject({ turn: 1, rank: 1, verdict: 'open', staffTime: null, figures: null })
    const change = { staffTime: 'An hour a week', wouldStop: 'Reading cards', figures }
    expect(succeeded(await edit(option, change)).json()).toMatchObject({ ...change, version: 2 })
    expect((await edit(option, { fit: 'Other' })).statusCode).toBe(412)
    expect(succeeded(await edit(option, { fit: null, figures: null }, 2)).json()).toMatchObject({
      fit: null,
      figures: null,
      staffTime: 'An hour a week',
    })
    expect(pathsOf(await add({ costPence: -1 }))).toEqual(['costPence'])
    expect(pathsOf(await add({ costPence: 1e12 }))).toEqual(['costPence'])
    expect(pathsOf(await add({ title: undefined }))).toEqual(['title'])
    expect(pathsOf(await add({ title: ' ' }))).toEqual(['title'])
  })

  test('has figures only with the day on which they were read and a link', async () => {
    const faults = async (more: object) => pathsOf(await add({ figures: { ...figures, ...more } }))
    expect(await faults({ readOn: undefined })).toEqual(['figures.readOn'])
    expect(await faults({ url: undefined })).toEqual(['figures.url'])
    expect(await faults({ url: 'javascript:alert(1)' })).toEqual(['figures.url'])
    expect(await faults({ readOn: '2026-11-22' })).toEqual(['figures.readOn'])
    expect(await faults({ cost: 6, security: 0, impactMonths: 99 })).toEqual([
      'figures.impactMonths',
      'figures.cost',
      'figures.security',
    ])
    expect(await faults({ cost: null, security: null, impactMonths: null })).toEqual(['figures.impactMonths'])
  })

  test('takes its name and figures from an approach, and keeps them when that changes', async () => {
    const approach = { id: v7(), name: 'Reading aloud', figures }
    succeeded(await given.people.leader.call(contract.addApproach, { body: approach }))
    const option = await added({ title: undefined, approachId: approach.id })
    expect(option).toMatchObject({
      title: 'Reading aloud',
      figures,
      approach: { id: approach.id, name: 'Reading aloud' },
    })
    expect(await added({ approachId: approach.id, figures: null })).toMatchObject({
      title: 'Paired writing',
      figures: null,
    })
    const away = { params: { approachId: approach.id }, version: 1, body: { archived: true, figures: null } }
    succeeded(await given.people.leader.call(contract.editApproach, away))
    expect(succeeded(await edit(option, { fit: 'Still' })).json()).toMatchObject({ figures })
    expect(pathsOf(await add({ approachId: approach.id }))).toEqual(['approachId'])
    expect(pathsOf(await add({ approachId: v7() }))).toEqual(['approachId'])
  })

  test('has its place among the others, which no version stands in the way of', async () => {
    const [one, two, three] = [await added(), await added(), await added()]
    succeeded(await edit(three, { rank: 1 }))
    expect((await list()).items.map((option) => option.id)).toEqual([three.id, one.id, two.id])
    succeeded(await edit(three, { rank: 9 }))
    expect((await list()).items.map((option) => [option.id, option.rank])).toEqual([
      [one.id, 1],
      [two.id, 2],
      [three.id, 3],
    ])
  })

  test('sent twice is added once, and taken out is shown no more', async () => {
    const id = v7()
    succeeded(await add({ id }))
    const option = succeeded(await add({ id })).json<contract.Option>()
    const out = { params: { optionId: id }, version: 1, key: v7() }
    expect((await given.people.head.call(contract.removeOption, out)).statusCode).toBe(204)
    expect((await given.people.head.call(contract.removeOption, out)).statusCode).toBe(204)
    expect((await list()).items).toEqual([])
    expect((await edit(option, { fit: 'Late' })).statusCode).toBe(404)
  })
})

describe('choosing', () => {
  test('needs a reason, and takes back the one that was chosen before', async () => {
    const [one, two] = [await added(), await added({ title: 'Sentence of the day' })]
    expect(pathsOf(await choose(one, '  '))).toEqual(['reason'])
    expect(succeeded(await choose(one)).json()).toMatchObject({ verdict: 'chosen', why: 'It fits best' })
    succeeded(await choose(two))
    expect((await list()).items.map(({ verdict, why }) => [verdict, why])).toEqual([
      ['open', null],
      ['chosen', 'It fits best'],
    ])
  })

  test('at once leaves exactly one chosen', async () => {
    const made = [await added(), await added(), await added(), await added()]
    const answers = await Promise.all(made.map((option) => choose(option)))
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200])
    expect((await list()).items.filter((option) => option.verdict === 'chosen')).toHaveLength(1)
  })

  test('an option that somebody changed meanwhile is refused', async () => {
    const option = await added()
    succeeded(await edit(option, { costPence: 900_000 }))
    expect((await choose(option)).statusCode).toBe(412)
  })

  test('sets one aside with why, and weighs it again', async () => {
    const option = await added()
    expect(pathsOf(await setAside(option, 1, ''))).toEqual(['why'])
    expect(succeeded(await setAside(option)).json()).toMatchObject({ verdict: 'not-chosen', why: 'Too dear' })
    const again = { params: { optionId: option.id }, version: 2, key: v7() }
    const reopened = await given.people.head.call(contract.reopenOption, again)
    expect(succeeded(reopened).json()).toMatchObject({ verdict: 'open', why: null })
  })

  test('is a plan field, as is the chosen option; weighing the others goes on', async () => {
    const [one, two] = [await added(), await added()]
    succeeded(await choose(one))
    const status = async () => (await given.test.ownerSql('select status from plans'))[0]?.['status']
    await given.test.ownerSql(`update plans set status = 'submitted'`)
    const refused = [
      await choose(two),
      await edit(one, { costPence: 5 }, 2),
      await setAside(one, 2),
      await given.people.head.call(contract.removeOption, {
        params: { optionId: one.id },
        version: 2,
        key: v7(),
      }),
    ]
    expect(refused.map(codesOf)).toEqual(refused.map(() => ['plan-submitted']))
    succeeded(await edit(two, { fit: 'Less' }))
    succeeded(await setAside(two, 2))
    expect(await status()).toBe('submitted')
    await given.test.ownerSql(`update plans set status = 'approved'`)
    await added()
    expect(await status()).toBe('approved')
    succeeded(await edit(one, { costPence: 5 }, 2))
    expect(await status()).toBe('draft')
  })
})

describe('the options of a turn', () => {
  test('can’t be changed before step 2, in a later turn, or once it is completed', async () => {
    const option = await added()
    const codes = async () => {
      const answers = [await edit(option, { fit: 'Late' }), await choose(option), await setAside(option)]
      return new Set(answers.map((answer) => codesOf(answer)?.join()))
    }
    await given.test.ownerSql(`update priorities set turn = 2`)
    expect(await codes()).toEqual(new Set(['earlier-turn']))
    expect(await added()).toMatchObject({ turn: 2, rank: 1 })
    const { items, turn, blockers } = await list()
    expect([items.map((one) => one.turn), turn, blockers.write]).toEqual([[2, 1], 2, []])
    await given.test.ownerSql(`update priorities set step = 'diagnose'`)
    expect(codesOf(await add())).toEqual(['step-not-reached'])
    await given.test.ownerSql(`update priorities set step = null, status = 'completed'`)
    expect(await codes()).toEqual(new Set(['priority-completed']))
    expect(codesOf(await add())).toEqual(['priority-completed'])
    expect((await list()).blockers.write.map((one) => one.code)).toEqual(['priority-completed'])
  })
})
