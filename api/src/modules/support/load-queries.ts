import { openStatuses, teamName } from '@sixfold/shared/domain/support/giver.ts'
import type { Giver } from '@sixfold/shared/domain/support/ledger.ts'
import type { Ctx } from '../../db/tenant.ts'

export type OpenRow = {
  giver: Giver
  pairings: number
  /** Those of them that both sides have agreed to. */
  agreed: number
}

/** Every giver of the trust with the pairings that it gives in at once: one number for suggestions, reasons and the ledger. */
export const openByGiver = (ctx: Ctx): Promise<OpenRow[]> =>
  ctx.rows<OpenRow>(
    `select json_build_object('kind', p.giver_kind, 'id', coalesce(g.id, o.id), 'name', coalesce(g.name, o.name, '${teamName}')) as giver,
            count(*)::int as pairings,
            (count(*) filter (where p.giver_agreed_by is not null and p.receiver_agreed_by is not null))::int as agreed
       from pairings p
       left join schools g on g.trust_id = p.trust_id and g.id = p.giver_school_id
       left join partners o on o.trust_id = p.trust_id and o.id = p.giver_partner_id
      where p.trust_id = $1 and p.status = any($2)
      group by p.giver_kind, g.id, g.name, o.id, o.name`,
    [ctx.actor.trustId, openStatuses],
  )

/** Of one school or partner; the trust team has no id. */
export const openOf = (rows: readonly OpenRow[], id: string | null): number =>
  rows.find(({ giver }) => giver.id === id)?.pairings ?? 0
