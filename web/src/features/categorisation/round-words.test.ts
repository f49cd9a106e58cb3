import type { RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { expect, test } from 'vitest'
import { roundQuestion, roundSummary } from './round-words.ts'

const row = (status: RoundSchool['status'], decide = false): RoundSchool => ({
  school: { id: 's', name: 'Thornmere' },
  categorisationId: status && 'c',
  fromReview: false,
  status,
  level: null,
  before: null,
  movement: null,
  inForce: null,
  replyBy: null,
  next: null,
  version: null,
  abilities: { begin: false, propose: false, decide, return: decide },
  blockers: { begin: [] },
})

test('the page asks what the board is asked while something waits for it', () => {
  const waiting = row('awaiting-decision', true)
  expect(roundQuestion([row('published', true), waiting], 2026, '2026-11-21')).toBe(
    'What are we asked to decide?',
  )
  expect(roundQuestion([row('awaiting-decision')], 2026, '2026-11-21')).toBe(
    'Where is each school in this year’s round?',
  )
  expect(roundQuestion([], 2025, '2026-11-21')).toBe('Where is each school in the 2025/26 round?')
})

test('whoever sees only their own school is answered about that one', () => {
  const asked = (rows: RoundSchool[], year = 2026) => roundQuestion(rows, year, '2026-11-21', true)
  expect(asked([row('published')])).toBe('Which category is Thornmere in this year?')
  expect(asked([row('published')], 2025)).toBe('Which category was Thornmere in for 2025/26?')
  expect(asked([row('published'), row('published')])).toBe('Which category are our schools in this year?')
  expect(asked([{ ...row(null), next: 'self-assess' }])).toBe('What does the 2026/27 round ask of us?')
  expect(asked([])).toBe('Which category is our school in this year?')
})

test('its lead counts what one may see, in the order of the way', () => {
  const rows = [row('published'), row(null), row('awaiting-decision'), row(null), row('challenged')]
  expect(roundSummary(rows)).toBe('One challenged, one with the board, one published, two not begun.')
  expect(roundSummary([])).toBe('')
})
