import { afterEach, expect, test, vi } from 'vitest'
import { problemAnswer } from '../../lib/open-app.tsx'
import { makeQueryClient } from '../../lib/query.ts'
import { markToken, tokenIsMarked, unmarkToken } from '../../lib/token-mark.ts'
import { sessionQuery } from './session.ts'

const ama = { email: 'ama@example.org' }

/** A server whose token and session stand or not. @returns what it was asked, and who is signed in as the app sees it */
async function ask({ token, session }: { token: boolean; session: boolean | 'down' }) {
  const asked: string[] = []
  let stands = token
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path.replace('/api/v1/auth/', ''))
    if (session === 'down') throw new TypeError('Failed to fetch')
    if (path.endsWith('/me')) return stands ? Response.json(ama) : problemAnswer(401, 'Sign in first.')
    if (!session) return problemAnswer(401, 'Sign in first.')
    stands = true
    return Response.json({ expiresIn: 600 })
  })
  const answer = await makeQueryClient()
    .fetchQuery({ ...sessionQuery, retry: false })
    .catch(() => 'unreachable')
  return { asked, answer }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('where nobody has signed in, one request finds it out', async () => {
  unmarkToken()
  expect(await ask({ token: false, session: false })).toEqual({ asked: ['refresh'], answer: null })
})

test('after a sign-in, the question is asked straight away', async () => {
  markToken(600)
  expect(await ask({ token: true, session: true })).toEqual({ asked: ['me'], answer: ama })
})

test('a session whose mark is gone still stands, and is marked again', async () => {
  unmarkToken()
  expect(await ask({ token: true, session: true })).toEqual({ asked: ['refresh', 'me'], answer: ama })
  expect(tokenIsMarked()).toBe(true)
})

test('a session that ended elsewhere is found out, and its mark goes', async () => {
  markToken(600)
  expect(await ask({ token: false, session: false })).toEqual({ asked: ['me', 'refresh'], answer: null })
  expect(tokenIsMarked()).toBe(false)
})

test('a token that has run out is no mark', () => {
  markToken(0)
  expect(tokenIsMarked()).toBe(false)
})

test('a server that can’t be reached doesn’t make anybody signed out', async () => {
  unmarkToken()
  expect((await ask({ token: true, session: 'down' })).answer).toBe('unreachable')
})
