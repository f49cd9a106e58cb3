import { expect, test } from 'vitest'
import { placesFor } from './places.ts'

const none = {
  seeTrust: false,
  seeSchools: false,
  seeEvidence: false,
  seeCategorise: false,
  compareSchools: false,
  seeSupport: false,
  seeBoard: false,
  seeGovernors: false,
  setUp: false,
}
const shown = (abilities: typeof none) =>
  placesFor({ abilities })
    .filter((place) => place.show)
    .map((place) => place.label)

test('practices are for everyone of the trust, all else as the abilities say', () => {
  const member = { ...none, seeTrust: true }
  expect(shown(member)).toEqual(['Today', 'Practices'])
  expect(shown({ ...member, seeSchools: true, seeBoard: true })).toEqual([
    'Today',
    'Schools',
    'Practices',
    'Board',
    'Meetings',
    'Reports',
  ])
})

test('whoever comes from outside the trust finds Today alone', () => {
  expect(shown(none)).toEqual(['Today'])
})
