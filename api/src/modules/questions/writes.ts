import type { AskedAbout } from '@sixfold/shared/contracts/questions.ts'
import type { EntryKind, QuestionStatus } from '@sixfold/shared/domain/accountability/question-words.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { RecordRef } from './published-queries.ts'
import type { QuestionRow } from './queries.ts'

export type NewQuestion = Pick<
  AskedAbout,
  'kind' | 'id' | 'figure' | 'exception' | 'asAt' | 'title' | 'value'
> & {
  questionId: string
  schoolIds: readonly string[]
  governorsOf: string | null
  text: string
}

/** A new question with its first entry. */
export async function insertQuestion(ctx: Ctx, it: NewQuestion): Promise<void> {
  const ofKind = (kind: NewQuestion['kind']) => (it.kind === kind ? it.id : null)
  await ctx.rows(
    `insert into questions (trust_id, id, kind, figure, as_at, school_id, other_school_id, priority_id, review_id,
                            categorisation_id, pairing_id, exception_rule, exception_record_kind, exception_record_id, title,
                            value, governors_of, asked_by, asked_on, recorded_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'asked')`,
    [
      ctx.actor.trustId,
      it.questionId,
      it.kind,
      it.figure,
      it.asAt,
      it.schoolIds[0] ?? null,
      it.schoolIds[1] ?? null,
      ofKind('priority'),
      ofKind('review'),
      ofKind('category'),
      ofKind('pairing'),
      it.exception?.rule ?? null,
      it.exception?.record ?? null,
      ofKind('exception'),
      it.title,
      it.value,
      it.governorsOf,
      ctx.actor.personId,
      ctx.today,
      ctx.now,
    ],
  )
  await insertEntry(ctx, it.questionId, 1, { kind: 'asked', text: it.text })
  await insertTransition(ctx, it.questionId, 1, null, 'asked', it.text)
}

export type NewEntry = {
  kind: EntryKind
  text?: string | undefined
  assigneeId?: string
  links?: readonly RecordRef[]
}

/** Appends what was said or done to a locked question, and moves it to where that leads. */
export async function appendTo(
  ctx: Ctx,
  question: QuestionRow,
  to: QuestionStatus,
  entry: NewEntry,
): Promise<void> {
  const sequence = question.version + 1
  await ctx.rows(
    `update questions set status = $3, closed_on = $4, assignee_id = coalesce($5, assignee_id),
            ever_answered = ever_answered or $6, version = $7 where trust_id = $1 and id = $2`,
    [
      ctx.actor.trustId,
      question.id,
      to,
      to === 'closed' ? ctx.today : null,
      entry.assigneeId ?? null,
      to === 'answered',
      sequence,
    ],
  )
  await insertEntry(ctx, question.id, sequence, entry)
  if (to !== question.status)
    await insertTransition(ctx, question.id, sequence, question.status, to, entry.text ?? null)
}

async function insertEntry(ctx: Ctx, questionId: string, sequence: number, entry: NewEntry): Promise<void> {
  const entryId = v7()
  await ctx.rows(
    `insert into question_entries (trust_id, id, question_id, sequence, kind, text, assignee_id, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ctx.actor.trustId,
      entryId,
      questionId,
      sequence,
      entry.kind,
      entry.text ?? null,
      entry.assigneeId ?? null,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
  const links = entry.links ?? []
  if (links.length === 0) return
  await ctx.rows(
    `insert into question_links (trust_id, id, entry_id, place, record_kind, record_id)
     select $1, id, $2, place, kind, record_id
       from unnest($3::uuid[], $4::int[], $5::text[], $6::uuid[]) as named (id, place, kind, record_id)`,
    [
      ctx.actor.trustId,
      entryId,
      links.map(() => v7()),
      links.map((_, index) => index + 1),
      links.map(({ kind }) => kind),
      links.map(({ id }) => id),
    ],
  )
}

async function insertTransition(
  ctx: Ctx,
  questionId: string,
  sequence: number,
  from: QuestionStatus | null,
  to: QuestionStatus,
  reason: string | null,
): Promise<void> {
  await ctx.rows(
    `insert into question_transitions (trust_id, id, question_id, sequence, from_status, to_status, day, recorded_at,
                                       by_person_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ctx.actor.trustId, v7(), questionId, sequence, from, to, ctx.today, ctx.now, ctx.actor.personId, reason],
  )
}
