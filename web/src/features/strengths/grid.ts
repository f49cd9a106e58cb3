import type { Need, SchoolNeeds, SchoolStrengths, Strength } from '@sixfold/shared/contracts/strengths.ts'
import {
  type CriterionKey,
  criterionName,
  type Scheme,
} from '@sixfold/shared/domain/categorisation/scheme.ts'
import { withinSentence } from '@sixfold/shared/domain/support/strengths.ts'
import { count, formatHalfDays, formatHalves, inWords, sentence } from '../../lib/format.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

export type GridCell = { strength: Strength | null; need: Need | null }
export type GridRow = { school: { id: string; name: string }; phase: string; cells: GridCell[] }
export type GridColumn = { key: CriterionKey; name: string }
export type Grid = { columns: GridColumn[]; rows: GridRow[] }

/** Schools by criteria; those of the scheme, and a former one of which something is known. */
export function gridOf(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  strengths: readonly SchoolStrengths[],
  needs: readonly SchoolNeeds[],
): Grid {
  const known = new Set([
    ...strengths.flatMap((it) => it.strengths.map(({ criterion }) => criterion.key)),
    ...needs.flatMap((it) => it.needs.map(({ criterion }) => criterion.key)),
  ])
  const columns = [...scheme.criteria, ...scheme.former.filter(({ key }) => known.has(key))].map(
    ({ key }) => ({
      key,
      name: criterionName(scheme, key),
    }),
  )
  return {
    columns,
    rows: strengths.map(({ school, phase, strengths: strong }) => {
      const wanted = needs.find((it) => it.school.id === school.id)?.needs ?? []
      const cells = columns.map(({ key }) => ({
        strength: strong.find(({ criterion }) => criterion.key === key) ?? null,
        need: wanted.find(({ criterion }) => criterion.key === key) ?? null,
      }))
      return { school, phase, cells }
    }),
  }
}

/** One line of a cell: a word and a number, with shape and tone to find it by. */
export type Sign = { word: string; figure: string; spoken: string; tone: Tone; shape: ShapeName }

/** What a school can give, and what it wants. Nothing known: []. */
export const signsOf = ({ strength, need }: GridCell): Sign[] => [
  ...(strength ? [giveSign(strength)] : []),
  ...(need ? [wantSign(need)] : []),
]

function giveSign({ offer, level }: Strength): Sign {
  if (offer)
    return {
      word: 'Offers',
      figure: `${formatHalves(offer.halfDays)} d`,
      spoken: `offers ${formatHalfDays(offer.halfDays)}`,
      tone: 'teal',
      shape: 'circle',
    }
  const figure = String(level ?? '')
  return {
    word: 'Strong',
    figure,
    spoken: `strong, rated ${figure}, offers no days`,
    tone: 'blue',
    shape: 'triangle',
  }
}

function wantSign({ level, reasons }: Need): Sign {
  if (reasons.some(({ kind }) => kind === 'rated'))
    return {
      word: 'Needs',
      figure: String(level ?? ''),
      spoken: `needs help, rated ${level ?? ''}`,
      tone: 'amber',
      shape: 'diamond',
    }
  const times = reasons.length
  return {
    word: 'Asks',
    figure: String(times),
    spoken: `asks for help, ${count(times, 'reason')}`,
    tone: 'amber',
    shape: 'ring',
  }
}

export const cellWords = ({ name }: GridColumn, cell: GridCell): string =>
  `${name}: ${
    signsOf(cell)
      .map(({ spoken }) => spoken)
      .join('; ') || 'nothing known'
  }`

/** Half-days that these schools offer in a criterion. */
export const offeredIn = ({ rows }: Grid, column: number): number =>
  rows.reduce((sum, { cells }) => sum + (cells[column]?.strength?.offer?.halfDays ?? 0), 0)

/** Half-days that a school offers in all. */
export const offeredBy = ({ cells }: GridRow): number =>
  cells.reduce((sum, { strength }) => sum + (strength?.offer?.halfDays ?? 0), 0)

/** What is known in a sentence or two: who offers, who wants help, and what nobody offers though somebody wants it. */
export function gridSummary(grid: Grid): string {
  const giving = grid.rows.filter((row) => offeredBy(row) > 0).length
  const wanting = grid.rows.filter(({ cells }) => cells.some(({ need }) => need)).length
  const unmet = grid.columns.filter(
    (_, column) => offeredIn(grid, column) === 0 && grid.rows.some(({ cells }) => cells[column]?.need),
  )
  const said = [
    `${sentence(inWords(giving))} of ${count(grid.rows.length, 'school')} ${giving === 1 ? 'offers' : 'offer'} help this year, ${inWords(wanting)} ${wanting === 1 ? 'wants' : 'want'} it.`,
  ]
  if (unmet.length > 0)
    said.push(`Wanted and offered by nobody: ${listed(unmet.map(({ name }) => withinSentence(name)))}.`)
  return said.join(' ')
}

/** "inclusion, achievement and safeguarding"; names with "and" in them are parted by semicolons. */
function listed(names: readonly string[]): string {
  return names.join(names.some((name) => /,| and /.test(name)) ? '; ' : ', ')
}
