import type { BoardTotals } from '@sixfold/shared/contracts/accountability.ts'
import { directPairing } from '@sixfold/shared/contracts/pairing-direction.ts'
import { declinePairing } from '@sixfold/shared/contracts/support.ts'
import { getLedger } from '@sixfold/shared/contracts/support-ledger.ts'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Delivering } from '../../../test/delivering.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'
import type { Ledger } from '../support/read-ledger.ts'

let given: WholeTrust
let support: Delivering
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-10-05T09:00:00Z' })
  support = new Delivering(given)
})

const on = (day: string) => given.test.setNow(`${day}T09:00:00Z`)
type Sums = { from: number; agreed: number; delivered: number; pence: number }

const boardSums = ({ halfDays, ...it }: Omit<BoardTotals['support'], 'givers' | 'receivers'>): Sums => ({
  from: it.broughtForwardHalfDays,
  agreed: halfDays,
  delivered: it.deliveredHalfDays,
  pence: it.deliveredPence,
})
/** The board's figures in all, and of the one school as receiver and of the other as giver. */
async function board(asAt?: string): Promise<Sums[]> {
  const { page } = await given.read(given.people.trustee, asAt ? { asAt } : {})
  const of = (id: string) => page.schools.find((one) => one.id === id)
  const [receiver, giver] = [of(given.school.id), of(given.helper.id)]
  if (!receiver || !giver) throw new Error('a school is not on the page')
  return [
    boardSums(page.totals.support),
    boardSums({ halfDays: receiver.support.receivedHalfDays, ...receiver.support.received }),
    boardSums({ halfDays: giver.support.givenHalfDays, ...giver.support.given }),
  ]
}
/** What the ledger that the board links to says now, of its year. */
async function ledger(academicYear: number): Promise<Sums> {
  const query = { academicYear }
  const { totals } = succeeded(await given.people.trustee.call(getLedger, { query })).json<Ledger>()
  const { broughtForward: from, agreed, delivered, deliveredPence: pence } = totals
  return { from, agreed, delivered, pence }
}

/** Declined by the receiver, then directed by a leader. */
async function directed(halfDays: number) {
  const pairing = await given.agree(await given.pair(halfDays), 'giver')
  const params = { pairingId: pairing.id }
  const no = succeeded(
    await given.people.head.call(declinePairing, {
      params,
      version: pairing.version,
      body: { side: 'receiver', reason: 'We have an inspection.' },
    }),
  ).json<{ version: number }>()
  const body = { reason: 'Year 6 can’t wait.' }
  succeeded(await given.people.leader.call(directPairing, { params, version: no.version, body }))
}

test('the board says of a year what the ledger says of it, on each day, and later of that day', async () => {
  const told: [day: string, sums: Sums][] = []
  const same = async (day: string, academicYear: number, sums: Omit<Sums, 'pence'>) => {
    on(day)
    const said = await ledger(academicYear)
    expect(said, day).toMatchObject(sums)
    expect(await board(), day).toEqual([said, said, said])
    told.push([day, said])
  }

  const long = await support.agreed(80, { costPenceADay: 1_001 })
  const unused = await support.agreed(10)
  const over = await support.agreed(6)
  const withdrawn = await support.agreed(12)
  await support.visit(long, 3)
  await support.visit(unused, 3)
  await support.visit(over, 2)
  await support.visit(withdrawn, 2)
  await same('2026-10-05', 2026, { from: 0, agreed: 108, delivered: 10 })
  on('2027-06-01')
  await support.complete(over)
  // What is completed with days unused was agreed all the same.
  await same('2027-06-01', 2026, { from: 0, agreed: 108, delivered: 10 })
  await same('2027-09-01', 2027, { from: 94, agreed: 0, delivered: 0 })

  on('2027-09-06')
  await support.visit(long, 16)
  await support.extend(long, 10)
  await support.pause(long)
  await same('2027-09-06', 2027, { from: 94, agreed: 10, delivered: 16 })
  on('2027-09-07')
  await support.resume(long)
  await support.visit(unused, 1)
  await support.complete(unused)
  await same('2027-09-07', 2027, { from: 94, agreed: 10, delivered: 17 })
  on('2027-09-08')
  await support.visit(withdrawn, 1)
  await support.withdraw(withdrawn)
  await same('2027-09-08', 2027, { from: 85, agreed: 10, delivered: 18 })
  on('2027-09-09')
  await directed(4)
  await same('2027-09-09', 2027, { from: 85, agreed: 14, delivered: 18 })
  on('2027-09-10')
  const declined = await given.agree(await given.pair(40), 'giver')
  await given.declinePairing(declined)
  await given.withdrawPairing(await given.agree(await given.pair(40), 'giver'))
  await same('2027-09-10', 2027, { from: 85, agreed: 14, delivered: 18 })
  await same('2028-09-01', 2028, { from: 75, agreed: 0, delivered: 0 })

  for (const [day, said] of told) expect(await board(day), `as at ${day}`).toEqual([said, said, said])
})
