import * as passwords from '@sixfold/shared/contracts/passwords.ts'
import { makeLink } from '@sixfold/shared/contracts/people.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestPerson, World } from '../../../test/factories.ts'
import { callApi, type TestApp, testApp } from '../../../test/harness.ts'
import { hashPassword } from './passwords.ts'

let t: TestApp
let leader: TestPerson
let trustee: TestPerson
const password = 'three plain words'

beforeEach(async () => {
  t = await testApp()
  const world = await World.create(t)
  leader = await world.person('trust-leader')
  trustee = await world.person('trustee')
})

/** Each person's email in the factories is made of their id. */
const emailOf = (person: TestPerson) => `${person.id}@example.org`
const easyFor = (person: TestPerson): [string, RegExp][] => [
  ['a short one', /^Use at least 12 characters/],
  [emailOf(person).toUpperCase(), /^This is your email address or part of it/],
  [person.id, /^This is your email address or part of it/],
  ['abcabcabcabc', /^This repeats itself/],
  ['Password2026', /^This is one of the first that others would try/],
]
const fault = (path: string, message: RegExp) => ({
  status: 400,
  errors: [{ path, message: expect.stringMatching(message) as string }],
})

describe('a password that others would guess is refused at its field', () => {
  test('when it is changed', async () => {
    await t.ownerSql(
      'insert into credentials (account_id, password_hash, changed_at) values ($1, $2, now())',
      [leader.accountId, await hashPassword(password)],
    )
    for (const [next, message] of easyFor(leader)) {
      const answer = await leader.call(passwords.changePassword, { body: { current: password, next } })
      expect(answer.json()).toMatchObject(fault('next', message))
    }
    const answer = await leader.call(passwords.changePassword, {
      body: { current: password, next: 'four other plain words' },
    })
    expect(answer.statusCode).toBe(204)
  })

  test('when it is set by a link, which can then be used still', async () => {
    const body = { id: v7(), personId: trustee.id, kind: 'password-reset' as const }
    const { path } = (await leader.call(makeLink, { body })).json<{ path: string }>()
    const token = path.split('/').at(-1)
    const accept = (chosen: string) =>
      callApi(t.app, null, passwords.acceptLink, { body: { token, password: chosen } })
    for (const [chosen, message] of easyFor(trustee))
      expect((await accept(chosen)).json()).toMatchObject(fault('password', message))
    expect((await accept(password)).statusCode).toBe(200)
  })
})
