import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Delivering } from '../../../test/delivering.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

test('a past day shows what was known then: facts, names, steps, categories and dates', async () => {
  const given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  await given.categorise(2, await given.openRound(2026), given.school, '2026-09-14')
  const cycle = await given.openCycle()
  const priority = await given.addPriority(cycle, 'Every child writes')
  await given.approvePlan(cycle)
  const evidence = await given.addEvidence()
  given.test.setNow('2026-10-05T09:00:00Z')
  await given.edit(priority, { title: 'Every child writes at length' })
  await given.advance(priority)
  expect(await given.row()).toMatchObject({
    priorities: [{ title: 'Every child writes', step: 'explore' }],
  })
  await given.approvePlan(cycle)
  await given.withdraw(evidence)
  expect(await given.row('2026-09-13')).toMatchObject({
    category: null,
    priorities: [{ title: 'Every child writes', step: 'diagnose' }],
    liveEvidence: 1,
  })
  expect(await given.row('2026-09-14')).toMatchObject({
    category: { level: 2, since: '2026-09-14' },
    priorities: [{ title: 'Every child writes', step: 'diagnose' }],
  })
  expect(await given.row('2026-10-05')).toMatchObject({
    priorities: [{ title: 'Every child writes at length', step: 'explore' }],
    liveEvidence: 0,
  })
})

test('a priority is on the page from the day on which a plan with it was approved', async () => {
  const given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  const cycle = await given.openCycle()
  await given.addPriority(cycle, 'Approved')
  given.test.setNow('2026-10-05T09:00:00Z')
  await given.approvePlan(cycle)
  given.test.setNow('2026-10-06T09:00:00Z')
  await given.addPriority(cycle, 'Not approved yet')
  const titles = async (asAt: string) => (await given.row(asAt)).priorities.map((it) => it.title)
  expect(await titles('2026-10-04')).toEqual([])
  expect(await titles('2026-10-05')).toEqual(['Approved'])
  expect(await titles('2026-10-06')).toEqual(['Approved'])
  const { page } = await given.read(given.people.leader)
  expect(page.totals.priorities.open).toBe(1)
})

test('a day ends at midnight in London, in summer an hour before midnight in UTC', async () => {
  const given = await WholeTrust.create({ now: '2026-07-01T22:30:00Z' })
  const cycle = await given.openCycle(2025)
  await given.addPriority(cycle, 'Before midnight')
  await given.approvePlan(cycle)
  given.test.setNow('2026-07-01T23:30:00Z')
  await given.addPriority(cycle, 'After midnight')
  await given.approvePlan(cycle)
  const titles = async (asAt: string) => (await given.row(asAt)).priorities.map((it) => it.title)
  expect(await titles('2026-07-01')).toEqual(['Before midnight'])
  expect(await titles('2026-07-02')).toEqual(['Before midnight', 'After midnight'])
})

test('a school that joined later, or was completed since, is where it was on that day', async () => {
  const given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  const cycle = await given.openCycle()
  const priority = await given.addPriority(cycle)
  await given.approvePlan(cycle)
  given.test.setNow('2026-09-08T09:00:00Z')
  for (let step = 1; step < 6; step += 1) await given.advance(priority)
  await given.advance(priority, { decision: 'embed', reason: 'It works' })
  given.test.setNow('2026-09-09T09:00:00Z')
  await given.joins('2026-09-10')
  const names = async (asAt: string) =>
    (await given.read(given.people.trustee, { asAt })).page.schools.map((school) => school.name)
  expect((await given.row('2026-09-07')).priorities).toMatchObject([{ step: 'diagnose' }])
  expect((await given.row('2026-09-08')).priorities).toEqual([])
  expect(await names('2026-09-08')).toContain(given.school.name)
  expect(await names('2026-09-09')).not.toContain(given.school.name)
})

type Act =
  | 'round'
  | 'begin'
  | 'propose'
  | 'decide'
  | 'return'
  | 'priority'
  | 'rename'
  | 'approve'
  | 'advance'
  | 'evidence'
  | 'redate'
  | 'withdraw'
  | 'pair'
  | 'agree'
  | 'end'
  | 'visit'
  | 'correct'
  | 'takeBack'
  | 'pause'
  | 'extend'
  | 'complete'

/** Does whatever of these is possible now; what a rule refuses is left out of the history. */
function history(given: WholeTrust) {
  const round = new Map<number, { id: string }>()
  let waiting: { id: string; version: number } | null = null
  let state: 'none' | 'begun' | 'board' = 'none'
  const [priorities, pieces, pairings]: [
    string[],
    { id: string; version: number }[],
    { id: string; version: number; sides: number }[],
  ] = [[], [], []]
  const support = new Delivering(given)
  const agreed: { id: string; paused?: boolean }[] = []
  const visits: Awaited<ReturnType<Delivering['visit']>>[] = []
  const cycles = new Map<number, { id: string }>()
  const year = () => Number(given.today.slice(0, 4)) - (given.today.slice(5) < '09-01' ? 1 : 0)
  const kept = async <Made>(map: Map<number, Made>, make: (academicYear: number) => Promise<Made>) => {
    const made = map.get(year()) ?? (await make(year()))
    map.set(year(), made)
    return made
  }
  const acts: Record<Act, (pick: number) => Promise<unknown>> = {
    round: () => kept(round, (academicYear) => given.openRound(academicYear)),
    begin: async () => {
      if (state !== 'none') return
      const of = await kept(round, (academicYear) => given.openRound(academicYear))
      waiting = await given.begin(of).catch(() => null)
      if (waiting) state = 'begun'
    },
    propose: async (pick) => {
      if (state !== 'begun' || !waiting) return
      waiting = await given.propose(waiting, 1 + (pick % 4))
      state = 'board'
    },
    return: async () => {
      if (state !== 'board' || !waiting) return
      waiting = await given.sendBack(waiting)
      state = 'begun'
    },
    decide: async () => {
      if (state !== 'board' || !waiting) return
      await given.decide(waiting)
      state = 'none'
    },
    priority: async (pick) => {
      const cycle = await kept(cycles, (academicYear) => given.openCycle(academicYear))
      priorities.push(await given.addPriority(cycle, `Priority ${pick}`))
    },
    rename: async (pick) => {
      const id = priorities[pick % priorities.length]
      if (id) await given.edit(id, { title: `Renamed ${pick}` }).catch(() => {})
    },
    approve: async () => {
      const cycle = cycles.get(year())
      if (cycle) await given.approvePlan(cycle)
    },
    advance: async (pick) => {
      const id = priorities[pick % priorities.length]
      const last = { decision: pick % 3 === 0 ? 'adapt' : 'embed', reason: 'We know now' }
      if (id) await given.advance(id).catch(() => given.advance(id, last).catch(() => {}))
    },
    evidence: async (pick) => {
      const expiresOn = pick % 3 === 0 ? { expiresOn: given.today } : {}
      pieces.push(await given.addEvidence(expiresOn))
    },
    redate: async (pick) => {
      const piece = pieces[pick % pieces.length]
      const expiresOn = pick % 2 === 0 ? null : given.today
      if (piece) Object.assign(piece, await given.redate(piece, { effectiveOn: given.today, expiresOn }))
    },
    withdraw: async () => {
      const piece = pieces.shift()
      if (piece) await given.withdraw(piece)
    },
    pair: async (pick) => {
      pairings.push({ ...(await given.pair(1 + (pick % 9))), sides: 0 })
    },
    agree: async () => {
      const pairing = pairings.find((it) => it.sides < 2)
      if (!pairing) return
      Object.assign(pairing, await given.agree(pairing, pairing.sides === 0 ? 'giver' : 'receiver'))
      pairing.sides += 1
    },
    end: async () => {
      const pairing = pairings.shift()
      if (pairing) await given.withdrawPairing(pairing).catch(() => {})
    },
    visit: async (pick) => {
      const costs = pick % 2 === 0 ? { costPenceADay: 1_001 } : {}
      if (agreed.length < 2) agreed.push(await support.agreed(5 + (pick % 4), costs))
      const pairing = agreed[pick % agreed.length]
      if (pairing)
        await support
          .visit(pairing, 1 + (pick % 2))
          .then((it) => visits.push(it))
          .catch(() => {})
    },
    correct: async (pick) => {
      const visit = visits[pick % visits.length]
      const body = { day: given.today, halfDays: 1 + (pick % 3) }
      if (visit) Object.assign(visit, await support.correct(visit, body).catch(() => visit))
    },
    takeBack: async () => {
      const visit = visits.shift()
      if (visit) await support.takeBack(visit).catch(() => {})
    },
    pause: async () => {
      const [pairing] = agreed
      if (!pairing) return
      await (pairing.paused ? support.resume(pairing) : support.pause(pairing)).catch(() => {})
      pairing.paused = !pairing.paused
    },
    extend: async (pick) => {
      const [pairing] = agreed
      if (pairing) await support.extend(pairing, 1 + (pick % 3)).catch(() => {})
    },
    complete: async (pick) => {
      const pairing = agreed.shift()
      if (pairing)
        await (pick % 3 === 0 ? support.withdraw(pairing) : support.complete(pairing)).catch(() => {})
    },
  }
  return (act: Act, pick: number) => acts[act](pick)
}

test('whatever happens later, a past day’s page stays as it was at the end of that day', async () => {
  const acts: Act[] = [
    'round',
    'begin',
    'propose',
    'decide',
    'return',
    'priority',
    'rename',
    'approve',
    'advance',
    'evidence',
    'redate',
    'withdraw',
    'pair',
    'agree',
    'end',
    'visit',
    'visit',
    'correct',
    'takeBack',
    'pause',
    'extend',
    'complete',
  ]
  const step = fc.record({
    act: fc.constantFrom(...acts),
    pick: fc.nat({ max: 99 }),
    /** Hours until the next act: often the same day, sometimes months. */
    wait: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 24, max: 2400 })),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 40 }), async (steps) => {
      const given = await WholeTrust.create({ now: '2025-06-01T08:00:00Z' })
      const does = history(given)
      const pages = new Map<string, string>()
      let now = Date.parse('2025-06-01T08:00:00Z')
      for (const { act, pick, wait } of steps) {
        await does(act, pick)
        pages.set(given.today, (await given.read(given.people.trustee)).body)
        now += wait * 3_600_000
        given.test.setNow(new Date(now).toISOString())
      }
      expect(pages.size).toBeGreaterThan(3)
      for (const [asAt, page] of pages)
        expect((await given.read(given.people.trustee, { asAt })).body, asAt).toBe(page)
    }),
    { numRuns: 3, endOnFailure: true },
  )
}, 60_000)
