import * as contract from '@sixfold/shared/contracts/measures.ts'
import { succeeded, writing } from '../improving.ts'
import { improvingIn, versionOf } from './cycles.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const elsewhere = {
  'partner elsewhere': 'not found',
  'head elsewhere': 'not found',
  'contributor elsewhere': 'not found',
  'governor elsewhere': 'not found',
} as const
/** The scene's measure is in an approved plan, so everybody of the school knows of it, and trustees. */
const readers = expecting('may', elsewhere)
const writers = expecting('forbidden', {
  ...elsewhere,
  'trust-leader': 'may',
  headteacher: 'may',
  contributor: 'may',
})
/** One that was added since is a draft, of which governors and trustees don't know. */
const draftWriters = { ...writers, governor: 'not found', trustee: 'not found', clerk: 'not found' } as const

/** A milestone for the scene's measure, each of another year, since a term has one. */
async function newMilestone(scene: Scene) {
  const { measureId } = await improvingIn(scene)
  const [last] = await scene.test.ownerSql('select max(academic_year) as year from milestones')
  const academicYear = Number(last?.['year'] ?? 2026) + 1
  return { id: newId(), measureId, academicYear, term: 'autumn', value: 62 }
}

/** One, set by the leader. */
async function milestone(scene: Scene): Promise<string> {
  const body = await newMilestone(scene)
  succeeded(await scene.askers['trust-leader'].call(contract.addMilestone, { body }))
  return body.id
}

async function onMeasure(scene: Scene) {
  const { measureId } = await improvingIn(scene)
  return { params: { measureId }, version: await versionOf(scene, 'measures', measureId) }
}

async function onMilestone(scene: Scene) {
  const milestoneId = await milestone(scene)
  return { params: { milestoneId }, version: await versionOf(scene, 'milestones', milestoneId) }
}

/** A new measure of the scene's priority, to be taken out. */
async function onNewMeasure(scene: Scene) {
  const body = writing((await improvingIn(scene)).priorityId)
  succeeded(await scene.askers['trust-leader'].call(contract.addMeasure, { body }))
  return { params: { measureId: body.id }, version: 1 }
}

export const measuresSweep: SweepTable = {
  listMeasures: {
    options: async (scene) => ({ query: { priorityId: (await improvingIn(scene)).priorityId } }),
    expected: readers,
  },
  getMeasure: { options: onMeasure, expected: readers },
  addMeasure: {
    options: async (scene) => ({ body: writing((await improvingIn(scene)).priorityId) }),
    expected: writers,
  },
  editMeasure: {
    options: async (scene) => ({ ...(await onMeasure(scene)), body: { target: 75 } }),
    expected: writers,
  },
  removeMeasure: { options: onNewMeasure, expected: draftWriters },
  recordObservation: {
    options: async (scene) => ({ ...(await onMeasure(scene)), body: { id: newId(), value: 61 } }),
    expected: writers,
  },
  addMilestone: {
    options: async (scene) => ({ body: await newMilestone(scene) }),
    expected: writers,
  },
  editMilestone: {
    options: async (scene) => ({ ...(await onMilestone(scene)), body: { value: 63 } }),
    expected: writers,
  },
  removeMilestone: { options: onMilestone, expected: writers },
}
