import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/questions.ts'
import { questionStatuses } from '@sixfold/shared/domain/accountability/question-words.ts'
import { z } from 'zod'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { answerQuestion } from './commands/answer-question.ts'
import { askAgain } from './commands/ask-again.ts'
import { askQuestion, type BoardReaders } from './commands/ask-question.ts'
import { assignQuestion } from './commands/assign-question.ts'
import { closeQuestion } from './commands/close-question.ts'
import { authorizeQuestion, mayAsk, mayLink, questionScope } from './policy.ts'
import { presentQuestion, presentThread } from './presenter.ts'
import { listPublished, publishedAmong } from './published-queries.ts'
import { findQuestion, listAnswerers, listEntries, listQuestions, subjectOf } from './queries.ts'

const Place = [z.literal([0, 1]), Instant, Id] as const
const mostRecords = 500

/** `readers` come from the board's page, on which no module may lean. */
export const questionRoutes =
  (readers: BoardReaders): Routes =>
  ({ handle }) => {
    handle(contract.listQuestions, async (ctx, { query }) => {
      const filter = {
        statuses: statusesOf(query.status),
        schoolId: query.schoolId ?? null,
        kind: query.kind ?? null,
        aboutId: query.aboutId ?? null,
        mine: query.mine === 'true',
      }
      const after = placeIn(query.cursor, Place)
      const rows = await listQuestions(ctx, questionScope(ctx.actor), filter, after, query.limit)
      const page = pageFrom(rows, query.limit, (row) => [
        row.status === 'closed' ? 1 : 0,
        row.askedAt,
        row.id,
      ])
      return {
        items: page.items.map((row) => presentQuestion(row, ctx.actor, ctx.today)),
        nextCursor: page.nextCursor,
        abilities: { ask: mayAsk(ctx.actor, query.schoolId) },
      }
    })
    handle(contract.getQuestion, (ctx, { params }) => show(ctx, params.questionId))
    handle(contract.listAnswerers, async (ctx, { params }) => {
      const question = await find(ctx, params.questionId, 'assign')
      const { schoolIds, askedById } = subjectOf(question)
      return { items: await listAnswerers(ctx, schoolIds, askedById) }
    })
    handle(contract.listAnswerRecords, async (ctx, { params }) => {
      const subject = subjectOf(await find(ctx, params.questionId, 'answer'))
      const records = await listPublished(ctx, subject.schoolIds, mostRecords)
      return {
        items: records
          .filter((record) => mayLink(ctx.actor, subject, record))
          .map(({ kind, id, title, schoolName }) => ({ kind, id, title, school: schoolName })),
      }
    })
    handle(contract.askQuestion, async (ctx, { body }) => {
      await askQuestion(ctx, readers, body)
      return show(ctx, body.id)
    })
    handle(contract.assignQuestion, async (ctx, { params, body }) => {
      await assignQuestion(ctx, params.questionId, body.personId)
      return show(ctx, params.questionId)
    })
    handle(contract.answerQuestion, async (ctx, { params, body }) => {
      await answerQuestion(ctx, params.questionId, body)
      return show(ctx, params.questionId)
    })
    handle(contract.closeQuestion, async (ctx, { params, body }) => {
      await closeQuestion(ctx, params.questionId, body.text)
      return show(ctx, params.questionId)
    })
    handle(contract.askAgain, async (ctx, { params, body }) => {
      await askAgain(ctx, params.questionId, body.text)
      return show(ctx, params.questionId)
    })
  }

function statusesOf(status: 'open' | 'any' | (typeof questionStatuses)[number]) {
  if (status === 'any') return questionStatuses
  return status === 'open' ? (['asked', 'answered'] as const) : [status]
}

async function find(ctx: Ctx, questionId: string, action: 'read' | 'assign' | 'answer') {
  const question = await findQuestion(ctx, questionId)
  if (!question) throw notFound('This question')
  authorizeQuestion(action, ctx.actor, subjectOf(question))
  return question
}

async function show(ctx: Ctx, questionId: string) {
  const question = await find(ctx, questionId, 'read')
  const entries = await listEntries(ctx, questionId)
  const published = await publishedAmong(
    ctx,
    entries.flatMap(({ links }) => links),
  )
  return presentThread(question, entries, published, ctx.actor, ctx.today)
}
