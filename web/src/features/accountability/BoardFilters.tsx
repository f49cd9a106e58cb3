import { NativeSelect } from '@mantine/core'
import type { BoardSchool } from '@sixfold/shared/contracts/accountability.ts'
import {
  type BoardFilter,
  filteredCategories,
  noHub,
} from '@sixfold/shared/domain/accountability/board-filter-names.ts'
import {
  categoryWord,
  filterWords,
  hubsOf,
  isFiltered,
  phasesOfSchools,
} from '@sixfold/shared/domain/accountability/board-filter.ts'
import { ratingLabel, ratingValues } from '@sixfold/shared/domain/categorisation/rating.ts'
import { type CriterionKey, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { phaseLabels } from '@sixfold/shared/domain/schools/phases.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Notice } from '../../ui/Notice.tsx'
import classes from './BoardFilters.module.css'
import { readFilter, unfiltered } from './board-search.ts'

interface BoardFiltersProps {
  filter: BoardFilter
  /** All of the page's day, whatever is filtered. */
  schools: readonly BoardSchool[]
  /** By which they can be rated. */
  criteria: readonly CriterionKey[]
  /** How many the filter keeps. */
  shown: number
}

type Choice = { value: string; label: string }

/** Chooses which schools the page shows, keeps that in the address, and says plainly what is left out. */
export function BoardFilters({ filter, schools, criteria, shown }: BoardFiltersProps) {
  const scheme = useScheme()
  const navigate = useNavigate({ from: '/board' })
  const hubs = hubsOf(schools)
  const choose = (key: keyof BoardFilter, value: string) => {
    const other = key === 'criterion' ? { rated: undefined } : {}
    const next = readFilter({ ...filter, ...other, [key]: value === '' ? undefined : value })
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false })
  }
  const select = (key: keyof BoardFilter, label: string, all: string, data: readonly Choice[]) => (
    <NativeSelect
      label={label}
      value={String(filter[key] ?? '')}
      data={[{ value: '', label: all }, ...data]}
      onChange={(event) => choose(key, event.currentTarget.value)}
    />
  )
  return (
    <section aria-label="Filter schools" className={classes.filters}>
      <div className={classes.choices}>
        {select(
          'phase',
          'Phase',
          'All phases',
          phasesOfSchools(schools).map((value) => ({ value, label: phaseLabels[value] })),
        )}
        {hubs.length > 0 &&
          select('hub', 'Hub', 'All hubs', [
            ...hubs.map(({ id, name }) => ({ value: id, label: name })),
            { value: noHub, label: 'In no hub' },
          ])}
        {select(
          'category',
          'Category',
          'All',
          filteredCategories.map((value) => ({ value, label: categoryWord(scheme, value) })),
        )}
        {select(
          'criterion',
          'Criterion',
          'All',
          criteria.map((value) => ({ value, label: criterionName(scheme, value) })),
        )}
        {filter.criterion !== undefined &&
          select(
            'rated',
            'Rated',
            'Any rating',
            ratingValues.map((value) => ({ value: String(value), label: ratingLabel(scheme, value) })),
          )}
      </div>
      <div role="status">
        {isFiltered(filter) && (
          <Notice tone="amber">
            Filtered: {filterWords(scheme, filter, schools).join(' · ')}. {count(shown, 'school')} of{' '}
            {schools.length}: the sentence, the figures and the tables of this page are of{' '}
            {shown === 1 ? 'this one' : 'these'} alone.{' '}
            <Link to="/board" search={(now) => ({ ...now, ...unfiltered })}>
              Show every school
            </Link>
          </Notice>
        )}
      </div>
    </section>
  )
}
