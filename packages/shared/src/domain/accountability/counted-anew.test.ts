import { expect, test } from 'vitest'
import { countedAnew, deliveredAnew, withoutRuns } from './counted-anew.ts'

const events = (...sentences: string[]) => sentences.map((sentence, id) => ({ id, sentence }))
const ids = (...sentences: string[]) => withoutRuns(events(...sentences)).map(({ id }) => id)

test('evidence counted anew several times in a row is one event, the newest', () => {
  expect(ids(countedAnew, countedAnew, countedAnew)).toEqual([0])
  expect(ids('A', countedAnew, countedAnew, 'B', countedAnew)).toEqual([0, 1, 3, 4])
})

test('so are visits of the same support, but not those of another’s', () => {
  const [from, to] = [deliveredAnew('Support from Fenwick Infants'), deliveredAnew('Support for Cold Ash')]
  expect(ids(from, from, to, to, countedAnew, from)).toEqual([0, 2, 4, 5])
})

test('whatever else reads the same stays, each by who did it when', () => {
  expect(ids('A', 'A')).toEqual([0, 1])
  expect(ids()).toEqual([])
})
