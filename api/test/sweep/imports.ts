import { createImport } from '@sixfold/shared/contracts/imports.ts'
import { anySchool, registerOf } from '../../src/modules/imports/gias/register.fixture.ts'
import { formWith } from '../forms.ts'
import { expecting, type Scene, type SweepTable } from './expectations.ts'

const leaderAlone = expecting('not found', { 'trust-leader': 'may' })
const file = registerOf([{ ...anySchool, 'Trusts (code)': '99001', 'Trusts (name)': 'Lanternfield' }])

/** One import for the scene, made by the leader here. */
async function imported(scene: Scene): Promise<string> {
  const [known] = await scene.test.ownerSql('select id from imports limit 1')
  if (known) return String(known['id'])
  return (await scene.askers['trust-leader'].call(createImport, formWith({ kind: 'gias' }, file))).json().id
}

export const importsSweep: SweepTable = {
  createImport: {
    options: () => formWith({ kind: 'gias' }, file),
    expected: { ...leaderAlone, 'leader of another trust': 'may' },
  },
  getImport: {
    options: async (scene) => ({ params: { importId: await imported(scene) } }),
    expected: leaderAlone,
  },
  getImportDifference: {
    options: async (scene) => ({ params: { importId: await imported(scene), groupUid: '99001' } }),
    expected: leaderAlone,
  },
  applyImport: {
    options: async (scene) => ({ params: { importId: await imported(scene) }, body: { groupUid: '99001' } }),
    expected: leaderAlone,
  },
}
