import { allEndpoints } from '@sixfold/shared/contracts/index.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { callApi } from './harness.ts'
import { accountabilitySweep } from './sweep/accountability.ts'
import { bodiesSweep } from './sweep/bodies.ts'
import { categorisationSweep } from './sweep/categorisation.ts'
import { cyclesSweep } from './sweep/cycles.ts'
import { evidenceSweep } from './sweep/evidence.ts'
import { askers, makeScene, readStatus, type Scene, type SweepTable } from './sweep/expectations.ts'
import { importsSweep } from './sweep/imports.ts'
import { measuresSweep } from './sweep/measures.ts'
import { optionsSweep } from './sweep/options.ts'
import { networksSweep } from './sweep/networks.ts'
import { giversSweep } from './sweep/givers.ts'
import { headsSweep } from './sweep/heads.ts'
import { peopleSweep } from './sweep/people.ts'
import { plansSweep } from './sweep/plans.ts'
import { practicesSweep } from './sweep/practices.ts'
import { progressSweep } from './sweep/progress.ts'
import { planPapersSweep } from './sweep/plan-papers.ts'
import { questionsSweep } from './sweep/questions.ts'
import { ratingsSweep } from './sweep/ratings.ts'
import { reportsSweep } from './sweep/reports.ts'
import { reviewsSweep } from './sweep/reviews.ts'
import { schoolsSweep } from './sweep/schools.ts'
import { strengthsSweep } from './sweep/strengths.ts'
import { supportLedgerSweep } from './sweep/support-ledger.ts'
import { supportSweep } from './sweep/support.ts'
import { trustsSweep } from './sweep/trusts.ts'
import { visitsSweep } from './sweep/visits.ts'

/** Each module's endpoints with what each asker may expect; a new endpoint without an entry fails below. */
const table: SweepTable = {
  ...accountabilitySweep,
  ...bodiesSweep,
  ...categorisationSweep,
  ...cyclesSweep,
  ...evidenceSweep,
  ...importsSweep,
  ...measuresSweep,
  ...optionsSweep,
  ...peopleSweep,
  ...headsSweep,
  ...practicesSweep,
  ...progressSweep,
  ...plansSweep,
  ...planPapersSweep,
  ...questionsSweep,
  ...ratingsSweep,
  ...reportsSweep,
  ...reviewsSweep,
  ...schoolsSweep,
  ...strengthsSweep,
  ...networksSweep,
  ...giversSweep,
  ...supportSweep,
  ...supportLedgerSweep,
  ...trustsSweep,
  ...visitsSweep,
}

const trustEndpoints = allEndpoints.filter((it) => it.access === 'trust')

test('every endpoint of a trust is in the sweep, and nothing else is', () => {
  expect(Object.keys(table).toSorted()).toEqual(trustEndpoints.map((it) => it.name).toSorted())
})

test('no two endpoints share a name, or a method and path', () => {
  const names = allEndpoints.map((it) => it.name)
  const addresses = allEndpoints.map((it) => `${it.method} ${it.path.replace(/:\w+/g, ':')}`)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(addresses).size).toBe(addresses.length)
})

describe('asked by each role here, elsewhere and in another trust', () => {
  for (const it of trustEndpoints) {
    const entry = table[it.name]
    if (!entry) continue
    test(`${it.method} ${it.path}`, async () => {
      const scene: Scene = await makeScene()
      const seen: Record<string, string> = {}
      // Those who may come last: what they change must not decide what the others get.
      const inOrder = askers.toSorted(
        (a, b) => Number(entry.expected[a] === 'may') - Number(entry.expected[b] === 'may'),
      )
      for (const asker of inOrder) {
        const answer = await scene.askers[asker].call(it, await entry.options?.(scene))
        seen[asker] = readStatus(answer.statusCode, answer.body)
      }
      expect(seen).toEqual(entry.expected)
    })
  }
})

describe('asked by nobody', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await makeScene()
  })
  test('every endpoint that isn’t public answers 401', async () => {
    for (const it of allEndpoints.filter((one) => one.access !== 'public')) {
      const params = Object.fromEntries([...it.path.matchAll(/:(\w+)/g)].map((m) => [m[1]!, scene.here.id]))
      expect([it.name, (await callApi(scene.test.app, null, it, { params, version: 1 })).statusCode]).toEqual(
        [it.name, 401],
      )
    }
  })
})
