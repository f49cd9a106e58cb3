import {
  answerExtensionBlockers,
  askExtensionBlockers,
  extensionFault,
  isExtended,
} from '@sixfold/shared/domain/support/extension.ts'
import { type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { working } from '../../../record.ts'
import { answerOpenExtension, insertExtension } from '../delivery-queries.ts'
import { extensionFactsOf, factsOf, subjectOf } from '../pairing-facts.ts'
import { answersFor, extending } from '../policy.ts'
import { loadReasonFor } from '../load-reason.ts'
import { touchPairing } from '../writes.ts'
import { pairingFor, recordAtBoth, savePairing } from '../save-pairing.ts'

/** Asks for more half-days; a school's head so agrees for it. @throws 404 · 403 · 412 · 409 · 400 */
export async function askExtension(
  ctx: ActCtx,
  pairingId: string,
  asked: { id: string; halfDays: number; reason: string; loadReason: string | null },
): Promise<void> {
  const row = await pairingFor(ctx, pairingId, 'extend')
  ctx.expect?.(row.version)
  assertUnblocked(askExtensionBlockers(extensionFactsOf(row)))
  const message = extensionFault(row, asked.halfDays)
  if (message !== null) throw invalid([{ path: 'halfDays', message }])
  const loadReason = await loadReasonFor(ctx, row, asked.halfDays, { given: asked.loadReason, said: null })
  // Who heads both agrees for the receiver alone, and so does a leader who heads it: somebody else speaks for the giver.
  const agreedFor = sides.findLast((side) => answersFor(ctx.actor, subjectOf(row), side)) ?? null
  await insertExtension(ctx, row.id, { ...asked, loadReason, agreedFor })
  await touchPairing(ctx, row.id)
  await recordAtBoth(ctx, row, 'pairing-extension-asked', working, { halfDays: asked.halfDays })
}

/** A school says yes or no to more half-days; the second yes makes it so. @throws 404 · 403 · 412 · 409 */
export async function answerExtension(
  ctx: ActCtx,
  pairingId: string,
  { side, agrees, reason }: { side: Side; agrees: boolean; reason?: string | undefined },
): Promise<void> {
  const row = await pairingFor(ctx, pairingId, extending[side])
  ctx.expect?.(row.version)
  const facts = extensionFactsOf(row)
  const { extension } = row
  // Whoever has agreed may still say no, until the other side has agreed too.
  const blockers = answerExtensionBlockers(facts, side, ctx.actor.personId)
  assertUnblocked(agrees ? blockers : blockers.filter(({ code }) => code !== 'side-agreed'))
  if (!extension || !facts.open) throw notFound('This extension')
  if (!agrees) {
    await answerOpenExtension(ctx, extension.id, { side, status: 'declined', reason: reason ?? null })
    await touchPairing(ctx, row.id)
    await recordAtBoth(ctx, row, 'pairing-extension-declined', working, { halfDays: extension.halfDays })
    return
  }
  const consents = { ...facts.open.consents, [side]: { personId: ctx.actor.personId } }
  const status = isExtended(consents) ? 'agreed' : 'asked'
  await answerOpenExtension(ctx, extension.id, { side, status, reason: null })
  if (status === 'asked') return touchPairing(ctx, row.id)
  const pairing = factsOf(row)
  const terms = { ...pairing.terms, halfDays: row.halfDays + extension.halfDays }
  const asked = [extension.reason, extension.loadReason].filter((it) => it !== null).join(' ')
  await savePairing(
    ctx,
    row,
    { ...pairing, terms },
    { kind: 'pairing-extended', side: 'trust', reason: asked },
  )
}
