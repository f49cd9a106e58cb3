import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { expect, test } from 'vitest'
import { inventedTrust } from '../../../../test/matching-trust.ts'
import { NoSuggestions, suggestPairings } from './run.ts'
import type { Progress } from './solve.ts'

const small = inventedTrust(1, { schools: 6, criteria: 3 })

test('a leader gets suggestions with their parts in words, and hears how far it is', async () => {
  const heard: Progress['doing'][] = []
  const { suggestions, unmatched, proof } = await suggestPairings(small, defaultScheme, {
    onProgress: ({ doing }) => heard.push(doing),
  })
  expect(proof).toMatchObject({ optimal: true, gap: 0 })
  expect(suggestions.length + unmatched.length).toBe(small.needs.length)
  expect(suggestions.reduce((sum, it) => sum + it.fit, 0)).toBe(proof.fit)
  expect(suggestions[0]?.parts.map((it) => it.words)).toContainEqual(
    expect.stringMatching(/^(Leading|Offers help) in /),
  )
  expect(heard).toEqual(expect.arrayContaining(['bounding', 'searching', 'settling']))
})

test('when the time is up, the best found says how far from the best it may be', async () => {
  const { suggestions, proof } = await suggestPairings(small, defaultScheme, { seconds: 0 })
  expect(suggestions.length).toBeGreaterThan(0)
  expect(proof).toMatchObject({ optimal: false, settled: false })
  expect(proof.gap).toBeGreaterThan(0)
})

test('it can be stopped at any time', async () => {
  const large = inventedTrust(1, { schools: 60, criteria: 10 })
  const stop = new AbortController()
  const asked = suggestPairings(large, defaultScheme, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(asked).rejects.toThrow('It was stopped before there was an answer.')
  await expect(suggestPairings(large, defaultScheme, { signal: stop.signal })).rejects.toThrow(NoSuggestions)
})

test('what goes wrong is said in words', async () => {
  await expect(
    suggestPairings({ ...small, needs: [...small.needs, ...small.needs] }, defaultScheme),
  ).rejects.toThrow('Two needs have the same id.')
  const broken = { ...small, givers: small.givers.map((it) => ({ ...it, phases: null as never })) }
  await expect(suggestPairings(broken, defaultScheme)).rejects.toThrow('The solver broke off: ')
})
