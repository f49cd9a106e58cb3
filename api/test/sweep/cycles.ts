import { v7 } from 'uuid'
import * as cycles from '@sixfold/shared/contracts/cycles.ts'
import { approvePlanAsItStands } from '../approved-plan.ts'
import { addMeasure } from '@sixfold/shared/contracts/measures.ts'
import { succeeded, writing } from '../improving.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const elsewhere = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const
const readers = expecting('may', elsewhere)
const shapers = expecting('forbidden', { ...elsewhere, 'trust-leader': 'may', headteacher: 'may' })
const writers = { ...shapers, contributor: 'may' } as const
const everyTrust = expecting('may', { 'leader of another trust': 'may' })

type Rows = { cycleId: string; priorityId: string; measureId: string }
const made = new WeakMap<Scene, Promise<Rows>>()

/** One cycle with a priority and a measure for the scene, made by the leader, in an approved plan: so all readers know of it. */
export function improvingIn(scene: Scene): Promise<Rows> {
  const rows = made.get(scene) ?? makeRows(scene)
  made.set(scene, rows)
  return rows
}

async function makeRows({ askers, here, world }: Scene): Promise<Rows> {
  const leader = askers['trust-leader']
  const [cycleId, priorityId] = [newId(), newId()]
  const measure = writing(priorityId)
  succeeded(
    await leader.call(cycles.openCycle, { body: { id: cycleId, schoolId: here.id, academicYear: 2026 } }),
  )
  succeeded(await leader.call(cycles.addPriority, { body: newPriority(cycleId, priorityId) }))
  succeeded(await leader.call(addMeasure, { body: measure }))
  await approvePlanAsItStands(world, leader, cycleId)
  return { cycleId, priorityId, measureId: measure.id }
}

const newPriority = (cycleId: string, id = v7()) => ({
  id,
  cycleId,
  title: 'Every child writes at length, every day',
  criterionKey: 'curriculum-and-teaching',
})

/** What those before have left as the row's version. */
export async function versionOf(
  { test }: Scene,
  table: 'cycles' | 'priorities' | 'measures' | 'milestones' | 'priority_options' | 'approaches',
  id: string,
): Promise<number> {
  const [row] = await test.ownerSql(`select version from ${table} where id = $1`, [id])
  return Number(row?.['version'])
}

export const cyclesSweep: SweepTable = {
  openCycle: {
    options: ({ here }) => ({ body: { id: newId(), schoolId: here.id, academicYear: 2026 } }),
    expected: shapers,
  },
  listCycles: { options: ({ here }) => ({ query: { schoolId: here.id } }), expected: everyTrust },
  getCycle: {
    options: async (scene) => ({ params: { cycleId: (await improvingIn(scene)).cycleId } }),
    expected: readers,
  },
  setRanks: {
    options: async (scene) => {
      const { cycleId, priorityId } = await improvingIn(scene)
      const version = await versionOf(scene, 'cycles', cycleId)
      return { params: { cycleId }, version, body: { priorityIds: [priorityId] } }
    },
    expected: shapers,
  },
  closeCycle: {
    options: async (scene) => {
      const { cycleId } = await improvingIn(scene)
      return {
        params: { cycleId },
        version: await versionOf(scene, 'cycles', cycleId),
        body: { priorities: [] },
      }
    },
    expected: shapers,
  },
  reopenCycle: {
    options: async (scene) => {
      const { cycleId } = await improvingIn(scene)
      return {
        params: { cycleId },
        version: await versionOf(scene, 'cycles', cycleId),
        body: { reason: 'It was closed a year too early' },
      }
    },
    expected: expecting('forbidden', { ...elsewhere, 'trust-leader': 'may' }),
  },
  addPriority: {
    options: async (scene) => ({ body: newPriority((await improvingIn(scene)).cycleId) }),
    expected: shapers,
  },
  getPriority: {
    options: async (scene) => ({ params: { priorityId: (await improvingIn(scene)).priorityId } }),
    expected: readers,
  },
  editPriority: {
    options: async (scene) => {
      const { priorityId } = await improvingIn(scene)
      const version = await versionOf(scene, 'priorities', priorityId)
      return { params: { priorityId }, version, body: { problem: 'Children write too little' } }
    },
    expected: writers,
  },
  writeStepNote: {
    options: async (scene) => ({
      params: { priorityId: (await improvingIn(scene)).priorityId, step: 'explore' },
      version: 0,
      body: { note: 'Paired writing fits best' },
    }),
    expected: writers,
  },
  moveStep: {
    options: async (scene) => {
      const { priorityId } = await improvingIn(scene)
      return {
        params: { priorityId },
        version: await versionOf(scene, 'priorities', priorityId),
        body: { to: 'next' },
      }
    },
    expected: writers,
  },
}
