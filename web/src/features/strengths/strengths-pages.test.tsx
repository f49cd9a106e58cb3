import type { Offer } from '@sixfold/shared/contracts/offers.ts'
import type { SchoolNeeds, SchoolStrengths } from '@sixfold/shared/contracts/strengths.ts'
import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, serve } from '../../lib/open-app.tsx'
import { gridOf, gridSummary, offeredIn, signsOf } from './grid.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const thornmere = { id: '01a20000-0000-7000-8000-0000000000a1', name: 'Thornmere Primary School' }
const fenwick = { id: '01a20000-0000-7000-8000-0000000000a2', name: 'Fenwick Infant School' }
const rosa = { id: '01a20000-0000-7000-8000-0000000000b1', name: 'Rosa Adeyemi' }
const inclusion = { key: 'inclusion', name: 'Inclusion' }
const offer = { id: '01a20000-0000-7000-8000-0000000000c1', halfDays: 5, roles: 'Two specialist teachers' }

const strengths: SchoolStrengths[] = [
  {
    school: fenwick,
    phase: 'Infant',
    view: 'published',
    strengths: [
      {
        criterion: inclusion,
        level: 4,
        offer,
        reasons: [
          { kind: 'rated', words: 'Leading in inclusion since 2025/26', since: 2025 },
          { kind: 'offered', words: 'Offers 2½ days in 2026/27', since: 2026 },
        ],
      },
    ],
  },
  { school: thornmere, phase: 'Primary', view: 'published', strengths: [] },
]
const declared = {
  id: '01a20000-0000-7000-8000-0000000000d1',
  why: 'Two new starters',
  academicYear: 2026,
  day: '2026-11-03',
  by: rosa,
  withdrawn: null,
  abilities: { withdraw: true },
  version: 1,
}
const asks = {
  kind: 'declared' as const,
  words: 'Asked for in 2026/27',
  since: 2026,
  priorityId: null,
  declared,
}
const needs: SchoolNeeds[] = [
  { school: fenwick, phase: 'Infant', needs: [], abilities: { declare: true } },
  {
    school: thornmere,
    phase: 'Primary',
    needs: [
      { criterion: inclusion, level: 3, reasons: [asks] },
      {
        criterion: { key: 'achievement', name: 'Achievement' },
        level: 2,
        reasons: [{ ...asks, kind: 'rated', declared: null }],
      },
    ],
    abilities: { declare: true },
  },
]
const capacity = {
  academicYear: 2026,
  schools: [{ school: fenwick, offered: 5, promised: 2, free: 3 }],
  total: { offered: 5, promised: 2 },
  abilities: { readGrid: true, readOffers: true, pair: true },
}
const lastYears: Offer = {
  ...offer,
  school: fenwick,
  academicYear: 2025,
  criterion: { key: 'achievement', name: 'Achievement' },
  note: null,
  by: rosa,
  recordedAt: '2025-10-03T10:00:00.000Z',
  earlier: [],
  withdrawnReason: null,
  abilities: { edit: false },
  version: 1,
}
const page = (items: unknown[]) => Response.json({ items, nextCursor: null })

function open(at: string, more: Answers = {}) {
  serve({
    'GET /strengths': () => page(strengths),
    'GET /needs': ({ query }) =>
      page(needs.filter(({ school }) => [null, school.id].includes(query.get('schoolId')))),
    'GET /offers': ({ query }) => page(query.get('academicYear') === '2025' ? [lastYears] : []),
    'GET /support/capacity': () => Response.json(capacity),
    ...more,
  })
  openApp(at)
  return screen.findByRole('heading', { level: 1 })
}

test('a cell says in a word and a number what a school gives and wants', () => {
  const grid = gridOf(defaultScheme, strengths, needs)
  const words = (row: number, column: number) =>
    signsOf(grid.rows[row]!.cells[column]!).map(({ word, figure }) => `${word} ${figure}`)
  expect(words(0, 0)).toEqual(['Offers 2½ d'])
  expect(words(1, 0)).toEqual(['Asks 1'])
  expect(words(1, 2)).toEqual(['Needs 2'])
  expect(words(0, 3)).toEqual([])
  expect([offeredIn(grid, 0), offeredIn(grid, 2)]).toEqual([5, 0])
  expect(gridSummary(grid)).toBe(
    'One of 2 schools offers help this year, one wants it. Wanted and offered by nobody: achievement.',
  )
})

test('arrow keys move about in the grid, and the cell says what it rests on and leads to a pairing', async () => {
  await open('/support/strengths')
  const [first] = screen.getAllByRole('cell', { name: /Inclusion: offers 2½ days/ })
  first!.focus()
  fireEvent.keyDown(first!, { key: 'ArrowDown' })
  const second = screen.getByRole('cell', { name: 'Inclusion: asks for help, 1 reason' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second, { key: 'Enter' })
  const told = within(await screen.findByRole('region', { name: 'Inclusion' }))
  expect(told.getByText('Two new starters')).toBeDefined()
  const pair = told.getByRole('link', { name: /Pair them: Fenwick/ }).getAttribute('href')
  expect(pair).toBe(`/support/new?giver=${fenwick.id}&receiver=${thornmere.id}&criterion=inclusion`)
  expect(screen.getAllByText('Nobody offers')).toHaveLength(defaultScheme.criteria.length - 1)
})

test('whoever may not read the grid is told so', async () => {
  const abilities = { ...capacity.abilities, readGrid: false }
  await open('/support/strengths', {
    'GET /support/capacity': () => Response.json({ ...capacity, abilities, total: null }),
  })
  expect(screen.queryByRole('grid')).toBeNull()
})

test('what was offered last year is offered again as it was, once it is sent', async () => {
  const sent: Asked[] = []
  await open('/support/offers', {
    'POST /offers': (asked) => {
      sent.push(asked)
      return Response.json({ ...lastYears, academicYear: 2026 }, { status: 201 })
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Offer the same as last year: Achievement' }))
  const form = within(await screen.findByRole('dialog'))
  fireEvent.change(form.getByLabelText(/How many days/), { target: { value: 'many' } })
  fireEvent.click(form.getByRole('button', { name: 'Offer this' }))
  expect(form.getAllByText(/Give whole or half days/).length).toBeGreaterThan(0)
  fireEvent.change(form.getByLabelText(/How many days/), { target: { value: '3,5' } })
  fireEvent.click(form.getByRole('button', { name: 'Offer this' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toMatchObject([
    {
      body: {
        schoolId: fenwick.id,
        academicYear: 2026,
        criterionKey: 'achievement',
        halfDays: 7,
        roles: offer.roles,
        note: null,
      },
    },
  ])
})

test('taking back a need asks why first', async () => {
  const sent: Asked[] = []
  await open(`/support/offers?school=${thornmere.id}`, {
    'GET /support/capacity': () =>
      Response.json({
        ...capacity,
        schools: [fenwick, thornmere].map((school) => ({ school, offered: 0, promised: 0, free: 0 })),
      }),
    [`POST /needs/${declared.id}/withdraw`]: (asked) => {
      sent.push(asked)
      return Response.json(declared)
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Take it back: help with Inclusion' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: 'Take it back' }))
  expect(sent).toEqual([])
  fireEvent.change(dialog.getByLabelText('Reason'), { target: { value: 'They have settled' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Take it back' }))
  await waitFor(() =>
    expect(sent).toMatchObject([{ headers: { 'if-match': '"1"' }, body: { reason: 'They have settled' } }]),
  )
})

test('the form that pairs two schools holds what the grid led to', async () => {
  await open(`/support/new?giver=${fenwick.id}&criterion=inclusion&receiver=nobody`, {
    'GET /pairings': () => Response.json({ items: [], nextCursor: null, abilities: { create: true } }),
    'GET /schools': () =>
      Response.json({
        items: [fenwick, thornmere].map((school) => ({ ...school, leftOn: null })),
        nextCursor: null,
        abilities: { import: false },
      }),
    'GET /partners': () => Response.json({ items: [], abilities: { add: true } }),
  })
  const value = (label: string) => screen.getByLabelText<HTMLSelectElement>(label).value
  expect([value('Who helps?'), value('Which school is helped?'), value('With what?')]).toEqual([
    `school:${fenwick.id}`,
    '',
    'inclusion',
  ])
})
