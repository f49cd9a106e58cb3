import type { Candidate } from '@sixfold/shared/domain/support/suggest/candidates.ts'
import { freeInCriterion } from '@sixfold/shared/domain/support/suggest/problem.ts'

/** A row of the programme: what these columns, each times its number, add up to is at most so much. */
type Row = { atMost: number; entries: [column: number, times: number][] }

/**
 * The integer programme of docs/matching.md. Column i says whether candidate i is chosen; column n + i the half-days that
 * it gives beyond its least. Rows are of each need, each giver, each criterion in
 * which a giver's days are bound, each receiver, and each candidate.
 */
export type Programme = { candidates: readonly Candidate[]; gains: number[]; upper: number[]; rows: Row[] }

export function programmeOf(candidates: readonly Candidate[], pointsAHalfDay: number): Programme {
  const n = candidates.length
  const columns = candidates.map((it, index) => ({ it, index }))
  const halfDays = (list: typeof columns): Row['entries'] =>
    list.flatMap(({ it, index }): Row['entries'] => [
      [index, it.least],
      [n + index, 1],
    ])
  const once = (list: typeof columns): Row['entries'] => list.map(({ index }) => [index, 1])
  const rows: Row[] = []
  for (const list of grouped(columns, ({ it }) => it.need.id)) rows.push({ atMost: 1, entries: once(list) })
  for (const list of grouped(columns, ({ it }) => it.giver.id)) {
    const giver = list[0]?.it.giver
    if (!giver) continue
    const pairings = giver.pairingsLeft ?? list.length
    if (pairings < list.length) rows.push({ atMost: pairings, entries: once(list) })
    rows.push({ atMost: giver.halfDays.free, entries: halfDays(list) })
    rows.push(...wholeLots(list, giver.halfDays.free, pairings))
    for (const bound of grouped(list, ({ it }) => it.need.criterionKey)) {
      const free = bound[0] ? freeInCriterion(giver, bound[0].it.need) : null
      if (free === null) continue
      rows.push({ atMost: free, entries: halfDays(bound) })
      rows.push(...wholeLots(bound, free, pairings))
    }
  }
  for (const list of grouped(columns, ({ it }) => it.need.receiverId)) {
    const left = list[0]?.it.need.receiver.halfDaysLeft ?? null
    if (left === null) continue
    rows.push({ atMost: left, entries: halfDays(list) })
    rows.push(...wholeLots(list, left, list.length))
  }
  const extra = candidates.map(({ most, least }) => most - least)
  for (const [index, most] of extra.entries())
    rows.push({
      atMost: 0,
      entries: [
        [n + index, 1],
        [index, -most],
      ],
    })
  return {
    candidates,
    gains: [
      ...candidates.map(({ base, least }) => base + pointsAHalfDay * least),
      ...candidates.map(() => pointsAHalfDay),
    ],
    upper: [...candidates.map(() => 1), ...extra],
    rows,
  }
}

/**
 * Chvátal–Gomory cuts, which no whole choice breaks: into `capacity` half-days go only so many lots. For each q, lots are
 * counted in units just above capacity / (q + 1), of which q fit. Without them the bound is 3 % too high, and the proof slow.
 */
function wholeLots(
  list: readonly { it: Candidate; index: number }[],
  capacity: number,
  mostPairings: number,
): Row[] {
  const smallest = Math.min(...list.map(({ it }) => it.least))
  const rows: Row[] = []
  for (let q = 1; q <= Math.min(mostPairings, Math.floor(capacity / smallest)); q += 1) {
    const entries = list.flatMap(({ it, index }): Row['entries'] => {
      const units = Math.ceil((it.least * (q + 1)) / capacity) - 1
      return units > 0 ? [[index, units]] : []
    })
    if (entries.reduce((sum, [, units]) => sum + units, 0) > q) rows.push({ atMost: q, entries })
  }
  return rows
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}
