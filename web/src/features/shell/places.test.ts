import { expect, test } from 'vitest'
import { placesFor } from './places.ts'

const none = {
  seeSchools: false,
  seeEvidence: false,
  seeCategorise: false,
  compareSchools: false,
  seeSupport: false,
  seeBoard: false,
  setUp: false,
}
const shown = (abilities: typeof none) =>
  placesFor({ abilities })
    .filter((place) => place.show)
    .map((place) => place.label)

test('Today and practices are for everyone, all else as the abilities say', () => {
  expect(shown(none)).toEqual(['Today', 'Practices'])
  expect(shown({ ...none, seeSchools: true, seeBoard: true })).toEqual([
    'Today',
    'Schools',
    'Practices',
    'Board',
    'Meetings',
  ])
})
