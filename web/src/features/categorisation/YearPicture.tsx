import type { SchoolCategoryYears } from '@sixfold/shared/contracts/earlier-categories.ts'
import { type Level, type Scheme, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { count, formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { Shape } from '../../ui/Shape.tsx'
import { categoryLook } from './category-look.ts'
import classes from './YearPicture.module.css'

type Year = { year: number; counts: Record<Level, number>; none: number }

/** How many schools had each category, year by year: a bar a year, and the same numbers as a table. */
export function YearPicture({
  schools,
  years,
}: {
  schools: readonly SchoolCategoryYears[]
  years: readonly number[]
}) {
  const scheme = useScheme()
  const rows = years.map((year) => countsOf(schools, year))
  return (
    <Section heading="How many schools were where?">
      <div className={classes.picture} aria-hidden="true">
        {rows.map((row) => (
          <div key={row.year} className={classes.row}>
            <span className={classes.year}>{formatAcademicYear(row.year)}</span>
            <span className={classes.bar}>
              {levels
                .filter((level) => row.counts[level] > 0)
                .map((level) => {
                  const { shape, tone } = categoryLook(level)
                  return (
                    <span
                      key={level}
                      className={classes.part}
                      data-tone={tone}
                      style={{ flexGrow: row.counts[level] }}
                    >
                      <Shape name={shape} /> {row.counts[level]}
                    </span>
                  )
                })}
              {row.none > 0 && (
                <span className={classes.part} data-tone="neutral" style={{ flexGrow: row.none }}>
                  {row.none}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
      <DataTable
        caption="Schools by category and year"
        columns={columnsIn(scheme)}
        rows={rows}
        rowKey={(row) => String(row.year)}
      />
    </Section>
  )
}

function countsOf(schools: readonly SchoolCategoryYears[], year: number): Year {
  const at = (level: Level | null) =>
    schools.filter((it) => (it.years.find((one) => one.academicYear === year)?.level ?? null) === level)
      .length
  return { year, counts: { 4: at(4), 3: at(3), 2: at(2), 1: at(1) }, none: at(null) }
}

const columnsIn = (scheme: Pick<Scheme, 'levels'>): Column<Year>[] => [
  { key: 'year', header: 'Year', naming: true, cell: (row) => formatAcademicYear(row.year) },
  ...levels.map((level): Column<Year> => {
    const { shape } = categoryLook(level)
    return {
      key: String(level),
      header: scheme.levels[level].label,
      align: 'end',
      cell: (row) => (
        <span className={classes.figure}>
          <Shape name={shape} /> {row.counts[level]}
        </span>
      ),
    }
  }),
  {
    key: 'none',
    header: 'None',
    align: 'end',
    cell: (row) => (row.none === 0 ? '–' : count(row.none, 'school')),
  },
]
