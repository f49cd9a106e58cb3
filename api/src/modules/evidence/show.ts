import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import type { Ctx } from '../../db/tenant.ts'
import { notFound } from '../../http/problem.ts'
import { trustSettings } from '../trusts/queries.ts'
import { authorizeEvidence, evidencePolicy } from './policy.ts'
import { type EvidenceReader, presentEvidence } from './presenter.ts'
import { type EvidenceRow, findEvidence } from './queries.ts'
import { isLent, seenRatingLinks } from './rating-links.ts'

export const readerOf = async (ctx: Ctx): Promise<EvidenceReader> => ({
  actor: ctx.actor,
  today: ctx.today,
  ...(await trustSettings(ctx)),
})

/** @throws 404 when there is no such piece, or it isn't theirs to read */
export async function readEvidence(ctx: Ctx, evidenceId: string): Promise<EvidenceRow> {
  const row = await findEvidence(ctx, evidenceId)
  if (!row) throw notFound('This evidence')
  const lent = !evidencePolicy.read(ctx.actor, row) && (await isLent(ctx, row.id))
  authorizeEvidence('read', ctx.actor, { ...row, lent })
  return row
}

/** @throws 404 */
export async function showEvidence(ctx: Ctx, evidenceId: string): Promise<Evidence> {
  const row = await readEvidence(ctx, evidenceId)
  return presentEvidence(row, await readerOf(ctx), await seenRatingLinks(ctx, [row.id]))
}
