import { toolkitStrands } from '@sixfold/shared/domain/plans/toolkit-strands.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../../db/tenant.ts'

/** Begins a new trust's library of approaches: the names of the EEF Toolkit's strands, without figures. domain.md §3. */
export async function beginLibrary(ctx: Ctx): Promise<void> {
  await ctx.rows(
    `insert into approaches (trust_id, id, name, strand_key, created_at)
     select $1, s.id, s.name, s.key, $2 from unnest($3::uuid[], $4::text[], $5::text[]) as s (id, name, key)`,
    [
      ctx.actor.trustId,
      ctx.now,
      toolkitStrands.map(() => v7()),
      toolkitStrands.map((strand) => strand.name),
      toolkitStrands.map((strand) => strand.key),
    ],
  )
}
