import { NativeSelect } from '@mantine/core'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { terms, termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import classes from './Ledger.module.css'
import { type Ledger, type LedgerSearch, ledgerSearch, yearAsked } from './ledger-search.ts'

export interface Asking {
  asked: LedgerSearch
  onAsk: (asked: LedgerSearch) => void
}

/** What the ledger, or the picture of it, is narrowed to; the page's address keeps it. */
export function LedgerFilters({
  asked,
  onAsk,
  choices,
  picture = false,
}: Asking & { choices: Ledger['choices']; picture?: boolean }) {
  const today = useToday()
  const year = yearAsked(asked, today)
  const years = [
    ...new Set([academicYearOf(today), ...choices.academicYears, ...(year === 'all' ? [] : [year])]),
  ]
  const select = (name: keyof LedgerSearch, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={String(name === 'year' ? year : (asked[name] ?? ''))}
      onChange={(event) => onAsk(ledgerSearch({ ...asked, [name]: event.currentTarget.value }))}
      data={data}
    />
  )
  return (
    <div role="search" className={classes.filters}>
      {select('year', 'Academic year', [
        ...years
          .toSorted((a, b) => b - a)
          .map((it) => ({ value: String(it), label: formatAcademicYear(it) })),
        { value: 'all', label: 'All years' },
      ])}
      {!picture &&
        year !== 'all' &&
        select('term', 'Term', [
          { value: '', label: 'Whole year' },
          ...terms.map((it) => ({ value: it, label: termWords[it] })),
        ])}
      {!picture &&
        choices.schools.length > 2 &&
        select('school', 'School', [
          { value: '', label: 'All schools' },
          ...choices.schools.map(({ id, name }) => ({ value: id, label: name })),
        ])}
      {!picture &&
        asked.school !== undefined &&
        select('as', 'As', [
          { value: '', label: 'Giver or receiver' },
          { value: 'giver', label: 'Giver' },
          { value: 'receiver', label: 'Receiver' },
        ])}
      {choices.criteria.length > 1 &&
        select('criterion', 'Criterion', [
          { value: '', label: 'All criteria' },
          ...choices.criteria.map(({ key, name }) => ({ value: key, label: name })),
        ])}
    </div>
  )
}
