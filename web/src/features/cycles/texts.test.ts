import { expect, test } from 'vitest'
import { addressIn, emptyEvidence, faultsOf } from '../evidence/evidence-text.ts'
import { yearToOpen } from './next-cycle.ts'

test.each([
  ['in autumn without a cycle, this year’s', '2026-11-21', [], 2026],
  ['in autumn with one, none', '2026-11-21', [2026], null],
  ['on the last day of May, none yet', '2027-05-31', [2026], null],
  ['from June on, next year’s', '2027-06-01', [2026], 2027],
  ['once both are open, none', '2027-06-01', [2027, 2026], null],
])('%s is the cycle to open', (_, today, years, expected) => {
  expect(
    yearToOpen(
      today,
      years.map((academicYear) => ({ academicYear })),
    ),
  ).toBe(expected)
})

test.each([
  ['example.org/a', 'https://example.org/a', true],
  ['http://example.org', 'http://example.org', true],
  ['javascript:alert(1)', 'javascript:alert(1)', false],
  ['nonsense', 'https://nonsense', false],
])('“%s” becomes %s', (typed, address, good) => {
  expect(addressIn(typed)).toBe(address)
  const faults = faultsOf(
    { ...emptyEvidence('2026-11-21', { schoolId: 's', priorityId: 'p', step: 'diagnose' }), url: typed },
    '2026-11-21',
  )
  expect(faults.some((fault) => fault.fieldId === 'evidence-url')).toBe(!good)
})
