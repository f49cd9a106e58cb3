import type { Report } from '@sixfold/shared/contracts/reports.ts'
import { made, newReport, readReport, signed } from '../reporting.ts'
import { expecting, type Scene, type SweepTable } from './expectations.ts'

/** Who has the list, and reads what is frozen. */
const readers = expecting('not found', { 'trust-leader': 'may', trustee: 'may', clerk: 'may' })
const leaders = expecting('not found', { 'trust-leader': 'may' })

const drafted = async ({ askers }: Scene) => {
  const { id, version } = await made(askers['trust-leader'])
  return { params: { reportId: id }, version }
}

const frozen = new WeakMap<Scene, Promise<Report>>()
const freeze = async ({ askers }: Scene) => signed(askers['trust-leader'], await made(askers['trust-leader']))

/** One signed report for the scene. */
function report(scene: Scene): Promise<Report> {
  const known = frozen.get(scene) ?? freeze(scene)
  frozen.set(scene, known)
  return known
}

/** A file of it, once there is one. */
async function file(scene: Scene) {
  const { id } = await report(scene)
  for (;;) {
    const [found] = (await readReport(scene.askers['trust-leader'], { id })).json<Report>().files
    if (found) return { reportId: id, fileId: found.id }
    await new Promise(setImmediate)
  }
}

export const reportsSweep: SweepTable = {
  listReports: { expected: { ...readers, 'leader of another trust': 'may' } },
  createReport: {
    options: () => ({ body: newReport() }),
    expected: expecting('not found', {
      'trust-leader': 'may',
      trustee: 'forbidden',
      clerk: 'forbidden',
      'leader of another trust': 'may',
    }),
  },
  getReport: {
    options: async (scene) => ({ params: { reportId: (await report(scene)).id } }),
    expected: readers,
  },
  getReportContent: {
    options: async (scene) => ({ params: { reportId: (await report(scene)).id } }),
    expected: readers,
  },
  editReport: {
    options: async (scene) => ({ ...(await drafted(scene)), body: { title: 'Another' } }),
    expected: leaders,
  },
  signReport: { options: drafted, expected: leaders },
  discardReport: { options: drafted, expected: leaders },
  writeReportFiles: {
    options: async (scene) => ({ params: { reportId: (await report(scene)).id } }),
    expected: { ...leaders, trustee: 'forbidden', clerk: 'forbidden' },
  },
  getReportFile: { options: async (scene) => ({ params: await file(scene) }), expected: readers },
  getReportSource: {
    options: async (scene) => ({ params: { reportId: (await report(scene)).id, source: 'manifest' } }),
    expected: readers,
  },
  verifyReport: {
    options: async (scene) => ({ params: { reportId: (await report(scene)).id } }),
    expected: readers,
  },
}
