import type { LedgerRow } from '@sixfold/shared/contracts/support-ledger.ts'
import { formatHalfDays, inWords, sentence } from '../../lib/format.ts'

/** Who gives to whom, all their pairings together, in half-days. */
export interface SupportLink {
  key: string
  from: { id: string; name: string }
  to: { id: string; name: string }
  /** Brought forward and agreed. */
  promised: number
  delivered: number
  criteria: string[]
}

/** The most first, else in the order of the rows; without those of which nothing came. */
export function linksOf(rows: readonly LedgerRow[]): SupportLink[] {
  return [...Map.groupBy(rows, ({ giver, receiver }) => `${giver.id ?? giver.kind} ${receiver.id}`)]
    .flatMap(([key, those]): SupportLink[] => {
      const [first] = those
      if (!first) return []
      return [
        {
          key,
          from: { id: first.giver.id ?? first.giver.kind, name: first.giver.name },
          to: first.receiver,
          promised: those.reduce((sum, it) => sum + it.broughtForward + it.agreed, 0),
          delivered: those.reduce((sum, it) => sum + it.delivered, 0),
          criteria: [...new Set(those.map(({ criterion }) => criterion.name))],
        },
      ]
    })
    .filter(({ promised }) => promised > 0)
    .toSorted((a, b) => b.promised - a.promised)
}

/** "Four give support and five schools receive it: Aldercombe School gives most, 16 days, and Rushbrook School receives most, 9½ days." */
export function findingOf(links: readonly SupportLink[]): string {
  const [giver, receiver] = [mostOf(links, 'from'), mostOf(links, 'to')]
  if (!giver || !receiver) return 'No support is agreed.'
  const [givers, receivers] = (['from', 'to'] as const).map(
    (side) => new Set(links.map((it) => it[side].id)).size,
  )
  const who = `${sentence(inWords(givers ?? 0))} ${givers === 1 ? 'gives' : 'give'} support and ${inWords(receivers ?? 0)} ${receivers === 1 ? 'school receives' : 'schools receive'} it`
  return `${who}: ${giver.name} gives most, ${formatHalfDays(giver.halfDays)}, and ${receiver.name} receives most, ${formatHalfDays(receiver.halfDays)}.`
}

function mostOf(links: readonly SupportLink[], side: 'from' | 'to') {
  return [...Map.groupBy(links, (link) => link[side].id).values()]
    .map((those) => ({
      name: those[0]?.[side].name ?? '',
      halfDays: those.reduce((sum, { promised }) => sum + promised, 0),
    }))
    .toSorted((a, b) => b.halfDays - a.halfDays)[0]
}

export interface Spot {
  id: string
  name: string
  /** The name, as long as there is room for. */
  label: string
  x: number
  y: number
  side: 'left' | 'right'
  gives: boolean
}
export interface Heading {
  words: string
  x: number
  y: number
  side: 'left' | 'right'
}
export interface Layout {
  width: number
  height: number
  spots: Spot[]
  headings: Heading[]
  arrows: { key: string; words: string; path: string; head: string; width: number }[]
}

export const frame = { line: 34, thickest: 9, letters: 38 } as const

/**
 * Schools on an oval, group after group down its right side and then down its left, each on a line of its own so that no two
 * labels meet; arrows bend to the middle, those of either direction apart. The same links are always laid out the same.
 */
export function layOut(links: readonly SupportLink[], groupOf: (id: string) => string): Layout {
  const gives = new Set(links.map(({ from }) => from.id))
  const named = new Map(links.flatMap(({ from, to }) => [from, to]).map((it) => [it.id, it.name]))
  const members = [...named]
    .map(([id, name]) => ({ id, name, group: groupOf(id) }))
    .toSorted(
      (a, b) =>
        a.group.localeCompare(b.group, 'en') || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1),
    )
  const middle = Math.ceil(members.length / 2)
  const columns = [
    { side: 'right' as const, lines: linesOf(members.slice(0, middle)) },
    { side: 'left' as const, lines: linesOf(members.slice(middle)) },
  ]
  const lines = Math.max(6, ...columns.map((it) => it.lines.length))
  const radius = { x: Math.min(300, Math.max(190, lines * frame.line * 0.6)), y: (lines * frame.line) / 2 }
  const longest = Math.max(10, ...members.map(({ name }) => short(name).length))
  const centre = { x: longest * 8.6 + 24 + radius.x, y: radius.y + frame.line / 2 }
  const onOval = columns.flatMap(({ side, lines: those }) =>
    those.map((line, n) => {
      const y = (n - (those.length - 1) / 2) * frame.line
      const out = radius.x * Math.sqrt(Math.max(0, 1 - (y / radius.y) ** 2))
      return { ...line, side, x: round(centre.x + (side === 'right' ? out : -out)), y: round(centre.y + y) }
    }),
  )
  // A group's name stands over its first school.
  const placed = onOval.map((line, n) => ({
    ...line,
    x: line.member ? line.x : (onOval[n + 1]?.x ?? line.x),
  }))
  const spots = placed.flatMap(({ member, x, y, side }): Spot[] =>
    member
      ? [
          {
            id: member.id,
            name: member.name,
            label: short(member.name),
            x,
            y,
            side,
            gives: gives.has(member.id),
          },
        ]
      : [],
  )
  const at = new Map(spots.map((spot) => [spot.id, spot]))
  const most = Math.max(1, ...links.map(({ promised }) => promised))
  return {
    width: 2 * centre.x,
    height: 2 * centre.y,
    spots,
    headings: placed.flatMap(({ member, words, x, y, side }) => (member ? [] : [{ words, x, y, side }])),
    arrows: links.flatMap(({ key, from, to, promised }) => {
      const [a, b] = [at.get(from.id), at.get(to.id)]
      if (!a || !b) return []
      const words = `${from.name} helps ${to.name}: ${formatHalfDays(promised)}`
      return [
        {
          key,
          words,
          width: round(1.5 + ((frame.thickest - 1.5) * promised) / most),
          ...arrow(a, b, centre),
        },
      ]
    }),
  }
}

type Member = { id: string; name: string; group: string }
type Line = { words: string; member: Member | null }

/** A line for each group's name, and one for each of its schools. */
const linesOf = (members: readonly Member[]): Line[] =>
  [...Map.groupBy(members, ({ group }) => group)].flatMap(([words, those]) => [
    { words, member: null },
    ...those.map((member) => ({ words: '', member })),
  ])

/** As long as there is room for; the table has it in full. */
function short(name: string): string {
  const most = frame.letters
  const plain = name.length > most ? name.replace(/ (School|Academy|College)$/, '') : name
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain
}

type Point = { x: number; y: number }
const round = (n: number): number => Math.round(n * 10) / 10
const towards = (a: Point, b: Point, by: number): Point => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  return { x: a.x + ((b.x - a.x) * by) / length, y: a.y + ((b.y - a.y) * by) / length }
}
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`

/** A curve that bends to the middle and a little to its own left, so that an answer to it lies beside it. */
function arrow(a: Point, b: Point, centre: Point): { path: string; head: string } {
  const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const bend = {
    x: half.x + (centre.x - half.x) * 0.55 + ((b.y - a.y) / length) * 22,
    y: half.y + (centre.y - half.y) * 0.55 - ((b.x - a.x) / length) * 22,
  }
  const [start, end, tip] = [towards(a, bend, 9), towards(b, bend, 20), towards(b, bend, 8)]
  const across = { x: (tip.y - end.y) * 0.62, y: (end.x - tip.x) * 0.62 }
  const corner = (sign: 1 | -1) => pair({ x: end.x + sign * across.x, y: end.y + sign * across.y })
  return {
    path: `M${pair(start)} Q${pair(bend)} ${pair(end)}`,
    head: `M${pair(tip)} L${corner(1)} L${corner(-1)} Z`,
  }
}
