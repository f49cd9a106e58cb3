import { closeRound } from '@sixfold/shared/contracts/rounds.ts'
import * as support from '@sixfold/shared/contracts/support-ledger.ts'
import * as trust from '@sixfold/shared/contracts/trust.ts'
import { getEntitlement } from '@sixfold/shared/contracts/visits.ts'
import { giverWarnings } from '@sixfold/shared/domain/support/giver-load.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Delivering } from '../../../../test/delivering.ts'
import { succeeded } from '../../../../test/improving.ts'
import { acknowledge, look, say, theOne, told } from '../../../../test/looking.ts'
import { WholeTrust } from '../../../../test/whole-trust.ts'
import { readerOf } from './policy.ts'
import { readFacts } from './read-facts.ts'

test('a past day gives what it gave then, with the thresholds and acknowledgements of then', async () => {
  const given = await WholeTrust.create({ now: '2026-09-21T09:00:00Z' })
  const { leader, head, trustee } = given.people
  const cycle = await given.openCycle()
  const priority = await given.addPriority(cycle, 'Behaviour in the first hour')
  await given.approvePlan(cycle)
  await given.categorise(2, await given.openRound(2026))
  const days = ['2026-10-05', '2026-10-19', '2026-11-05', '2026-11-20', '2026-12-01', '2027-03-30']
  const pages = new Map<string, string>()
  const evidence = await given.addEvidence()
  for (const day of days) {
    given.test.setNow(`${day}T10:00:00Z`)
    if (day < '2026-11-10') await say(head, priority, 'off-track')
    if (day === '2026-11-20') await acknowledge(leader, await theOne(trustee, 'off-track'))
    if (day === '2026-12-01') {
      succeeded(
        await leader.call(trust.editTrust, {
          body: { exceptionThresholds: { 'off-track': 3 }, planBy: '12-31' },
          version: 1,
        }),
      )
      await given.redate(evidence, { effectiveOn: '2026-09-01', expiresOn: '2026-11-30' })
      await say(head, priority, 'on-track')
    }
    pages.set(day, JSON.stringify((await look(trustee)).items.map((it) => ({ ...it, abilities: null }))))
  }
  expect(new Set(pages.values()).size).toBeGreaterThan(4)
  for (const day of days)
    expect(
      JSON.stringify((await look(trustee, { asAt: day })).items.map((it) => ({ ...it, abilities: null }))),
      day,
    ).toBe(pages.get(day))
})

test('a review that a round covered is late since the round was closed', async () => {
  const given = await WholeTrust.create({ now: '2026-09-21T09:00:00Z' })
  const { leader } = given.people
  await given.categorise(1, await given.openRound(2026))
  given.test.setNow('2027-06-01T10:00:00Z')
  const since = (await theOne(leader, 'review-overdue')).since
  succeeded(await acknowledge(leader, await theOne(leader, 'review-overdue')))
  const round = await given.openRound(2027)
  expect((await look(leader, { rule: 'review-overdue' })).items).toEqual([])
  given.test.setNow('2027-06-10T10:00:00Z')
  const closing = { params: { roundId: round.id }, body: { reason: 'It was opened by mistake.' }, version: 1 }
  succeeded(await leader.call(closeRound, closing))
  expect(await theOne(leader, 'review-overdue')).toMatchObject({ since: '2027-06-10', state: 'open' })
  expect(since < '2027-06-01').toBe(true)
})

test('a day still to come is refused', async () => {
  const given = await WholeTrust.create()
  await expect(look(given.people.trustee, { asAt: '2026-11-22' })).rejects.toThrow(/still to come/)
})

test('what givers have taken on and what a school is promised is what the ledger and the entitlement say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          halfDays: fc.integer({ min: 1, max: 40 }),
          end: fc.constantFrom('', 'complete', 'withdraw', 'extend'),
          visits: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      async (pairings) => {
        const given = await WholeTrust.create({ now: '2026-08-20T09:00:00Z' })
        await given.categorise(1, await given.openRound(2025))
        const delivering = new Delivering(given)
        for (const [place, { halfDays, end, visits }] of pairings.entries()) {
          if (place === 1) given.test.setNow('2026-10-05T09:00:00Z')
          const it = await delivering.agreed(halfDays + 6)
          for (const of of visits) await delivering.visit(it, of)
          if (end === 'complete') await delivering.complete(it)
          if (end === 'withdraw') await delivering.withdraw(it)
          if (end === 'extend') await delivering.extend(it, 4)
        }
        given.test.setNow('2026-11-21T09:00:00Z')
        const { leader, trustee } = given.people
        await given.pair(3)
        for (const who of [leader, trustee]) {
          const { facts } = await given.world.as(who, (ctx) =>
            readFacts(ctx, '2026-11-21', readerOf(who.actor)),
          )
          const ledger = succeeded(await who.call(support.getLedger, { query: {} })).json()
          const overloaded = facts.givers.flatMap((it) => {
            const warnings = giverWarnings(it, facts.pairingsAtOnce)
            const { withAsked: _, since: _s, ...load } = it
            return warnings.length > 0 ? [{ ...load, warnings }] : []
          })
          expect(overloaded).toEqual(ledger.overloaded)
          const params = { schoolId: given.school.id }
          const entitlement = succeeded(await who.call(getEntitlement, { params })).json()
          const own = facts.schools.find(({ id }) => id === given.school.id)?.entitlement
          expect(own).toMatchObject({
            academicYear: entitlement.academicYear,
            visits: entitlement.visits,
            promisedHalfDays: entitlement.support.promised,
            deliveredHalfDays: entitlement.support.delivered,
          })
        }
      },
    ),
    { numRuns: 5 },
  )
})

test('nothing of a trust without schools', async () => {
  const given = await WholeTrust.create()
  const { leader } = given.people
  await given.test.ownerSql('update school_versions set left_on = joined_on')
  expect(await told(leader)).toEqual([])
})
