import type { BoardSchool } from '../../contracts/accountability.ts'
import type { BoardRatedSchool } from '../../contracts/board-ratings.ts'
import { ratingLabel } from '../categorisation/rating.ts'
import { type CriterionKey, criterionName, levels, type Scheme } from '../categorisation/scheme.ts'
import { type Phase, phaseKeys, phaseLabels } from '../schools/phases.ts'
import { type BoardFilter, type FilteredCategory, noHub } from './board-filter-names.ts'
import { ratingOf } from './board-ratings.ts'

export const isFiltered = ({ phase, hub, category, criterion }: BoardFilter): boolean =>
  [phase, hub, category, criterion].some((it) => it !== undefined)

/**
 * The schools for which all that a filter says is so, in the order given. A criterion keeps those that have a published rating in it,
 * or that very one.
 */
export function filterSchools(
  scheme: Pick<Scheme, 'levels'>,
  { phase, hub, category, criterion, rated }: BoardFilter,
  schools: readonly BoardSchool[],
  ratings: readonly Pick<BoardRatedSchool, 'id' | 'ratings'>[],
): BoardSchool[] {
  const byId = new Map(ratings.map((it) => [it.id, it]))
  const valueAt = (school: BoardSchool, key: CriterionKey) => {
    const it = byId.get(school.id)
    return it ? ratingOf(it, key) : null
  }
  const keyOf = (school: BoardSchool): FilteredCategory =>
    school.category ? scheme.levels[school.category.level].key : 'uncategorised'
  return schools.filter(
    (school) =>
      (phase === undefined || school.phases.includes(phase)) &&
      (hub === undefined || (school.hub?.id ?? noHub) === hub) &&
      (category === undefined || keyOf(school) === category) &&
      (criterion === undefined ||
        (rated === undefined ? valueAt(school, criterion) !== null : valueAt(school, criterion) === rated)),
  )
}

/** What a filter keeps, in words: "Primary", "North hub", "Repair", "Inclusion: 2 Developing". Nothing is filtered: []. */
export function filterWords(
  scheme: Scheme,
  { phase, hub, category, criterion, rated }: BoardFilter,
  schools: readonly Pick<BoardSchool, 'hub'>[],
): string[] {
  const named = hubsOf(schools).find((it) => it.id === hub)?.name
  return [
    ...(phase === undefined ? [] : [phaseLabels[phase]]),
    ...(hub === undefined ? [] : [hub === noHub ? 'In no hub' : (named ?? 'A hub of no school here')]),
    ...(category === undefined ? [] : [categoryWord(scheme, category)]),
    ...(criterion === undefined
      ? []
      : [
          `${criterionName(scheme, criterion)}: ${rated === undefined ? 'rated' : ratingLabel(scheme, rated)}`,
        ]),
  ]
}

/** "Repair", or "No category yet". */
export const categoryWord = ({ levels: all }: Pick<Scheme, 'levels'>, category: FilteredCategory): string =>
  levels.map((level) => all[level]).find(({ key }) => key === category)?.label ?? 'No category yet'

/** The phases that one of these schools teaches, in their order. */
export const phasesOfSchools = (schools: readonly Pick<BoardSchool, 'phases'>[]): Phase[] =>
  phaseKeys.filter((phase) => schools.some(({ phases }) => phases.includes(phase)))

/** The hubs to which one of these schools belongs, by name. */
export function hubsOf(schools: readonly Pick<BoardSchool, 'hub'>[]): { id: string; name: string }[] {
  const byId = new Map(schools.flatMap(({ hub }) => (hub ? [[hub.id, hub] as const] : [])))
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
