import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { wordsFrom } from '@sixfold/shared/domain/cycle/step-wording.ts'
import type { PlannedPriority } from '@sixfold/shared/domain/plans/content.ts'
import { expect, test } from 'vitest'
import type { Block } from '../../documents/document.ts'
import { planDocument, type PrintedPlan } from './plan-document.ts'

const priority: PlannedPriority = {
  id: 'p',
  turn: 2,
  rank: 1,
  title: 'Every child writes at length',
  criterionKey: 'curriculum-and-teaching',
  lead: 'R. Adeyemi',
  problem: 'Too little writing',
  rootCause: null,
  intendedOutcome: 'Full books',
  budgetPence: 500_000,
  option: { id: 'o', title: 'A daily writing hour', why: 'It fits', costPence: 150_050 },
  measures: [
    {
      id: 'm',
      kind: 'number',
      name: 'Expected standard in writing, year 6',
      unit: '%',
      better: 'up',
      baseline: 58,
      baselineOn: '2026-09-09',
      target: null,
      targetOn: null,
      fewPupils: false,
      milestones: [
        { id: 's', academicYear: 2026, term: 'autumn', dueOn: '2026-12-18', value: 62, note: 'mock papers' },
      ],
    },
  ],
  actions: [
    { id: 'a', title: '=SUM(A1)', owner: null, dueOn: '2026-11-12', plannedPence: 50_000 },
    { id: 'b', title: 'Publish', owner: 'HT', dueOn: null, plannedPence: null },
  ],
}
const plan = (more: Partial<PrintedPlan> = {}): PrintedPlan => ({
  schoolName: 'Thornmere Primary School',
  trustName: 'Lanternfield Learning Trust',
  content: { academicYear: 2026, budgetPence: 1_000_000, priorities: [priority] },
  version: { number: 2, day: '2026-10-14', byName: 'Ama Osei', hash: 'ab'.repeat(32) },
  committee: { seenOn: '2026-10-20', minute: '7.2' },
  leftOut: 0,
  dropped: new Set(),
  scheme: defaultScheme,
  stepWords: wordsFrom(null),
  today: '2026-11-21',
  madeAt: new Date('2026-11-21T09:30:00Z'),
  ...more,
})
/** Everything that a document says, block by block. */
const said = (blocks: readonly Block[]) => JSON.stringify(blocks)
const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table')

test('an approved version says its number, day, who approved it and its hash', () => {
  const { title, mark, foot, blocks } = planDocument(plan())
  expect([title, mark, foot]).toEqual([
    'Thornmere Primary School: improvement plan 2026/27',
    null,
    'Thornmere Primary School, 2026/27. Version 2, approved on 14 Oct 2026',
  ])
  expect(said(blocks)).toContain('Version 2, approved on 14 Oct 2026 by Ama Osei')
  expect(said(blocks)).toContain('abababab abababab')
  expect(said(blocks)).toContain('Seen on 20 Oct 2026, minute 7.2')
})

test('a draft says so before anything else, and on each page', () => {
  const { mark, foot, blocks } = planDocument(plan({ version: null, committee: null }))
  expect(mark).toBe('Draft, not approved')
  expect(foot).toContain('Draft, not approved, as it stood on 21 Nov 2026')
  expect(blocks[1]).toMatchObject({ kind: 'notice', text: expect.stringContaining('Draft, not approved') })
  expect(said(blocks)).not.toContain('SHA-256')
})

test('the six steps are named once, in the trust’s words', () => {
  const stepWords = wordsFrom([{ key: 'diagnose', title: 'Look closely', asks: 'What do we see?' }])
  const lists = planDocument(plan({ stepWords })).blocks.filter((block) => block.kind === 'list')
  expect(lists).toHaveLength(1)
  expect(lists[0]?.items).toHaveLength(6)
  expect(lists[0]?.items[0]).toEqual({ lead: 'Look closely', text: 'What do we see?' })
})

test('a priority comes with its text, the option chosen and why, its measures, actions and money', () => {
  const { blocks } = planDocument(plan())
  expect(said(blocks)).toContain('Too little writing')
  expect(said(blocks)).toContain('Not written yet.')
  expect(said(blocks)).toContain('A daily writing hour, at £1,500.50\\nIt fits')
  const [measures, actions, money] = tables(blocks)
  expect(measures?.rows).toEqual([
    [
      'Expected standard in writing, year 6',
      '58%\non 9 Sep 2026',
      'Not yet',
      'Autumn 2026/27: 62% by 18 Dec 2026, mock papers',
    ],
  ])
  expect(actions?.rows).toEqual([
    ['=SUM(A1)', 'Nobody yet', '12 Nov 2026', '£500'],
    ['Publish', 'HT', 'No day yet', '–'],
  ])
  expect(actions?.total).toEqual(['Planned in all', '', '', '£500'])
  expect(money?.rows).toEqual([['1. Every child writes at length', '£500', '£5,000']])
  expect(money?.total).toEqual(['The whole plan', '£500', '£10,000'])
})

test('an action that was dropped is marked, and planned no more', () => {
  const [, actions, money] = tables(planDocument(plan({ dropped: new Set(['a']) })).blocks)
  expect(actions?.rows[0]).toEqual(['=SUM(A1) (dropped)', 'Nobody yet', '12 Nov 2026', '–'])
  expect(actions?.total).toEqual(['Planned in all', '', '', '£0'])
  expect(money?.rows).toEqual([['1. Every child writes at length', '£0', '£5,000']])
  expect(money?.total).toEqual(['The whole plan', '£0', '£10,000'])
  expect(said(planDocument(plan({ dropped: new Set(['a']) })).blocks)).toContain('£0 planned, budget £10,000')
})

test('what is left out for the reader is counted', () => {
  expect(said(planDocument(plan({ leftOut: 1 })).blocks)).toContain('One measure is on fewer than six pupils')
  expect(said(planDocument(plan({ leftOut: 3 })).blocks)).toContain('3 measures are on fewer than six pupils')
  expect(said(planDocument(plan()).blocks)).not.toContain('fewer than six')
})

test('an empty plan has its steps and no tables', () => {
  const { blocks } = planDocument(
    plan({ content: { academicYear: 2026, budgetPence: null, priorities: [] } }),
  )
  expect(tables(blocks)).toEqual([])
  expect(said(blocks)).toContain('The plan has no priority yet.')
})
