import type { AskedAbout } from '@sixfold/shared/contracts/questions.ts'
import {
  type BoardFigure,
  type EntryKind,
  type PublishedKind,
  type QuestionStatus,
  questionStatuses,
  type QuestionSubject as SubjectKind,
} from '@sixfold/shared/domain/accountability/question-words.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { QuestionScope, QuestionSubject } from './policy.ts'

type Named = { id: string; name: string }

/** More than any school has. */
const mostAtOnce = 1000

export type QuestionRow = {
  id: string
  kind: SubjectKind
  figure: BoardFigure | null
  exception: AskedAbout['exception']
  aboutId: string | null
  asAt: string
  title: string
  value: string | null
  schools: Named[]
  text: string
  status: QuestionStatus
  askedBy: Named
  forGovernorsOf: Named | null
  askedOn: string
  askedAt: string
  closedOn: string | null
  assignee: Named | null
  /** Whoever is asked to answer holds a role for it today. */
  answerable: boolean
  askerGone: boolean
  everAnswered: boolean
  version: number
}

/** A question as its policy knows it. */
export const subjectOf = (row: QuestionRow): QuestionSubject => ({
  schoolIds: row.schools.map(({ id }) => id),
  governorsOf: row.forGovernorsOf?.id ?? null,
  askedById: row.askedBy.id,
  askerGone: row.askerGone,
  assigneeId: row.assignee?.id ?? null,
  everAnswered: row.everAnswered,
})

/** A role that `q`'s person of that column holds on the day `$2`, with its schools in `ms`. */
const holdsSql = (person: string, role: string) => `
  exists (select 1 from memberships m
           where m.trust_id = q.trust_id and m.person_id = q.${person} and m.ended_at is null and m.from_on <= $2
             and (m.to_on is null or m.to_on >= $2) and (${role}))`
const atSql = (schools: string) => `
  exists (select 1 from membership_schools ms
           where ms.trust_id = m.trust_id and ms.membership_id = m.id and ms.school_id in (${schools}))`

const namedSql = (table: string, id: string) =>
  `(select json_build_object('id', n.id, 'name', n.name) from ${table} n where n.trust_id = q.trust_id and n.id = q.${id})`

/** $1 trust, $2 today. */
const questionSql = `
  select q.id, q.kind, q.figure, q.as_at as "asAt", q.title, q.value, q.status, q.asked_on as "askedOn",
         coalesce(q.exception_record_id, q.priority_id, q.review_id, q.categorisation_id, q.pairing_id, q.school_id) as "aboutId",
         case when q.exception_rule is not null then
           json_build_object('rule', q.exception_rule, 'record', q.exception_record_kind) end as exception,
         (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.id = q.school_id desc), '[]')
            from schools s where s.trust_id = q.trust_id and s.id in (q.school_id, q.other_school_id)) as schools,
         (select e.text from question_entries e
           where e.trust_id = q.trust_id and e.question_id = q.id and e.sequence = 1) as text,
         ${namedSql('people', 'asked_by')} as "askedBy", ${namedSql('schools', 'governors_of')} as "forGovernorsOf",
         q.recorded_at as "askedAt", q.closed_on as "closedOn", ${namedSql('people', 'assignee_id')} as assignee,
         ${holdsSql(
           'assignee_id',
           `m.role = 'trust-leader'
            or (m.role in ('headteacher', 'improvement-partner') and ${atSql('q.school_id, q.other_school_id')})`,
         )} as answerable,
         not ${holdsSql(
           'asked_by',
           `(q.governors_of is null and m.role = 'trustee') or (m.role = 'governor' and ${atSql('q.governors_of')})`,
         )} as "askerGone",
         q.ever_answered as "everAnswered", q.version
    from questions q
   where q.trust_id = $1`

/** Null when the trust has no such question. */
export async function findQuestion(ctx: Ctx, questionId: string): Promise<QuestionRow | null> {
  const [row] = await ctx.rows<QuestionRow>(`${questionSql} and q.id = $3`, [
    ctx.actor.trustId,
    ctx.today,
    questionId,
  ])
  return row ?? null
}

/** A question whose row stays locked. */
export async function lockQuestion(ctx: Ctx, questionId: string): Promise<QuestionRow | null> {
  await ctx.rows('select 1 from questions where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    questionId,
  ])
  return findQuestion(ctx, questionId)
}

export type QuestionFilter = {
  /** Any of these; none: []. */
  statuses: readonly QuestionStatus[]
  schoolId: string | null
  kind: SubjectKind | null
  /** The record it is about. */
  aboutId: string | null
  /** Asked by the person asking now, or given to them. */
  mine: boolean
}
export type QuestionPlace = readonly [closed: number, askedAt: string, id: string]

/** Open ones first, the oldest first; one more than `limit`. Nothing visible: []. */
export function listQuestions(
  ctx: Ctx,
  scope: QuestionScope,
  filter: QuestionFilter,
  after: QuestionPlace | null,
  limit: number,
): Promise<QuestionRow[]> {
  return ctx.rows<QuestionRow>(
    `${questionSql}
        and ($3 or (q.governors_of is null and $4) or q.governors_of = any($5::uuid[])
             or ((q.school_id = any($6::uuid[]) or q.other_school_id = any($6::uuid[]))
                 and (q.ever_answered or q.assignee_id = $7)))
        and q.status = any($8::text[]) and ($9::uuid is null or q.school_id = $9 or q.other_school_id = $9)
        and ($10::text is null or q.kind = $10)
        and ($11::uuid is null or $11 in (q.exception_record_id, q.priority_id, q.review_id, q.categorisation_id, q.pairing_id)
             or (q.kind = 'school' and q.school_id = $11))
        and (not $12 or q.asked_by = $7 or q.assignee_id = $7)
        and ($13::int is null or ((q.status = 'closed')::int, q.recorded_at, q.id) > ($13, $14::timestamptz, $15::uuid))
      order by (q.status = 'closed')::int, q.recorded_at, q.id limit $16`,
    [
      ctx.actor.trustId,
      ctx.today,
      scope.all,
      scope.board,
      scope.governs,
      scope.worksWith,
      scope.personId,
      filter.statuses,
      filter.schoolId,
      filter.kind,
      filter.aboutId,
      filter.mine,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      limit + 1,
    ],
  )
}

/** Ids of the questions about a school that are in scope, of whatever state. None: []. */
export async function readableAt(ctx: Ctx, scope: QuestionScope, schoolId: string): Promise<string[]> {
  const filter = { statuses: questionStatuses, schoolId, kind: null, aboutId: null, mine: false }
  return (await listQuestions(ctx, scope, filter, null, mostAtOnce)).map(({ id }) => id)
}

/** Questions about a school that nobody has closed, whoever reads them, the oldest first. None: []. */
export function listOpenQuestionsAt(ctx: Ctx, schoolId: string) {
  return ctx.rows<{ id: string; day: string; title: string; text: string }>(
    `select q.id, q.asked_on as day, q.title, e.text from questions q
       join question_entries e on e.trust_id = q.trust_id and e.question_id = q.id and e.sequence = 1
      where q.trust_id = $1 and q.status <> 'closed' and (q.school_id = $2 or q.other_school_id = $2)
      order by q.recorded_at, q.id`,
    [ctx.actor.trustId, schoolId],
  )
}

export type EntryRow = {
  id: string
  kind: EntryKind
  at: string
  by: Named
  text: string | null
  assignee: Named | null
  links: { kind: PublishedKind; id: string }[]
}

/** What was said and done, in its order. */
export function listEntries(ctx: Ctx, questionId: string): Promise<EntryRow[]> {
  return ctx.rows<EntryRow>(
    `select e.id, e.kind, e.recorded_at as at, e.text, json_build_object('id', p.id, 'name', p.name) as by,
            case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as assignee,
            (select coalesce(json_agg(json_build_object('kind', l.record_kind, 'id', l.record_id) order by l.place), '[]')
               from question_links l where l.trust_id = e.trust_id and l.entry_id = e.id) as links
       from question_entries e
       join people p on p.trust_id = e.trust_id and p.id = e.by_person_id
       left join people a on a.trust_id = e.trust_id and a.id = e.assignee_id
      where e.trust_id = $1 and e.question_id = $2
      order by e.sequence`,
    [ctx.actor.trustId, questionId],
  )
}

export type Answerer = Named & { role: 'trust-leader' | 'improvement-partner' | 'headteacher' }

/** Trust leaders, and the heads and partners of these schools, each once, by name; not `except`. */
export function listAnswerers(ctx: Ctx, schoolIds: readonly string[], except: string): Promise<Answerer[]> {
  return ctx.rows<Answerer>(
    `select * from (
       select distinct on (p.id) p.id, p.name, m.role
         from people p join memberships m on m.trust_id = p.trust_id and m.person_id = p.id
        where p.trust_id = $1 and p.id <> $4 and m.ended_at is null and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2)
          and (m.role = 'trust-leader' or (m.role in ('headteacher', 'improvement-partner') and exists (
                select 1 from membership_schools ms
                 where ms.trust_id = m.trust_id and ms.membership_id = m.id and ms.school_id = any($3::uuid[]))))
        order by p.id, m.role = 'headteacher' desc, m.role = 'improvement-partner' desc) known
      order by name collate "und-x-icu", id`,
    [ctx.actor.trustId, ctx.today, schoolIds, except],
  )
}
