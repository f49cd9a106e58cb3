import type { BoardSchool, BoardTotals } from '@sixfold/shared/contracts/accountability.ts'
import type { ReportBlock } from '@sixfold/shared/contracts/report-content.ts'
import { boardTotals } from '@sixfold/shared/domain/accountability/board-lists.ts'
import { boardDay, boardSchool } from '@sixfold/shared/domain/accountability/board-school.ts'
import type { ReportPart, ReportSection } from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { currentScheme } from '../../schemes/queries.ts'
import { stepWords } from '../../trusts/queries.ts'
import type { BoardReader } from '../policy.ts'
import { readBoard } from '../queries.ts'
import { repliesOn, type ReplySaid } from './category-queries.ts'
import type { MeetingName } from './queries.ts'

/** What every section is written from: the board's page of a day, as far as the report's schools go. */
export type ReportScope = {
  day: string
  /** Those of the report that belonged to the trust on the day, by name. */
  schools: readonly BoardSchool[]
  totals: BoardTotals
  /** Those that were chosen, whether or not they belonged to the trust on the day; null: all. */
  schoolIds: readonly string[] | null
  /** The report is about all schools of the trust. */
  whole: boolean
  scheme: Scheme
  words: StepWords
  meeting: MeetingName | null
  /** What a school's head said of the category in force, by school. */
  replies: ReadonlyMap<string, ReplySaid>
}

/** One section: what it says in each part that it fills. It reads what is published, and proposals for `decisions` alone. */
export type SectionWriter = {
  key: ReportSection
  write(ctx: Ctx, scope: ReportScope): Promise<Partial<Record<ReportPart, ReportBlock[]>>>
}

/** A report is the trustees' page, whoever makes it. */
export const asTrusteesRead: BoardReader = { audience: 'trustees', boardroom: '' }

type Asked = { day: string; schoolIds: readonly string[] | null; meeting: MeetingName | null }

/** The trustees' page of a day, whoever makes the report: nothing in it that isn't published. */
export async function readScope(ctx: Ctx, { day, schoolIds, meeting }: Asked): Promise<ReportScope> {
  const facts = await readBoard(ctx, day, asTrusteesRead)
  const on = boardDay(day, facts.rounds)
  const schools = facts.schools
    .filter(({ id }) => schoolIds === null || schoolIds.includes(id))
    .map((school) => boardSchool(school, on))
  const scheme = await currentScheme(ctx)
  const replies = await repliesOn(
    ctx,
    schools.flatMap(({ category }) => category?.categorisationId ?? []),
    day,
  )
  const replyOf = new Map(replies.map((it) => [it.categorisationId, it]))
  return {
    day,
    schools,
    totals: boardTotals(scheme, schools),
    schoolIds,
    whole: schoolIds === null,
    scheme,
    words: await stepWords(ctx),
    meeting,
    replies: new Map(
      schools.flatMap(({ id, category }) => {
        const said = replyOf.get(category?.categorisationId ?? '')
        return said ? [[id, said] as const] : []
      }),
    ),
  }
}
