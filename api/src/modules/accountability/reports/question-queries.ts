import type { QuestionStatus, QuestionSubject } from '@sixfold/shared/domain/accountability/question-words.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

export type OpenQuestion = {
  kind: QuestionSubject
  title: string
  value: string | null
  text: string
  status: QuestionStatus
  askedOn: string
  /** On the day; null: of the whole trust. */
  schools: { id: string; name: string }[]
}

/** Questions of the board that were open at the end of a day, the oldest first. Governors' questions are their own. */
export function openQuestionsOn(ctx: Ctx, day: string): Promise<OpenQuestion[]> {
  return ctx.rows<OpenQuestion>(
    `select q.kind, q.title, q.value, e.text, stood.to_status as status, q.asked_on as "askedOn",
            (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.id = q.school_id desc), '[]')
               from schools s where s.trust_id = q.trust_id and s.id in (q.school_id, q.other_school_id)) as schools
       from questions q
       join question_entries e on e.trust_id = q.trust_id and e.question_id = q.id and e.sequence = 1
       cross join lateral (
         select t.to_status from question_transitions t
          where t.trust_id = q.trust_id and t.question_id = q.id and t.recorded_at < $2
          order by t.sequence desc limit 1) stood
      where q.trust_id = $1 and q.governors_of is null and q.recorded_at < $2 and stood.to_status <> 'closed'
      order by q.recorded_at, q.id`,
    [ctx.actor.trustId, endOfLondonDay(day)],
  )
}
