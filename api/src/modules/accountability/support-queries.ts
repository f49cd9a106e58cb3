import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { teamName } from '@sixfold/shared/domain/support/giver.ts'
import type { DatedConsent, Post } from '@sixfold/shared/domain/support/new-head.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { headedUntilSql, postsSql } from '../support/queries.ts'

type PartyRow = {
  /** Of the school or of the partner; null for the trust team. */
  id: string | null
  name: string
  leftOn: string | null
  byLeaders: boolean
  /** Its heads in post today, who agreed to the support for it, whether its head has said what they think of a direction, and whether it has judged it. */
  heads: string[]
  posts: Post[]
  consent: DatedConsent
  viewed: boolean
  judged: boolean
}
export type RunningRow = {
  id: string
  status: 'agreed' | 'active' | 'paused' | 'completed'
  giver: PartyRow
  receiver: PartyRow & { id: string }
  criterionKey: CriterionKey
  halfDays: number
  delivered: number
  lastVisitOn: string | null
  startsOn: string | null
  endsOn: string | null
  begunOn: string | null
  agreedOn: string
  completedOn: string | null
  extension: {
    halfDays: number
    askedBy: { name: string }
    giver: { personId: string } | null
    receiver: { personId: string } | null
  } | null
}

/** A side; `party` is the row that names it, `leftOn` its last day, and `$2` the day on which its heads are in post. */
const partySql = (side: Side, of: { id: string; name: string; leftOn: string; byLeaders: string }) => `
  json_build_object('id', ${of.id}, 'name', ${of.name}, 'leftOn', ${of.leftOn}, 'byLeaders', ${of.byLeaders},
    'posts', ${postsSql('p.trust_id', `p.${side}_school_id`)},
    'consent', json_build_object('personId', p.${side}_agreed_by, 'as', p.${side}_agreed_as,
                                 'day', (p.${side}_agreed_at at time zone 'Europe/London')::date,
                                 'headedUntil', ${headedUntilSql('p.trust_id', `p.${side}_school_id`, `p.${side}_agreed_by`)}),
    'viewed', exists (select 1 from pairing_views v
                       where v.trust_id = p.trust_id and v.pairing_id = p.id and v.side = '${side}'),
    'judged', exists (select 1 from pairing_evaluations e
                       where e.trust_id = p.trust_id and e.pairing_id = p.id and e.side = '${side}'))`

const yesSql = (side: Side) =>
  `case when e.${side}_agreed_by is not null then json_build_object('personId', e.${side}_agreed_by) end`

/**
 * Support that both sides have agreed to and not both have judged, in which a school in scope gives or receives: all that Today
 * asks of it, in one statement; the oldest first. None: [].
 */
export async function listRunningSupport(ctx: Ctx, scope: SchoolScope): Promise<RunningRow[]> {
  const giver = partySql('giver', {
    id: 'coalesce(g.id, o.id)',
    name: `coalesce(g.name, o.name, '${teamName}')`,
    leftOn: 'coalesce(g.left_on, o.ended_on)',
    byLeaders: `p.giver_kind <> 'school'`,
  })
  const receiver = partySql('receiver', {
    id: 'r.id',
    name: 'r.name',
    leftOn: 'r.left_on',
    byLeaders: 'false',
  })
  const rows = await ctx.rows<RunningRow>(
    `select p.id, p.status, ${giver} as giver, ${receiver} as receiver, p.criterion_key as "criterionKey",
            p.half_days as "halfDays", sixfold_delivered(p.trust_id, p.id) as delivered,
            (select max(v.day) from pairing_visits v
              where v.trust_id = p.trust_id and v.pairing_id = p.id and v.withdrawn_reason is null
                and not exists (select 1 from pairing_visits n
                                 where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)) as "lastVisitOn",
            p.starts_on as "startsOn", p.ends_on as "endsOn",
            (select max(t.day) from pairing_transitions t where t.trust_id = p.trust_id and t.pairing_id = p.id
                and t.to_status = 'active' and t.from_status is distinct from 'active') as "begunOn",
            (select max(t.day) from pairing_transitions t where t.trust_id = p.trust_id and t.pairing_id = p.id
                and t.to_status = 'completed') as "completedOn",
            coalesce((select min(t.day) from pairing_transitions t where t.trust_id = p.trust_id and t.pairing_id = p.id
                and t.to_status = 'agreed'), p.created_at::date) as "agreedOn",
            (select json_build_object('halfDays', e.half_days, 'giver', ${yesSql('giver')},
                      'receiver', ${yesSql('receiver')}, 'askedBy', json_build_object('name', w.name))
               from pairing_extensions e join people w on w.trust_id = e.trust_id and w.id = e.asked_by
              where e.trust_id = p.trust_id and e.pairing_id = p.id and e.status = 'asked'
                and p.status <> 'completed') as extension
       from pairings p
       left join schools g on g.trust_id = p.trust_id and g.id = p.giver_school_id
       left join partners o on o.trust_id = p.trust_id and o.id = p.giver_partner_id
       join schools r on r.trust_id = p.trust_id and r.id = p.receiver_school_id
      where p.trust_id = $1 and p.status in ('agreed', 'active', 'paused', 'completed')
        and ($3 or p.giver_school_id = any($4::uuid[]) or p.receiver_school_id = any($4::uuid[]))
      order by p.created_at, p.id`,
    [ctx.actor.trustId, ctx.today, scope.all, scope.all ? [] : scope.schoolIds],
  )
  const withHeads = <Party extends PartyRow>(it: Party): Party => ({
    ...it,
    heads: it.posts.map(({ id }) => id),
  })
  return rows.map((row) => ({ ...row, giver: withHeads(row.giver), receiver: withHeads(row.receiver) }))
}
