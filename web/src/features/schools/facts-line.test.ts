import { expect, test } from 'vitest'
import { factsLine } from './facts-line.ts'

const thornmere = {
  phase: 'Primary',
  urn: '990104',
  joinedOn: '2021-09-01',
  leftOn: null,
  facts: { lowAge: 3, highAge: 11, pupils: 412, freeSchoolMealsPercent: 31 },
}
const today = '2026-12-05'

test('a school is described in one line', () => {
  expect(factsLine(thornmere, today)).toBe(
    'Primary, ages 3–11 · 412 pupils · 31% free school meals · URN 990104 · joined September 2021',
  )
})

test('what the register doesn’t say is left out', () => {
  const facts = { lowAge: null, highAge: 11, pupils: null, freeSchoolMealsPercent: null }
  expect(factsLine({ ...thornmere, facts }, today)).toBe('Primary · URN 990104 · joined September 2021')
})

test.each([
  [{ joinedOn: '2027-01-01' }, 'joins 1 Jan 2027'],
  [{ leftOn: '2026-08-31' }, 'joined September 2021 · left August 2026'],
  [{ leftOn: '2026-12-05' }, 'joined September 2021 · leaves 5 Dec 2026'],
])('a school that comes or goes says when: %o', (days, end) => {
  expect(factsLine({ ...thornmere, ...days }, today).endsWith(`URN 990104 · ${end}`)).toBe(true)
})
