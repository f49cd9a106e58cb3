import type { QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { answer, ask, asked, assign, close, see } from '../../../test/asking.ts'
import { everyRole, World } from '../../../test/factories.ts'
import { testApp } from '../../../test/harness.ts'
import { v7 } from 'uuid'

let people: Awaited<ReturnType<typeof everyRole>>
let about: { kind: 'school'; id: string }
beforeEach(async () => {
  const world = await World.create(await testApp())
  const school = await world.school('Thornmere Primary School')
  about = { kind: 'school', id: school.id }
  people = await everyRole(world, school)
})

const statuses = (answers: { statusCode: number }[]) =>
  answers.map((it) => it.statusCode).toSorted((a, b) => a - b)
const thread = async (it: { id: string }) =>
  (await see(people.leader, it)).json<QuestionWithThread>().thread.map(({ kind }) => kind)

/** On the embedded database requests take turns, so these only meet on a PostgreSQL server (TEST_DATABASE_URL). */
describe('at the same moment', () => {
  test('the same question is sent twice: it is asked once', async () => {
    const id = v7()
    const both = await Promise.all([ask(people.trustee, about, { id }), ask(people.trustee, about, { id })])
    expect(statuses(both)).toEqual([201, 201])
    expect(await thread({ id })).toEqual(['asked'])
  })

  test('two people answer: one is told so, and answers on top of the other', async () => {
    const { leader, head } = people
    const question = await asked(people.trustee, about)
    const given = (await assign(leader, question, head)).json<QuestionWithThread>()
    const both = await Promise.all([answer(leader, given), answer(head, given)])
    expect(statuses(both)).toEqual([200, 412])
    const late = both[0]?.statusCode === 412 ? leader : head
    expect((await answer(late, { id: given.id, version: given.version + 1 })).statusCode).toBe(200)
    expect(await thread(given)).toEqual(['asked', 'assigned', 'answered', 'answered'])
  })

  test('it is closed while an answer arrives: one after the other, and the later is told', async () => {
    const { leader, trustee } = people
    const question = await asked(trustee, about)
    const both = await Promise.all([close(trustee, question, { text: 'Seen to.' }), answer(leader, question)])
    expect(statuses(both)).toEqual([200, 412])
    expect(await thread(question)).toEqual(['asked', both[0]?.statusCode === 200 ? 'closed' : 'answered'])
  })
})
