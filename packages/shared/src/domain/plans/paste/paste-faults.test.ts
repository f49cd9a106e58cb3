import { expect, test } from 'vitest'
import { pasteFaults } from './paste-faults.ts'

const standing = (id: string, more: object = {}) => ({
  id,
  title: `Priority of ${id}`,
  status: 'open' as const,
  problem: null,
  rootCause: null,
  intendedOutcome: null,
  actions: [],
  ...more,
})
const added = (id: string, title: string, actions: string[] = []) => ({
  id,
  title,
  actions: actions.map((one) => ({ id: one, title: `Action ${one}` })),
})
const given = (priorityId: string, more: object = {}) => ({ priorityId, actions: [], ...more })
const plan = [
  standing('writing', { problem: 'Too little of it' }),
  standing('reading', { status: 'completed' }),
]

test('what fits the plan has no fault', () => {
  expect(
    pasteFaults(
      { added: [added('a', 'New', ['x', 'y'])], existing: [given('writing', { rootCause: 'No time' })] },
      plan,
    ),
  ).toEqual([])
})

test('every fault is named at its path', () => {
  const faults = pasteFaults(
    {
      added: [added('a', 'priority  OF writing', ['x']), added('b', 'New', ['x']), added('c', 'new ')],
      existing: [
        given('elsewhere'),
        given('reading'),
        given('writing', { problem: 'Other words', rootCause: 'No time' }),
        given('writing'),
      ],
    },
    plan,
  )
  expect(faults.map(({ path }) => path)).toEqual([
    'added',
    'added.0.title',
    'added.2.title',
    'existing.0.priorityId',
    'existing.1.priorityId',
    'existing.2.problem',
    'existing.3.priorityId',
  ])
})

test('an action that the priority has, or that stands further up in what was pasted, is a fault', () => {
  const actions = (of: string) =>
    ['Train  staff', 'Buy books', 'train staff', 'BUY books'].map((title, n) => ({ id: `${of} ${n}`, title }))
  const there = [standing('writing', { actions: [{ title: 'Buy books' }] })]
  const faults = pasteFaults(
    {
      added: [{ id: 'a', title: 'New', actions: actions('new') }],
      existing: [given('writing', { actions: actions('writing') })],
    },
    there,
  )
  expect(faults.map(({ path, message }) => [path, message.replace(/ an action.*/, '')])).toEqual([
    ['added.0.actions.2.title', 'What was pasted has'],
    ['added.0.actions.3.title', 'What was pasted has'],
    ['existing.0.actions.1.title', 'The priority has'],
    ['existing.0.actions.2.title', 'What was pasted has'],
    ['existing.0.actions.3.title', 'The priority has'],
  ])
})

test('no more than 60 priorities and 500 actions at once', () => {
  const many = (count: number, each: number) =>
    Array.from({ length: count }, (_, n) =>
      added(
        `p${n}`,
        `Title ${n}`,
        Array.from({ length: each }, (_a, m) => `a${n}.${m}`),
      ),
    )
  expect(pasteFaults({ added: many(60, 8), existing: [] }, [])).toEqual([])
  expect(pasteFaults({ added: many(61, 9), existing: [] }, []).map(({ message }) => message)).toEqual([
    'Add 60 priorities at a time at most',
    'Add 500 actions at a time at most',
  ])
})
