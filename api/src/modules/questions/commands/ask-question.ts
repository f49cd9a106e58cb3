import type { About } from '@sixfold/shared/contracts/questions.ts'
import type { BoardFigure } from '@sixfold/shared/domain/accountability/question-words.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { invalid, notFound } from '../../../http/problem.ts'
import { asksAs, askPolicy } from '../policy.ts'
import { findPublished } from '../published-queries.ts'
import { insertQuestion, type NewQuestion } from '../writes.ts'
import { recordQuestion } from './record-question.ts'

/** What a figure of the board's page counts, and how much that was as at a day. */
export type FigureReader = (
  ctx: Ctx,
  figure: BoardFigure,
  asAt: string,
) => Promise<{ title: string; value: string }>

/** What a rule finds worth a look in what the body knows that asks about it; null: nothing, or not to them. */
export type ExceptionReader = (
  ctx: Ctx,
  about: Extract<About, { kind: 'exception' }>,
) => Promise<{ title: string; value: string; schoolIds: readonly string[] } | null>

/** What is read of the board's page, on which no module may lean. */
export type BoardReaders = { readFigure: FigureReader; readException: ExceptionReader }

/** Asks about something published, in the words of the record. @throws 404 it isn't, or not to them · 403 · 400 a day to come */
export async function askQuestion(
  ctx: Ctx,
  readers: BoardReaders,
  { id, about, text }: { id: string; about: About; text: string },
): Promise<void> {
  const subject = await subjectOf(ctx, readers, about)
  const governorsOf = asksAs(ctx.actor, subject)
  await insertQuestion(ctx, { ...subject, questionId: id, governorsOf, text })
  await recordQuestion(ctx, 'asked', { ...subject, id, governorsOf, everAnswered: false })
}

type Subject = Pick<
  NewQuestion,
  'kind' | 'id' | 'figure' | 'exception' | 'asAt' | 'title' | 'value' | 'schoolIds'
>

async function subjectOf(
  ctx: Ctx,
  { readFigure, readException }: BoardReaders,
  about: About,
): Promise<Subject> {
  if (about.kind === 'figure') {
    const { kind, figure, asAt } = about
    authorize(askPolicy, 'ask', ctx.actor, { schoolIds: [] })
    if (asAt > ctx.today)
      throw invalid([
        { path: 'about.asAt', message: 'This day is still to come. Choose today or an earlier day' },
      ])
    return {
      kind,
      id: null,
      figure,
      exception: null,
      asAt,
      schoolIds: [],
      ...(await readFigure(ctx, figure, asAt)),
    }
  }
  if (about.kind === 'exception') {
    const found = await readException(ctx, about)
    if (!found) throw notFound()
    authorize(askPolicy, 'ask', ctx.actor, found)
    const exception = { rule: about.rule, record: about.record }
    return { kind: about.kind, id: about.id, figure: null, exception, asAt: ctx.today, ...found }
  }
  const found = await findPublished(ctx, about)
  if (!found) throw notFound()
  authorize(askPolicy, 'ask', ctx.actor, found)
  const { title, value, schoolIds } = found
  return {
    kind: about.kind,
    id: about.id,
    figure: null,
    exception: null,
    asAt: ctx.today,
    title,
    value,
    schoolIds,
  }
}
