import type { Round, RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { formatAcademicYear, formatDay, inWords, sentence } from '../../lib/format.ts'

/** The board has this, and the person asking sits there. */
export const isAsked = (row: Pick<RoundSchool, 'status'> & { abilities: { decide: boolean } }): boolean =>
  row.status === 'awaiting-decision' && row.abilities.decide

/** The page's question: the board's when something waits for it; of whoever sees only `own` schools, theirs; else the round's. */
export function roundQuestion(
  rows: readonly RoundSchool[],
  academicYear: number,
  today: string,
  own = false,
): string {
  if (rows.some(isAsked)) return 'What are we asked to decide?'
  const now = academicYear === academicYearOf(today)
  const year = formatAcademicYear(academicYear)
  if (own && rows.some((row) => row.next !== null)) return `What does the ${year} round ask of us?`
  if (!own) return `Where is each school in ${now ? 'this year’s' : `the ${year}`} round?`
  const [first, ...others] = rows
  const [is, which] =
    others.length > 0
      ? [now ? 'are' : 'were', 'our schools']
      : [now ? 'is' : 'was', first?.school.name ?? 'our school']
  return `Which category ${is} ${which} in ${now ? 'this year' : `for ${year}`}?`
}

/** "Three with the board, nine published, two not begun." Empty when there are no schools. */
export function roundSummary(rows: readonly Pick<RoundSchool, 'status' | 'fromReview'>[]): string {
  // Where a review asks for another decision, the round's own is published.
  const inRound = rows.map(({ status, fromReview }) => (fromReview ? 'published' : status))
  const anew = rows.filter(({ status, fromReview }) => fromReview && status !== 'published').length
  const parts = [
    ...stages.map(([status, words]) => [inRound.filter((one) => one === status).length, words] as const),
    [anew, 'being decided anew after a review'] as const,
  ]
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${inWords(n)} ${words}`)
  return parts.length === 0 ? '' : sentence(`${parts.join(', ')}.`)
}

/** "Closed on 3 Jul 2027 by Ama Osei: every school has its category." Empty while it is open. */
export const closedWords = ({ closed }: Pick<Round, 'closed'>): string =>
  closed ? `Closed on ${formatDay(closed.on)} by ${closed.by.name}: ${closed.reason}` : ''

/** In the order of the way. */
const stages: readonly [status: RoundSchool['status'], words: string][] = [
  ['self-assessing', 'begun'],
  ['with-trust', 'with the trust'],
  ['proposed', 'proposed'],
  ['moderated', 'moderated'],
  ['awaiting-reply', 'with the head'],
  ['challenged', 'challenged'],
  ['re-reviewed', 're-reviewed'],
  ['awaiting-decision', 'with the board'],
  ['published', 'published'],
  ['closed', 'closed'],
  [null, 'not begun'],
]
