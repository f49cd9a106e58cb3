import { criteriaIn, type FileRow, type ReadCriterion } from '@sixfold/shared/domain/schemes/criteria-file.ts'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { invalid } from '../../http/problem.ts'

/** Criteria from the text of a CSV file, its cells apart by comma, semicolon or tab. @throws Invalid 400 with every fault */
export function criteriaOfFile(text: string): ReadCriterion[] {
  const { criteria, faults } = criteriaIn(rowsOf(text))
  if (faults.length > 0) throw invalid(faults.map((message) => ({ path: 'text', message })))
  return criteria
}

function rowsOf(text: string): FileRow[] {
  const [heading = ''] = text.split(/\r?\n|\r/, 1)
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ','
  try {
    const rows: FileRow[] = []
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        // The parser says where a row ends; a cell may hold several lines.
        rows.push({ line: lines - cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0), cells })
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw invalid([
      {
        path: 'text',
        message: 'A quotation mark in this file is never closed, so its rows can’t be told apart',
      },
    ])
  }
}

const lineBreaksIn = (cell: string) => cell.match(/\r\n?|\n/g)?.length ?? 0
