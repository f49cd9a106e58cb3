import type { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import { teamName } from '@sixfold/shared/domain/support/giver.ts'
import type { BookedPairing } from '@sixfold/shared/domain/support/ledger.ts'
import { publishedScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { agreementsSql, deliveriesSql, overOnSql } from './booked-sql.ts'

type Phased = Pick<SchoolFacts, 'phaseName' | 'typeName' | 'lowAge' | 'highAge'>
export type BookedRow = BookedPairing & { giverFacts: Phased; receiverFacts: Phased }

const factsSql = (school: string) =>
  `json_build_object('phaseName', ${school}.facts->'phaseName', 'typeName', ${school}.facts->'typeName',
                     'lowAge', ${school}.facts->'lowAge', 'highAge', ${school}.facts->'highAge')`

const giverNameSql = `coalesce(g.name, o.name, '${teamName}')`

/**
 * Every pairing that both sides have agreed to and that the actor may read, with what was booked on it, by the names of giver
 * and receiver; in one statement. The scope says in SQL what `pairingPolicy.read` says of one that is agreed: a test holds
 * them together. None: [].
 */
export function bookedPairings(ctx: Ctx): Promise<BookedRow[]> {
  const scope = publishedScope(ctx.actor)
  return ctx.rows<BookedRow>(
    `select p.id as "pairingId", p.status, p.criterion_key as "criterionKey", p.cost_pence_a_day as "costPenceADay",
            json_build_object('kind', p.giver_kind, 'id', coalesce(g.id, o.id), 'name', ${giverNameSql}) as giver,
            json_build_object('id', r.id, 'name', r.name) as receiver,
            ${factsSql('g')} as "giverFacts", ${factsSql('r')} as "receiverFacts",
            ${overOnSql} as "endedOn",
            (select coalesce(json_agg(json_build_object('day', a.day, 'halfDays', a.more) order by a.day) filter (where a.more > 0), '[]')
               from (${agreementsSql}) a) as agreements,
            (select coalesce(json_agg(json_build_object('day', v.day, 'halfDays', v.half_days) order by v.day), '[]')
               from (${deliveriesSql}) v) as deliveries
       from pairings p
       left join schools g on g.trust_id = p.trust_id and g.id = p.giver_school_id
       left join partners o on o.trust_id = p.trust_id and o.id = p.giver_partner_id
       join schools r on r.trust_id = p.trust_id and r.id = p.receiver_school_id
      where p.trust_id = $1 and p.giver_agreed_by is not null and p.receiver_agreed_by is not null
        and ($2 or p.giver_school_id = any($3::uuid[]) or p.receiver_school_id = any($3::uuid[]))
      order by ${giverNameSql} collate "und-x-icu", r.name collate "und-x-icu", p.id`,
    [ctx.actor.trustId, scope.all, scope.all ? [] : scope.schoolIds],
  )
}
