import type { BoardRatedSchool } from '@sixfold/shared/contracts/board-ratings.ts'
import { endOfLondonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type BoardReader, boardSchools } from './policy.ts'
import { boardRatingsSql } from './ratings-sql.ts'

type RatingsRow = { revision: number } & (BoardRatedSchool | { [Key in keyof BoardRatedSchool]: null })

/** Published ratings of every school of the reader's page that belonged to the trust on a day, with the audience's revision. No schools: []. */
export async function readRatings(ctx: Ctx, asAt: string, reader: BoardReader) {
  const rows = await ctx.rows<RatingsRow>(
    boardRatingsSql,
    [ctx.actor.trustId, asAt, endOfLondonDay(asAt), reader.audience, boardSchools(ctx.actor, reader)],
    'board-ratings',
  )
  const schools = rows.flatMap(({ revision: _, ...row }): BoardRatedSchool[] =>
    row.id === null ? [] : [row],
  )
  return { revision: rows[0]?.revision ?? 0, schools }
}
