import { NativeSelect } from '@mantine/core'
import {
  enterEarlierCategory,
  type SchoolCategoryYears,
} from '@sixfold/shared/contracts/earlier-categories.ts'
import { type Level, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { isUnreachable, toProblem } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { CategoryChip } from './CategoryChip.tsx'
import { levelIn } from './CategoryFields.tsx'
import { categoryYearPages } from './queries.ts'
import classes from './YearPicture.module.css'

interface EarlierCellProps {
  row: SchoolCategoryYears
  year: number
  /** Kept with what is chosen. */
  note: string | null
}

/** A school's category of an earlier year, to choose; only to read where it was decided here, or isn't one's to enter. */
export function EarlierCell({ row, year, note }: EarlierCellProps) {
  const scheme = useScheme()
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const now = row.years.find((it) => it.academicYear === year)
  const save = useMutation({
    mutationFn: (level: Level | null) => {
      const version = now?.version ?? 0
      return call(enterEarlierCategory, {
        params: { schoolId: row.school.id, academicYear: String(year) },
        version,
        key: keyOf([version, level, note]),
        body: { level, note: level === null ? null : note },
      })
    },
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSettled: () => queryClient.invalidateQueries({ queryKey: categoryYearPages.queryKey }),
  })
  if (!now) return null
  const level = save.isPending ? save.variables : now.level
  const [blocker] = now.blockers.enter
  if (!row.abilities.enter || blocker)
    return (
      <div>
        {level === null ? 'None' : <CategoryChip level={level} variant="plain" />}
        {blocker && (
          <div className={classes.why}>
            {blocker.code === 'decided-here' ? 'decided here' : blocker.message}
          </div>
        )}
      </div>
    )
  return (
    <div className={classes.cell}>
      <NativeSelect
        aria-label={`${row.school.name}, ${formatAcademicYear(year)}`}
        data={[
          { value: '', label: 'None' },
          ...levels.map((one) => ({ value: String(one), label: scheme.levels[one].label })),
        ]}
        value={level === null ? '' : String(level)}
        disabled={save.isPending}
        onChange={(event) => save.mutate(levelIn(event.currentTarget.value))}
        error={save.error ? whyNot(save.error) : undefined}
      />
      <div className={classes.why} role="status">
        {save.isPending ? 'Saving…' : save.isSuccess ? 'Saved' : (now.note ?? '')}
      </div>
    </div>
  )
}

function whyNot(error: Error): string {
  if (isUnreachable(error)) return 'Not saved: no connection. Choose it again.'
  const { status, blockers, detail, title } = toProblem(error)
  if (status === 412) return 'Somebody else entered this meanwhile. It shows what they chose.'
  return blockers?.[0]?.message ?? detail ?? title
}
