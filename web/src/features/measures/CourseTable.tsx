import { Button, VisuallyHidden } from '@mantine/core'
import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { courseOf, type CourseRow, type Observed } from './course.ts'
import classes from './Measures.module.css'

interface CourseTableProps {
  measure: Measure
  /** Asked to correct an observation; left out for who may not. */
  onCorrect?: ((observation: Observed) => void) | undefined
}

/** The numbers of its picture, behind a line that opens: everything planned and observed, by day. */
export function CourseTable({ measure, onCorrect }: CourseTableProps) {
  const scheme = useScheme()
  const rows = courseOf(measure)
  if (rows.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>
        The numbers<VisuallyHidden> of {measure.name}</VisuallyHidden>
      </summary>
      <DataTable
        caption={`${measure.name}, by day`}
        rows={rows}
        rowKey={(row) => row.key}
        columns={columnsOf(scheme, measure, onCorrect)}
      />
    </details>
  )
}

function columnsOf(
  scheme: Pick<Scheme, 'ratingWords'>,
  measure: Measure,
  onCorrect: CourseTableProps['onCorrect'],
): Column<CourseRow>[] {
  const said = (value: number | null) => (value === null ? '–' : valueWords(scheme, measure, value))
  return [
    {
      key: 'day',
      header: 'Day',
      naming: true,
      cell: (row) => <span className={classes.day}>{formatDay(row.day)}</span>,
    },
    { key: 'what', header: 'What', cell: (row) => <What row={row} onCorrect={onCorrect} /> },
    {
      key: 'value',
      header: 'Observed',
      align: 'end',
      cell: ({ observation, value }) => {
        if (!observation) return '–'
        return observation.live ? said(value) : <s>{said(value)}</s>
      },
    },
    {
      key: 'asked',
      header: 'Baseline and path',
      align: 'end',
      cell: (row) => said(row.observation ? row.observation.asked : row.value),
    },
  ]
}

/** What it was, who recorded it, and the way to correct it while it counts. */
function What({ row, onCorrect }: { row: CourseRow; onCorrect: CourseTableProps['onCorrect'] }) {
  const { observation } = row
  return (
    <>
      {row.what}
      {observation && ` by ${observation.by.name}`}
      {row.note && <div className={classes.soft}>{row.note}</div>}
      {observation?.live && onCorrect && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            className={classes.correct ?? ''}
            aria-label={`Correct the observation of ${formatDay(observation.observedOn)}`}
            onClick={() => onCorrect(observation)}
          >
            Correct
          </Button>
        </div>
      )}
    </>
  )
}
