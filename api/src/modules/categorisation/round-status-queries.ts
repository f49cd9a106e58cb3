import type { OnItsWay } from '@sixfold/shared/domain/categorisation/close-round.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import { statusSql } from './queries.ts'

type OnItsWayRow = Omit<OnItsWay, 'barred'> & { roundId: string; categorisationId: string }

/** The schools that these rounds haven't finished with, by name, whoever may see them; what reviews asked for left out. */
export function listOnTheirWay(ctx: Ctx, roundIds: readonly string[], lock = '') {
  return ctx.rows<OnItsWayRow>(
    `select c.round_id as "roundId", c.id as "categorisationId", s.id as "schoolId", s.name, ${statusSql('$3')} as status
       from categorisations c join schools s on s.trust_id = c.trust_id and s.id = c.school_id
      where c.trust_id = $1 and c.round_id = any($2::uuid[]) and c.origin = 'round' and c.status not in ('published','closed')
      order by s.name collate "und-x-icu", s.id ${lock}`,
    [ctx.actor.trustId, roundIds, ctx.today],
  )
}

/** The same, held until the round is closed, so that nothing is proposed meanwhile. */
export const lockOnTheirWay = (ctx: Ctx, roundId: string) => listOnTheirWay(ctx, [roundId], 'for update of c')

/**
 * What closed with a round, and can go on: the school is in the trust, and hasn't begun in another round meanwhile.
 */
export function listClosedWith(ctx: Ctx, roundId: string) {
  return ctx.rows<{ categorisationId: string; status: CategorisationStatus }>(
    `select c.id as "categorisationId", c.status
       from categorisations c join schools s on s.trust_id = c.trust_id and s.id = c.school_id
      where c.trust_id = $1 and c.round_id = $2 and c.status = 'closed' and (s.left_on is null or s.left_on >= $3)
        and not exists (select 1 from categorisations o where o.trust_id = c.trust_id and o.school_id = c.school_id
                           and o.status not in ('published','closed'))
      order by c.id for update of c`,
    [ctx.actor.trustId, roundId, ctx.today],
  )
}

/** Closes a round or opens it again, and writes down who did and why. */
export async function setRoundStatus(
  ctx: Ctx,
  roundId: string,
  it: { to: 'open' | 'closed'; reason: string },
): Promise<void> {
  await ctx.rows('update rounds set status = $3, version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    roundId,
    it.to,
  ])
  await ctx.rows(
    `insert into round_transitions (trust_id, id, round_id, sequence, to_status, reason, day, recorded_at, by_person_id)
     select $1, $2, $3, coalesce(max(t.sequence), 0) + 1, $4, $5, $6, $7, $8
       from round_transitions t where t.trust_id = $1 and t.round_id = $3`,
    [ctx.actor.trustId, v7(), roundId, it.to, it.reason, ctx.today, ctx.now, ctx.actor.personId],
  )
}
