import { v7 } from 'uuid'
import * as cycles from '@sixfold/shared/contracts/cycles.ts'
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

/** One cycle with a priority and a measure for the scene, made by the leader. */
export function improvingIn(scene: Scene): Promise<Rows> {
  const rows = made.get(scene) ?? makeRows(scene)
  made.set(scene, rows)
  return rows
}

async function makeRows({ askers, here }: Scene): Promise<Rows> {
  const leader = askers['trust-leader']
  const [cycleId, priorityId] = [newId(), newId()]
  const measure = writing(priorityId)
  succeeded(
    await leader.call(cycles.openCycle, { body: { id: cycleId, schoolId: here.id, academicYear: 2026 } }),
  )
  succeeded(await leader.call(cycles.addPriority, { body: newPriority(cycleId, priorityId) }))
  succeeded(await leader.call(cycles.addMeasure, { body: measure }))
  return { cycleId, priorityId, measureId: measure.id }
}

const newPriority = (cycleId: string, id = v7()) => ({
  id,
  cycleId,
  title: 'Every child writes at length, every day',
  criterionKey: 'curriculum-and-teaching',
})

/** What those before have left as the row's version. */
async function versionOf({ test }: Scene, table: 'priorities' | 'measures', id: string): Promise<number> {
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
  addMeasure: {
    options: async (scene) => ({ body: writing((await improvingIn(scene)).priorityId) }),
    expected: writers,
  },
  editMeasure: {
    options: async (scene) => {
      const { measureId } = await improvingIn(scene)
      return {
        params: { measureId },
        version: await versionOf(scene, 'measures', measureId),
        body: { target: 75 },
      }
    },
    expected: writers,
  },
}
