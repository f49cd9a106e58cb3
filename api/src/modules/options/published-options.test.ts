import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/options.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { approvePlanAsItStands } from '../../../test/approved-plan.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.at('explore')
})

const params = () => ({ priorityId: priority.id })
const seenBy = async (who: TestPerson) =>
  succeeded(await who.call(contract.listOptions, { params: params() }))
    .json<{ items: contract.Option[] }>()
    .items.map(({ title, verdict, why }) => [title, verdict, why])
const add = async (title: string) =>
  succeeded(
    await given.people.head.call(contract.addOption, { params: params(), body: { id: v7(), title } }),
  ).json<contract.Option>()
const choose = async (option: contract.Option, reason = 'It fits best') =>
  succeeded(
    await given.people.head.call(contract.chooseOption, {
      params: { optionId: option.id },
      version: option.version,
      key: v7(),
      body: { reason },
    }),
  )
const approve = () => approvePlanAsItStands(given.world, given.people.leader, priority.cycle.id)

test('governors and trustees read the approved choice, then every option once the school has gone on', async () => {
  const { governor, trustee, clerk, head, partner } = given.people
  const outsiders = [governor, trustee, clerk]
  const [pairs, cards] = [await add('Paired writing'), await add('Sentence cards')]
  await choose(pairs)
  for (const who of outsiders)
    expect((await who.call(contract.listOptions, { params: params() })).statusCode).toBe(404)
  expect(await seenBy(partner)).toHaveLength(2)

  await approve()
  for (const who of outsiders)
    expect(await seenBy(who)).toEqual([['Paired writing', 'chosen', 'It fits best']])
  const overrideReason = 'Weighed by the whole staff'
  succeeded(await given.move(priority, { to: 'next', overrideReason }, { by: given.people.leader }))
  await choose(cards, 'Pairs took too long')
  expect(await seenBy(head)).toContainEqual(['Sentence cards', 'chosen', 'Pairs took too long'])
  for (const who of outsiders)
    expect(await seenBy(who)).toEqual([
      ['Paired writing', 'chosen', 'It fits best'],
      ['Sentence cards', 'open', null],
    ])
  await approve()
  expect(await seenBy(trustee)).toEqual([
    ['Paired writing', 'open', null],
    ['Sentence cards', 'chosen', 'Pairs took too long'],
  ])
})

test('the timeline tells them of the weighing once the step is published, and of no draft choice', async () => {
  const told = async (who: TestPerson) =>
    succeeded(await who.call(listTimeline, { params: { schoolId: given.school.id } }))
      .json<{ items: { sentence: string }[] }>()
      .items.map((event) => event.sentence)
      .filter((sentence) => /Paired|cards/.test(sentence))
  await approve()
  const option = await add('Paired writing')
  expect(await told(given.people.governor)).toEqual([])
  const overrideReason = 'Weighed by the whole staff'
  succeeded(await given.move(priority, { to: 'next', overrideReason }, { by: given.people.leader }))
  await add('Sentence cards')
  await choose(option)
  const added = (title: string) => `“${title}” was added to the options for “${priority.title}”`
  expect(await told(given.people.governor)).toEqual([added('Sentence cards')])
  expect(await told(given.people.partner)).toEqual([
    `“Paired writing” was chosen for “${priority.title}”`,
    added('Sentence cards'),
    added('Paired writing'),
  ])
})
