import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import { logSupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { getPairing, type PairingWithTrail, withdrawPairing } from '@sixfold/shared/contracts/support.ts'
import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { giverKey, ledgerRow, promisedIn } from '@sixfold/shared/domain/support/ledger.ts'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { pairedSchools } from '../../../test/paired-schools.ts'
import { offeredHalfDays } from '../strengths/queries.ts'
import { bookedPairings } from './ledger-queries.ts'
import { promisedHalfDays } from './suggest/problem-queries.ts'
import { reasonFacts } from './writes.ts'

test('what a giver has promised in a year is one number: suggestions, reasons and free days go by the ledger', async () => {
  const given = await pairedSchools()
  const { leader, giversHead, receiversHead } = given
  const agreed = async (criterionKey: CriterionKey, halfDays: number) => {
    const made = succeeded(await given.create(leader, { criterionKey, halfDays })).json<PairingWithTrail>()
    const half = succeeded(await given.agree(giversHead, made, 'giver')).json<PairingWithTrail>()
    return succeeded(await given.agree(receiversHead, half, 'receiver')).json<PairingWithTrail>()
  }
  const act = async (
    who: TestPerson,
    it: Parameters<typeof given.act>[1],
    { id }: { id: string },
    body = {},
  ) => {
    const now = succeeded(
      await leader.call(getPairing, { params: { pairingId: id } }),
    ).json<PairingWithTrail>()
    return succeeded(await given.act(who, it, now, body))
  }
  const log = async ({ id }: { id: string }, day: string, halfDays: number) => {
    const body = { id: v7(), day, halfDays, who: 'Reading lead', whatHappened: 'Planned together.' }
    succeeded(await giversHead.call(logSupportVisit, { params: { pairingId: id }, body }))
  }

  given.t.setNow('2026-06-10T10:00:00.000Z')
  const extended = await agreed('curriculum-and-teaching', 6)
  await log(extended, '2026-06-10', 3)
  const withdrawn = await agreed('inclusion', 4)
  await log(withdrawn, '2026-06-10', 1)
  const over = await agreed('achievement', 5)
  await log(over, '2026-06-10', 2)
  await act(leader, life.completePairing, over)
  const unbegun = await agreed('attendance-and-behaviour', 7)
  given.t.setNow('2026-11-21T10:00:00.000Z')
  await act(leader, life.askExtension, extended, { id: v7(), halfDays: 2, reason: 'Year 4 too.' })
  for (const [side, who] of [
    ['giver', giversHead],
    ['receiver', receiversHead],
  ] as const)
    await act(who, life.answerExtension, extended, { side, agrees: true })
  await log(withdrawn, '2026-11-20', 1)
  await act(leader, withdrawPairing, withdrawn, { reason: 'They merge.' })
  const completed = await agreed('leadership-and-governance', 8)
  await log(completed, '2026-11-21', 3)
  await act(leader, life.completePairing, completed)
  const thisYear = await agreed('personal-development', 9)
  await given.agreedByGiver()

  const sides = {
    giverKind: 'school' as const,
    giverSchoolId: given.giver.id,
    giverPartnerId: null,
    receiverSchoolId: given.receiver.id,
  }
  for (const [year, promised] of [
    [2025, [6, 2, 5, 7, 0, 0]],
    [2026, [5, 1, 0, 7, 8, 9]],
    [2027, [5, 0, 0, 7, 0, 9]],
  ] as const) {
    const span = academicYearDays(year)
    await given.world.as(leader, async (ctx) => {
      const booked = await bookedPairings(ctx)
      const suggested = await promisedHalfDays(ctx, span)
      const all = [extended, withdrawn, over, unbegun, completed, thisYear]
      const byLedger = all.map(({ id }) => {
        const row = ledgerRow(booked.find(({ pairingId }) => pairingId === id) ?? raise(), span)
        return row ? promisedIn(row) : 0
      })
      expect(byLedger, `${year}`).toEqual(promised)
      const inIt = all.map(
        (it) => suggested.find(({ criterionKey }) => criterionKey === it.criterion.key)?.halfDays,
      )
      expect(inIt, `${year}`).toEqual(promised)
      const sum = byLedger.reduce((total, halfDays) => total + halfDays, 0)
      const capacity = await offeredHalfDays(ctx, year)
      expect(capacity.find(({ id }) => id === given.giver.id)?.promised).toBe(sum)
      expect(capacity.find(({ id }) => id === given.receiver.id)?.promised).toBe(0)
      if (year === 2026) expect((await reasonFacts(ctx, sides)).promised).toBe(sum)
      expect(new Set(booked.map(({ giver }) => giverKey(giver)))).toEqual(
        new Set([`school ${given.giver.id}`]),
      )
    })
  }
})

function raise(): never {
  throw new Error('it was booked')
}
