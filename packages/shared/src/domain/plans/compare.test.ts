import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criterionKeys } from '../categorisation/scheme.ts'
import { canonicalJson } from './canonical-json.ts'
import { comparePlans, type Difference, fieldsOf } from './compare.ts'
import type { PlanContent, PlannedPriority } from './content.ts'

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 3 })
const words = fc.constantFrom('Write daily', 'Read aloud', 'R. Adeyemi', '')
const day = fc.constantFrom('2026-09-09', '2026-12-18', '2027-07-20')
const pence = maybe(fc.constantFrom(0, 1250, 120_000))
/** Few ids, so that two plans share some of them. */
const id = fc.constantFrom('a', 'b', 'c', 'd')
const listOf = <T extends { id: string }>(of: fc.Arbitrary<T>) =>
  fc.uniqueArray(of, { selector: (it) => it.id, maxLength: 4 })

const milestone = fc.record({
  id,
  academicYear: fc.constantFrom(2026, 2027),
  term: fc.constantFrom('autumn' as const, 'spring' as const),
  dueOn: day,
  value: fc.constantFrom(60, 65),
  note: maybe(words),
})
const anyMeasure = fc.record({
  id,
  kind: fc.constantFrom('number' as const, 'yes-no' as const),
  name: words,
  unit: fc.constantFrom('%', 'pupils'),
  better: fc.constantFrom('up' as const, 'down' as const),
  baseline: maybe(fc.constantFrom(58, 0)),
  baselineOn: maybe(day),
  target: maybe(fc.constantFrom(72, 80)),
  targetOn: maybe(day),
  fewPupils: fc.boolean(),
  milestones: listOf(milestone),
})
const action = fc.record({ id, title: words, owner: maybe(words), dueOn: maybe(day), plannedPence: pence })
const anyPriority: fc.Arbitrary<PlannedPriority> = fc.record({
  id,
  turn: fc.constantFrom(1, 2),
  rank: fc.nat(3),
  title: words,
  criterionKey: fc.constantFrom(...criterionKeys.slice(0, 3)),
  lead: maybe(words),
  problem: maybe(words),
  rootCause: maybe(words),
  intendedOutcome: maybe(words),
  budgetPence: pence,
  option: maybe(fc.record({ id, title: words, why: words, costPence: pence })),
  measures: listOf(anyMeasure),
  actions: listOf(action),
})
const plan: fc.Arbitrary<PlanContent> = fc.record({
  academicYear: fc.constant(2026),
  budgetPence: pence,
  priorities: listOf(anyPriority),
})

type Part = { id: string }
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** What `a` becomes by these differences, done by hand: none needs to know of another. */
function applied(a: PlanContent, differences: readonly Difference[]): PlanContent {
  const result = copyOf(a)
  for (const it of differences) {
    const priority = result.priorities.find((one) => one.id === it.priorityId)
    const measure = priority?.measures.find((one) => one.id === it.measureId)
    const lists: Record<Difference['part'], Part[]> = {
      plan: [],
      priority: result.priorities,
      option: priority?.option ? [priority.option] : [],
      measure: priority?.measures ?? [],
      milestone: measure?.milestones ?? [],
      action: priority?.actions ?? [],
    }
    const list = lists[it.part]
    const at = list.findIndex((one) => one.id === it.id)
    if (it.what === 'changed') Object.assign(list[at] ?? result, { [it.field]: it.after })
    else if (it.part === 'option' && priority) {
      // A new option may have come in the place of the one that went.
      if (it.what === 'added') priority.option = it.whole as typeof priority.option
      else if (at === 0) priority.option = null
    } else if (it.what === 'added') list.push(copyOf(it.whole))
    else list.splice(at, 1)
  }
  return result
}

/** A content with everything in the order of ids: its order is no difference. */
function inOrder(content: PlanContent): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map(sorted).toSorted((x, y) => ((x as Part).id < (y as Part).id ? -1 : 1))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sorted(member)]))
  }
  return canonicalJson(sorted(content) as Parameters<typeof canonicalJson>[0])
}

describe('comparing two plans', () => {
  test('finds no difference between a plan and itself, nor in another order', () => {
    fc.assert(
      fc.property(plan, (a) => {
        expect(comparePlans(a, a)).toEqual([])
        const reversed = { ...a, priorities: a.priorities.toReversed() }
        expect(comparePlans(a, reversed)).toEqual([])
      }),
    )
  })

  test('explains every difference: with the differences, the one becomes the other', () => {
    fc.assert(
      fc.property(plan, plan, (a, b) => {
        const differences = comparePlans(a, b)
        expect(inOrder(applied(a, differences))).toBe(inOrder(b))
        if (differences.length === 0) expect(inOrder(a)).toBe(inOrder(b))
      }),
    )
  })

  test('says the same backwards', () => {
    const names = (differences: Difference[]) =>
      differences
        .map(
          (it) =>
            `${it.part} ${it.priorityId} ${it.measureId} ${it.id} ${it.what === 'changed' ? it.field : ''}`,
        )
        .toSorted()
    fc.assert(
      fc.property(plan, plan, (a, b) => {
        expect(names(comparePlans(a, b))).toEqual(names(comparePlans(b, a)))
      }),
    )
  })

  test('knows every field that a content has', () => {
    const [one] = fc.sample(
      anyPriority.filter(
        (it) =>
          it.option !== null && it.measures.some((m) => m.milestones.length > 0) && it.actions.length > 0,
      ),
      1,
    )
    const [measured] = one!.measures.filter((it) => it.milestones.length > 0)
    const known = (of: object) =>
      Object.keys(of)
        .filter((key) => !['id', 'option', 'measures', 'milestones', 'actions', 'priorities'].includes(key))
        .toSorted()
    expect(known(one!)).toEqual([...fieldsOf.priority].toSorted())
    expect(known(one!.option!)).toEqual([...fieldsOf.option].toSorted())
    expect(known(measured!)).toEqual([...fieldsOf.measure].toSorted())
    expect(known(measured!.milestones[0]!)).toEqual([...fieldsOf.milestone].toSorted())
    expect(known(one!.actions[0]!)).toEqual([...fieldsOf.action].toSorted())
  })
})
