import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Ctx } from '../../db/tenant.ts'
import { inApprovedPlanSql } from '../plans/queries.ts'
import type { EvaluationRow } from './delivery-queries.ts'

/** What each side says of these pairings: its newest word. Nobody has judged any: []. */
export function evaluationsOfAll(ctx: Ctx, pairingIds: readonly string[]) {
  return ctx.rows<EvaluationRow & { pairingId: string }>(
    `select distinct on (e.pairing_id, e.side) e.pairing_id as "pairingId", e.side, e.impact, e.worked, e.otherwise, e.day,
            e.sequence as version, json_build_object('id', p.id, 'name', p.name) as by
       from pairing_evaluations e join people p on p.trust_id = e.trust_id and p.id = e.by_person_id
      where e.trust_id = $1 and e.pairing_id = any($2::uuid[]) order by e.pairing_id, e.side, e.sequence desc`,
    [ctx.actor.trustId, pairingIds],
  )
}

/** The priorities that these pairings serve, each with the name that an approved plan gives it. They serve none: []. */
export function servedBy(ctx: Ctx, pairingIds: readonly string[]) {
  return ctx.rows<{ pairingId: string; id: string; schoolId: string; published: boolean }>(
    `select p.id as "pairingId", pr.id, pr.school_id as "schoolId", ${inApprovedPlanSql('pr.id')} as published
       from pairings p join priorities pr on pr.trust_id = p.trust_id and pr.id = p.priority_id
      where p.trust_id = $1 and p.id = any($2::uuid[])`,
    [ctx.actor.trustId, pairingIds],
  )
}

/** The trust's ratings that stand in these categorisations, as they are published with them. None: []. */
export function ratingsIn(ctx: Ctx, categorisationIds: readonly string[]) {
  return ctx.rows<{ categorisationId: string; criterionKey: CriterionKey; value: RatingValue }>(
    `select distinct on (r.categorisation_id, r.criterion_key) r.categorisation_id as "categorisationId",
            r.criterion_key as "criterionKey", coalesce(to_jsonb(r.level), to_jsonb(r.unrated)) as value
       from ratings r
      where r.trust_id = $1 and r.categorisation_id = any($2::uuid[]) and r.source = 'trust'
      order by r.categorisation_id, r.criterion_key, r.sequence desc`,
    [ctx.actor.trustId, categorisationIds],
  )
}
