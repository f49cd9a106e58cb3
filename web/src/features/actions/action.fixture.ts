import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import type { PrioritySupport } from '@sixfold/shared/contracts/support-answers.ts'
import {
  aPriority,
  type Answers,
  nothing,
  open,
  priorityId,
  school,
  serve,
} from '../cycles/priority.fixture.tsx'

export const page = `/priorities/${priorityId}`
export const rosa = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' }

export const held: Blocker = {
  code: 'in-approved-plan',
  message: 'An approved plan holds this action: drop it with a reason',
}
export const submitted: Blocker = {
  code: 'plan-submitted',
  message: 'The plan is with the trust: take it back to change it, or wait for the answer',
}

/** An open action in time, on a made-up 5 Dec 2026. */
export const anAction = (more: Partial<Action> = {}): Action => ({
  id: 'a',
  priorityId,
  turn: 1,
  rank: 1,
  title: 'Train all teachers',
  owner: { personId: rosa.id, name: rosa.name },
  dueOn: '2027-01-15',
  status: 'open',
  plannedPence: 125_000,
  actualPence: null,
  overdue: false,
  moved: null,
  createdAt: '2026-11-01T09:00:00.000Z',
  abilities: { edit: true },
  blockers: { edit: [], setStatus: [], remove: [] },
  version: 1,
  ...more,
})
export const late = (more: Partial<Action> = {}) =>
  anAction({
    id: 'b',
    rank: 2,
    title: 'Ring every family',
    owner: { personId: null, name: 'The office' },
    dueOn: '2026-11-23',
    plannedPence: null,
    overdue: true,
    ...more,
  })
export const done = (more: Partial<Action> = {}) =>
  anAction({
    id: 'c',
    rank: 3,
    title: 'Choose the texts',
    status: 'done',
    actualPence: 30_000,
    moved: { day: '2026-11-20', by: rosa, reason: null },
    ...more,
  })

export const noAnswer: PrioritySupport = {
  priorityId,
  answer: null,
  earlier: [],
  pairings: [],
  abilities: { answer: true, pair: false },
  blockers: { answer: [] },
  version: 0,
}

interface Served {
  step?: Priority['step']
  priority?: Partial<Priority>
  /** Of adding an action. */
  blockers?: Blocker[]
  reads?: boolean
}

/** Opens a priority at step 3, or another, with these actions; `now` is what the server has. */
export function given(
  items: Action[],
  more: Answers = {},
  { step = 'prepare', priority, blockers = [], reads = false }: Served = {},
) {
  const now = { items, support: noAnswer }
  const answers: Answers = {
    [`GET ${page}`]: () =>
      aPriority({ step, gate: [], ...(reads ? { abilities: nothing, gate: null } : {}), ...priority }),
    'GET /actions': () => ({
      items: now.items,
      nextCursor: null,
      abilities: { add: !reads },
      blockers: { add: blockers },
    }),
    [`GET ${page}/support`]: () => now.support,
    [`GET /schools/${school.id}/people`]: () => ({ items: [{ ...rosa, roles: ['headteacher'] }] }),
    ...more,
  }
  const changes = serve(answers)
  return { now, answers, changes, ...open(`${page}?step=${step}`) }
}
