import type { Question } from '@sixfold/shared/contracts/questions.ts'
import { beforeEach, expect, test } from 'vitest'
import { answer, asked, assign, close, list, see } from '../../../test/asking.ts'
import { everyRole, type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { testApp, type TestApp } from '../../../test/harness.ts'

let t: TestApp
let world: World
let thornmere: TestSchool
let people: Awaited<ReturnType<typeof everyRole>>
beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
  thornmere = await world.school('Thornmere Primary School')
  people = await everyRole(world, thornmere)
})

const about = (school: TestSchool) => ({ kind: 'school', id: school.id }) as const
const texts = async (who: TestPerson, query = {}) => (await list(who, query)).items.map(({ text }) => text)

test('holds exactly what one may read, for everybody', async () => {
  const aldercombe = await world.school('Aldercombe Primary School')
  const there = await everyRole(world, aldercombe)
  const { leader } = people
  const all: Question[] = []
  for (const school of [thornmere, aldercombe])
    for (const who of [people.trustee, school === thornmere ? people.governor : there.governor]) {
      all.push(await asked(who, about(school)))
      const given = await asked(who, about(school))
      all.push(given)
      await assign(leader, given, school === thornmere ? people.head : there.partner)
      const answered = await asked(who, about(school))
      all.push(answered)
      await answer(leader, answered)
    }
  all.push(await asked(people.trustee, { kind: 'figure', figure: 'late', asAt: '2026-11-21' }))
  const outside = await world.person('outside-reviewer')
  for (const who of [...Object.values(people), ...Object.values(there)]) {
    const readable: string[] = []
    for (const { id } of all) if ((await see(who, { id })).statusCode === 200) readable.push(id)
    const listed = (await list(who)).items.map(({ id }) => id)
    expect([who.name, listed.toSorted()]).toEqual([who.name, readable.toSorted()])
  }
  expect((await see(outside, all[0]!)).statusCode).toBe(404)
})

test('has open ones first, the oldest first, on pages that hold each once', async () => {
  const { trustee } = people
  for (const day of [1, 2, 3, 4, 5]) {
    t.setNow(`2026-11-0${day}T09:00:00Z`)
    const it = await asked(trustee, about(thornmere), { text: `Asked on day ${day}` })
    if (day % 2 === 0) await close(trustee, it, { text: 'Seen to.' })
  }
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof list>> = await list(trustee, {
      limit: 2,
      ...(cursor && { cursor }),
    })
    seen.push(...page.items.map(({ text }) => text))
    cursor = page.nextCursor
  }
  expect(seen).toEqual([1, 3, 5, 2, 4].map((day) => `Asked on day ${day}`))
  expect(await texts(trustee, { status: 'open' })).toHaveLength(3)
  expect(await texts(trustee, { status: 'closed' })).toHaveLength(2)
})

test('keeps to a school, a kind, a record and what is mine', async () => {
  const { trustee, leader, head, partner } = people
  const other = await world.person('trustee', [], 'Bo Tan')
  const first = await asked(trustee, about(thornmere), { text: 'First' })
  await asked(other, { kind: 'figure', figure: 'late', asAt: '2026-11-21' }, { text: 'Late' })
  expect(await texts(leader, { schoolId: thornmere.id })).toEqual(['First'])
  expect(await texts(leader, { kind: 'figure' })).toEqual(['Late'])
  expect(await texts(leader, { aboutId: thornmere.id })).toEqual(['First'])
  expect(await texts(other, { mine: 'true' })).toEqual(['Late'])
  await assign(leader, first, head)
  expect(await texts(head, { mine: 'true' })).toEqual(['First'])
  expect(await texts(partner)).toEqual([])
  expect((await list(trustee)).abilities).toEqual({ ask: true })
  const { governor } = people
  const elsewhere = await world.school('Aldercombe Primary School')
  expect((await list(governor, { schoolId: thornmere.id })).abilities).toEqual({ ask: true })
  expect((await list(governor, { schoolId: elsewhere.id })).abilities).toEqual({ ask: false })
  expect((await list(leader)).abilities).toEqual({ ask: false })
})

test('nothing of it is there for another trust', async () => {
  const theirs = await World.create(t, 'Harbour Schools Trust', 991_100)
  const question = await asked(people.trustee, about(thornmere))
  const [leader, trustee] = [await theirs.person('trust-leader'), await theirs.person('trustee')]
  expect(await texts(leader)).toEqual([])
  expect((await see(leader, question)).statusCode).toBe(404)
  expect((await answer(leader, question)).statusCode).toBe(404)
  expect((await see(trustee, question)).statusCode).toBe(404)
})
