import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoardSchool } from '../../contracts/accountability.ts'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { type RatingValue, ratingValues } from '../categorisation/rating.ts'
import { type Level, levels } from '../categorisation/scheme.ts'
import { type Phase, phaseKeys } from '../schools/phases.ts'
import { type BoardFilter, filteredCategories, noHub } from './board-filter-names.ts'
import { filterSchools, filterWords, hubsOf, isFiltered, phasesOfSchools } from './board-filter.ts'
import { boardTotals } from './board-lists.ts'

const none = { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 }
type Facts = {
  id: string
  phases: Phase[]
  hub: string | null
  level: Level | null
  inclusion: RatingValue | null
}
const school = ({ id, phases, hub, level }: Facts): BoardSchool => ({
  id,
  name: id,
  phase: 'Primary',
  phases,
  hub: hub === null ? null : { id: hub, name: `${hub} hub` },
  category: level && {
    level,
    academicYear: 2026,
    effectiveOn: '2026-10-14',
    since: '2026-10-14',
    categorisationId: id,
  },
  movement: null,
  priorities: [],
  evidence: null,
  liveEvidence: 0,
  review: null,
  support: { receivedHalfDays: 0, givenHalfDays: 0, received: none, given: none },
})
const rated = ({ id, inclusion }: Facts) => ({
  id,
  ratings: inclusion === null ? [] : [{ criterionKey: 'inclusion', value: inclusion }],
})
const facts: Facts[] = [
  { id: 'thornmere', phases: ['primary'], hub: 'north', level: 2, inclusion: 2 },
  { id: 'ivelchester', phases: ['primary', 'secondary'], hub: null, level: 3, inclusion: 'too-early' },
  { id: 'harrowgate', phases: ['secondary'], hub: 'coast', level: null, inclusion: null },
]
const kept = (filter: BoardFilter, of: Facts[] = facts) =>
  filterSchools(defaultScheme, filter, of.map(school), of.map(rated)).map(({ id }) => id)

describe('a filter of the board’s page', () => {
  test.each<[BoardFilter, string[], string[]]>([
    [{}, ['thornmere', 'ivelchester', 'harrowgate'], []],
    [{ phase: 'secondary' }, ['ivelchester', 'harrowgate'], ['Secondary']],
    [{ hub: 'north' }, ['thornmere'], ['north hub']],
    [{ hub: noHub }, ['ivelchester'], ['In no hub']],
    [{ hub: 'gone' }, [], ['A hub of no school here']],
    [{ category: 'repair' }, ['thornmere'], ['Repair']],
    [{ category: 'uncategorised' }, ['harrowgate'], ['No category yet']],
    [{ criterion: 'inclusion' }, ['thornmere', 'ivelchester'], ['Inclusion: rated']],
    [{ criterion: 'inclusion', rated: 2 }, ['thornmere'], ['Inclusion: 2 Developing']],
    [{ phase: 'primary', category: 'improve' }, ['ivelchester'], ['Primary', 'Improve']],
  ])('%j keeps the schools of which all of it is so', (filter, schools, words) => {
    expect(kept(filter)).toEqual(schools)
    expect(filterWords(defaultScheme, filter, facts.map(school))).toEqual(words)
    expect(isFiltered(filter)).toBe(words.length > 0)
  })

  test('offers the phases and hubs that there are', () => {
    expect(phasesOfSchools(facts.map(school))).toEqual(['primary', 'secondary'])
    expect(hubsOf(facts.map(school)).map(({ name }) => name)).toEqual(['coast hub', 'north hub'])
  })
})

const anyFacts = fc.record({
  phases: fc.subarray([...phaseKeys]),
  hub: fc.constantFrom('north', 'coast', null),
  level: fc.constantFrom(...levels, null),
  inclusion: fc.constantFrom(...ratingValues, null),
})
const anySchools = fc
  .array(anyFacts, { maxLength: 12 })
  .map((all) => all.map((it, index) => ({ ...it, id: `s${index}` })))
const anyFilter = fc.record({
  phase: fc.constantFrom(undefined, ...phaseKeys),
  hub: fc.constantFrom(undefined, 'north', noHub),
  category: fc.constantFrom(undefined, ...filteredCategories),
  criterion: fc.constantFrom(undefined, 'inclusion'),
})

test('what a filter says more keeps no school more, in whatever order it is said', () => {
  fc.assert(
    fc.property(anySchools, anyFilter, (of, filter) => {
      const each = Object.entries(filter).map(([key, value]) => kept({ [key]: value }, of))
      const all = of.map(({ id }) => id).filter((id) => each.every((ids) => ids.includes(id)))
      expect(kept(filter, of)).toEqual(all)
    }),
  )
})

test('categories part the schools: their figures add up to the page’s', () => {
  fc.assert(
    fc.property(anySchools, (of) => {
      const schools = of.map(school)
      const parts = filteredCategories.map((category) =>
        filterSchools(defaultScheme, { category }, schools, []),
      )
      expect(parts.flat().toSorted(byId)).toEqual(schools.toSorted(byId))
      expect(parts.reduce((sum, part) => sum + boardTotals(defaultScheme, part).schools, 0)).toBe(
        boardTotals(defaultScheme, schools).schools,
      )
    }),
  )
})

const byId = (a: BoardSchool, b: BoardSchool) => (a.id < b.id ? -1 : 1)
