import { getPairingDocument } from '@sixfold/shared/contracts/pairing-life.ts'
import { isAgreed } from '@sixfold/shared/domain/support/pairing.ts'
import { asPerson, type Ctx } from '../../db/tenant.ts'
import { sendDocument } from '../../documents/send-document.ts'
import { inputOf, type Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { currentScheme } from '../schemes/queries.ts'
import { trustName } from '../trusts/queries.ts'
import { agreementDocument, type PrintedAgreement } from './agreement.ts'
import { factsOf, subjectOf } from './pairing-facts.ts'
import { pairingPolicy } from './policy.ts'
import { presentPriority } from './presenter.ts'
import { findPairing, pairingTrail } from './queries.ts'

export const agreementRoutes: Routes = (_registrar, deps, app) => {
  // By hand: a file takes its time to write, which nobody waits for inside a transaction.
  app.route({
    method: getPairingDocument.method,
    url: getPairingDocument.path,
    compress: false,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const input = inputOf(getPairingDocument, request)
      const { pairingId } = getPairingDocument.params.parse(input.params)
      const { format } = getPairingDocument.query.parse(input.query)
      const how = { readOnly: true, requestId: request.id }
      const printed = await asPerson(deps.db, asker, deps.clock(), how, (ctx) =>
        printedAgreement(ctx, pairingId),
      )
      const name = `Support ${printed.row.giver.name} for ${printed.row.receiver.name}`
      return sendDocument(reply, agreementDocument(printed), { name, format })
    },
  })
}

/** @throws 404, also before both schools have agreed */
async function printedAgreement(ctx: Ctx, pairingId: string): Promise<PrintedAgreement> {
  const row = await findPairing(ctx, pairingId)
  if (!row || !pairingPolicy.read(ctx.actor, subjectOf(row))) throw notFound('This pairing')
  if (!isAgreed(factsOf(row))) throw notFound('An agreement of both schools')
  const [scheme, trust] = [await currentScheme(ctx), await trustName(ctx)]
  return {
    row,
    trail: await pairingTrail(ctx, row.id),
    priority: presentPriority(row, ctx.actor)?.title ?? null,
    conflict: pairingPolicy.readVisits(ctx.actor, subjectOf(row)) ? row.conflictReason : null,
    scheme,
    trustName: trust,
    madeAt: ctx.now,
  }
}
