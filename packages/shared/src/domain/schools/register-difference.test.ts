import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsWith, SchoolFacts } from '../../contracts/school-facts.ts'
import { schoolFactLabels } from './facts.ts'
import { phasesOf } from './phases.ts'
import { registerDifference, type KnownSchool } from './register-difference.ts'

const blank = factsWith({ name: 'Quillbrook Primary School', phaseName: 'Primary', phases: ['primary'] })
const school = (urn: string, facts: Partial<SchoolFacts> = {}): KnownSchool => ({
  urn,
  facts: { ...blank, ...facts },
})
const urns = (list: KnownSchool[]) => list.map(({ urn }) => urn).toSorted()

describe('the difference between a trust and the register', () => {
  test('a school that the trust does not have would be added', () => {
    const { added, changed, unchanged, missing } = registerDifference([], [school('100001')])
    expect(added).toEqual([school('100001')])
    expect([changed, unchanged, missing]).toEqual([[], [], []])
  })

  test('a school that the file does not have is reported, with whatever the trust knows of it', () => {
    const { missing, added } = registerDifference([{ ...school('100001'), id: 'ours' }], [])
    expect(missing).toEqual([{ ...school('100001'), id: 'ours' }])
    expect(added).toEqual([])
  })

  test('a school that changed is described field by field', () => {
    const before = school('100001', { pupils: 210, town: 'Thistleby' })
    const after = school('100001', { pupils: 215, capacity: 240, town: 'Thistleby' })
    expect(registerDifference([before], [after]).changed).toEqual([
      {
        current: before,
        row: after,
        facts: after.facts,
        changes: [
          { field: 'pupils', from: 210, to: 215 },
          { field: 'capacity', from: null, to: 240 },
        ],
      },
    ])
  })

  test('a fact that the register has cleared is a change to nothing', () => {
    const { changed } = registerDifference([school('100001', { locality: 'Upper End' })], [school('100001')])
    expect(changed[0]?.changes).toEqual([{ field: 'locality', from: 'Upper End', to: null }])
  })

  test('a fact that could not be read from the file stays as it was', () => {
    const row = { ...school('100001', { capacity: 240 }), unread: ['pupils'] as const }
    const { changed } = registerDifference([school('100001', { pupils: 210 })], [row])
    expect(changed[0]?.changes).toEqual([{ field: 'capacity', from: null, to: 240 }])
    expect(changed[0]?.facts).toMatchObject({ pupils: 210, capacity: 240 })
  })

  test('a school whose only news could not be read is unchanged', () => {
    const row = { ...school('100001'), unread: ['pupils'] as const }
    expect(registerDifference([school('100001', { pupils: 210 })], [row]).unchanged).toHaveLength(1)
  })

  test('phases follow the ages, and are not a change of their own', () => {
    const row = school('100001', { lowAge: 3, phases: [] })
    const [change] = registerDifference([school('100001', { lowAge: 4 })], [row]).changed
    expect(change?.changes).toEqual([{ field: 'lowAge', from: 4, to: 3 }])
    expect(change?.facts.phases).toEqual(['nursery', 'primary'])
  })

  test('a fact that was not kept when the school was stored counts as not known', () => {
    const stored = school('100001')
    Reflect.deleteProperty(stored.facts, 'censusOn')
    expect(registerDifference([stored], [school('100001')]).unchanged).toHaveLength(1)
  })

  const schools = fc.uniqueArray(
    fc
      .record({
        urn: fc.integer({ min: 100_000, max: 100_009 }).map(String),
        pupils: fc.option(fc.integer({ min: 0, max: 3 })),
        town: fc.option(fc.constantFrom('Thistleby', 'Marrowend')),
        lowAge: fc.option(fc.integer({ min: 2, max: 5 })),
        unread: fc.subarray(['pupils', 'town', 'lowAge'] as const),
      })
      .map(({ urn, unread, ...facts }) => ({
        ...school(urn, { ...facts, phases: phasesOf({ ...blank, ...facts }) }),
        unread,
      })),
    { selector: ({ urn }) => urn },
  )

  test('the same file again changes nothing', () => {
    fc.assert(
      fc.property(schools, schools, (trust, rows) => {
        const first = registerDifference(trust, rows)
        const applied: KnownSchool[] = [
          ...first.unchanged,
          ...first.missing,
          ...first.added,
          ...first.changed.map(({ current, facts }) => ({ urn: current.urn, facts })),
        ]
        const again = registerDifference(applied, rows)
        expect([again.added, again.changed]).toEqual([[], []])
        expect(urns(again.missing)).toEqual(urns(first.missing))
      }),
    )
  })

  test('every row and every school is accounted for exactly once', () => {
    fc.assert(
      fc.property(schools, schools, (trust, rows) => {
        const { added, changed, unchanged, missing } = registerDifference(trust, rows)
        const both = [...unchanged, ...changed.map(({ current }) => current)]
        expect(urns([...added, ...both])).toEqual(urns(rows))
        expect(urns([...missing, ...both])).toEqual(urns(trust))
      }),
    )
  })
})

test('every fact has a label, and the labels are all different', () => {
  expect(Object.keys(schoolFactLabels)).toEqual(SchoolFacts.keyof().options)
  expect(new Set(Object.values(schoolFactLabels)).size).toBe(SchoolFacts.keyof().options.length)
})

test('a school without a name has no facts', () => {
  expect(() => factsWith({ name: '' })).toThrow('name')
})
