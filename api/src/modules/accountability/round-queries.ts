import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import { reReviewerSql, statusSql } from '../categorisation/queries.ts'

type Named = { id: string; name: string }

/** Where every school is that some round of this or a later year still waits for, begun or not, or an earlier one that was begun. */
export function listInRounds(ctx: Ctx) {
  return ctx.rows<{
    round: { id: string; academicYear: number; selfAssessBy: string | null }
    school: Named
    categorisationId: string | null
    status: CategorisationStatus | null
    submitted: boolean
    spoken: boolean
    replyBy: string | null
    reReviewerId: string | null
  }>(
    `select json_build_object('id', r.id, 'academicYear', r.academic_year, 'selfAssessBy', r.self_assess_by) as round,
            json_build_object('id', s.id, 'name', s.name) as school, c.id as "categorisationId", ${statusSql('$2')} as status,
            c.submitted_at is not null as submitted,
            coalesce(c.conversation_on::text, c.conversation_none) is not null as spoken, c.reply_by as "replyBy", ${reReviewerSql('$2')} as "reReviewerId"
       from rounds r
       join schools s on s.trust_id = r.trust_id and s.joined_on <= make_date(r.academic_year + 1, 8, 31)
        and (s.left_on is null or s.left_on >= $2)
       left join categorisations c on c.trust_id = r.trust_id and c.round_id = r.id and c.school_id = s.id
      where r.trust_id = $1 and c.status is distinct from 'published'
        and c.status is distinct from 'closed' and (c.id is not null or (r.status = 'open' and r.academic_year >= $3))
      order by r.academic_year, s.name collate "und-x-icu", s.id`,
    [ctx.actor.trustId, ctx.today, academicYearOf(ctx.today)],
  )
}
