import { evidenceKinds, evidenceSources, type Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { Delivering } from './delivering.ts'
import type { WholeTrust } from './whole-trust.ts'

/** What may happen in a trust, in no order; what happens often is named more than once. */
export const acts = [
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
  'evidence',
  'link',
  'link',
  'link',
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
] as const
type Act = (typeof acts)[number]

const stances: Stance[] = ['contradicts', 'neutral']
const seen = (pick: number) => ({
  kind: evidenceKinds[pick % 4],
  source: evidenceSources[pick % evidenceSources.length],
})

/** Does whatever of these is possible now; what a rule refuses is left out of the history. */
export function history(given: WholeTrust) {
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
  const does: Record<Act, (pick: number) => Promise<unknown>> = {
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
      const expiresOn = pick % 7 === 0 ? { expiresOn: given.today } : {}
      pieces.push(await given.addEvidence({ ...seen(pick), ...expiresOn }))
    },
    link: async (pick) => {
      const [piece, id] = [pieces[pick % pieces.length], priorities[pick % priorities.length]]
      if (piece && id) await given.link(piece, id, stances[pick % 5] ?? 'supports').catch(() => {})
    },
    redate: async (pick) => {
      const piece = pieces[pick % pieces.length]
      const expiresOn = pick % 2 === 0 ? null : given.today
      if (piece)
        Object.assign(
          piece,
          await given.redate(piece, { ...seen(pick), effectiveOn: given.today, expiresOn }),
        )
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
  return (act: Act, pick: number) => does[act](pick)
}
