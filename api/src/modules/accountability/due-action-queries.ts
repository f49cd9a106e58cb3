import type { Ctx } from '../../db/tenant.ts'

type DueAction = {
  title: string
  owner: string | null
  dueOn: string
  priority: { id: string; title: string }
  school: { id: string; name: string }
}

/**
 * Open actions of open priorities' present turns, due by a day or overdue, the earliest first: in `headed` all of a school's,
 * in `helped` those of the person asking. For who reads drafts.
 */
export function listDueActions(
  ctx: Ctx,
  headed: readonly string[],
  helped: readonly string[],
  until: string,
): Promise<DueAction[]> {
  return ctx.rows<DueAction>(
    `select a.title, coalesce(w.name, a.owner) as owner, a.due_on as "dueOn",
            json_build_object('id', p.id, 'title', p.title) as priority, json_build_object('id', s.id, 'name', s.name) as school
       from actions a
       join priorities p on p.trust_id = a.trust_id and p.id = a.priority_id and p.turn = a.turn and p.status = 'open'
       join schools s on s.trust_id = p.trust_id and s.id = p.school_id
       left join people w on w.trust_id = a.trust_id and w.id = a.owner_person_id
      where a.trust_id = $1 and a.removed_at is null and a.status = 'open' and a.due_on <= $2
        and (p.school_id = any($3::uuid[]) or (p.school_id = any($4::uuid[]) and a.owner_person_id = $5))
      order by a.due_on, s.name collate "und-x-icu", p.id, a.rank, a.id`,
    [ctx.actor.trustId, until, headed, helped, ctx.actor.personId],
  )
}
