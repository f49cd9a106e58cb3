import type { PlannedPriority } from '@sixfold/shared/contracts/plan-content.ts'
import type { Plan, PlanPriority, PlanShort, PlanVersion } from '@sixfold/shared/contracts/plans.ts'
import { type Answers, priorityId, school, serve } from '../cycles/priority.fixture.tsx'
import { aMeasure } from '../measures/measure.fixture.ts'

export const page = `/schools/${school.id}/plan`
export const planId = '01a20000-0000-7000-8000-000000000040'
export const cycleId = '01a20000-0000-7000-8000-000000000030'
export const rosa = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' }
export const ama = { id: '01a20000-0000-7000-8000-00000000000b', name: 'Ama Osei' }

export const aVersion = (number: number, more: Partial<PlanVersion> = {}): PlanVersion => ({
  number,
  day: `2026-10-1${number}`,
  by: ama,
  hash: `${number}`.repeat(64),
  ...more,
})

const milestone = {
  id: 'ms',
  academicYear: 2026,
  term: 'spring' as const,
  dueOn: '2027-03-25',
  value: 65,
  note: null,
}

const planned: Omit<PlannedPriority, 'actions'> = {
  id: priorityId,
  turn: 1,
  rank: 1,
  title: 'Every child writes at length, every day',
  criterionKey: 'curriculum-and-teaching',
  lead: 'R. Adeyemi',
  problem: 'Children write too little',
  rootCause: 'There is no time for it',
  intendedOutcome: 'Every child writes at length',
  budgetPence: 50_000,
  option: { id: 'o', title: 'Paired writing', why: 'It reaches every pupil', costPence: 60_000 },
  measures: [
    {
      id: 'm',
      kind: 'number',
      name: 'Expected standard in writing',
      unit: '%',
      better: 'up',
      baseline: 58,
      baselineOn: '2026-09-09',
      target: 72,
      targetOn: '2027-07-10',
      fewPupils: false,
      milestones: [milestone],
    },
  ],
  hiddenMeasures: 0,
}
const trained = {
  id: 'a',
  title: 'Train all teachers',
  owner: 'English lead',
  dueOn: '2026-12-01',
  plannedPence: 60_000,
}

/** As a version holds it. */
export const frozen = (more: Partial<PlannedPriority> = {}): PlannedPriority => ({
  ...planned,
  actions: [trained],
  ...more,
})

/** A priority at step 3 that lacks nothing, as the plan shows it. */
export const aPlanned = (more: Partial<PlanPriority> = {}): PlanPriority => ({
  ...planned,
  plannedPence: 60_000,
  actualPence: 20_000,
  actions: [
    {
      ...trained,
      priorityId,
      turn: 1,
      rank: 1,
      owner: { personId: null, name: 'English lead' },
      status: 'open',
      actualPence: 20_000,
      overdue: true,
      moved: null,
      createdAt: '2026-10-01T09:00:00.000Z',
      abilities: { edit: true },
      blockers: { edit: [], setStatus: [], remove: [] },
      version: 1,
    },
  ],
  status: 'open',
  step: 'prepare',
  outcome: null,
  turnInForce: null,
  missing: [],
  goes: true,
  ...more,
})

const may = { edit: true, submit: false, recall: false, approve: false, return: false, compareNow: true }
/** Who writes the plan, who answers it, and who reads what is published. */
export const head = { ...may, submit: true, recall: true }
export const leader = { ...may, approve: true, return: true }
export const reader = { ...may, edit: false, compareNow: false }

const away = [{ code: 'not-submitted', message: 'The school has the plan' }]

/** A plan as its head has it before it was ever submitted, with what a test cares about. */
export const aPlan = (more: Partial<Plan> = {}): Plan => {
  const status = more.status === undefined ? 'draft' : more.status
  const theirs = status === 'submitted' ? [] : away
  return {
    id: planId,
    cycleId,
    school,
    academicYear: 2026,
    status,
    moved: { day: '2026-11-23', by: rosa, reason: null },
    inForce: null,
    cycleStatus: 'open',
    returned: null,
    awaited: null,
    money: { budgetPence: 120_000, plannedPence: 60_000, actualPence: 20_000, sharedOutPence: 50_000 },
    committee: { seenOn: null, number: null, minute: null },
    priorities: [aPlanned()],
    changes: null,
    abilities: head,
    version: 3,
    ...more,
    blockers: { edit: [], submit: [], recall: theirs, approve: theirs, return: theirs, ...more.blockers },
  }
}

const shortOf = ({
  id,
  cycleId: cycle,
  school: of,
  academicYear,
  status,
  moved,
  inForce,
}: Plan): PlanShort => ({
  id,
  cycleId: cycle,
  school: of,
  academicYear,
  status,
  moved,
  inForce,
})

/** Serves a school's plan with these versions, newest first; `now` is what the server has. */
export function serving(plan: Plan, versions: PlanVersion[] = [], more: Answers = {}) {
  const now = { plan }
  const changes = serve({
    'GET /plans': () => ({ items: [shortOf(now.plan)], nextCursor: null }),
    [`GET /plans/${planId}`]: () => now.plan,
    [`GET /plans/${planId}/versions`]: () => ({ items: versions }),
    'GET /measures': () => ({ items: [aMeasure()], abilities: { write: true } }),
    ...more,
  })
  return { now, changes }
}
