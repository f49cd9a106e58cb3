import multipart from '@fastify/multipart'
import * as contract from '@sixfold/shared/contracts/imports.ts'
import { authorize } from '../../access/policy.ts'
import { asPerson, type Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { applyImport } from './commands/apply-import.ts'
import { readRegisterIntoImport } from './commands/read-register-into-import.ts'
import { differenceFor } from './difference.ts'
import { importPolicy } from './policy.ts'
import { presentDifference, presentImport } from './presenter.ts'
import { findImport, insertImport } from './queries.ts'
import { readForm } from './upload.ts'

const keptMs = 24 * 60 * 60 * 1000

export const importRoutes: Routes = ({ handle }, deps, app) => {
  const readable = async (ctx: Ctx, importId: string) => {
    const it = await findImport(ctx, importId)
    if (!it) throw notFound('This import')
    authorize(importPolicy, 'read', ctx.actor, it)
    return it
  }

  handle(contract.getImport, async (ctx, { params }) => presentImport(await readable(ctx, params.importId)))
  handle(contract.getImportDifference, async (ctx, { params }) => {
    const it = await readable(ctx, params.importId)
    return presentDifference(it, await differenceFor(ctx, it, params.groupUid, false))
  })
  handle(contract.applyImport, (ctx, { params, body }) => applyImport(ctx, params.importId, body.groupUid))

  // By hand: the body streams in at the sender's own pace, so it may not be awaited inside one transaction.
  void app.register(async (forms) => {
    await forms.register(multipart)
    forms.route({
      method: 'POST',
      url: contract.createImport.path,
      handler: async (request, reply) => {
        const asker = askerOf(tokenOf(app, deps, request))
        const inTransaction = <Answer>(work: (ctx: Ctx) => Promise<Answer>) =>
          asPerson(deps.db, asker, deps.clock(), { readOnly: false, requestId: request.id }, (ctx) => {
            authorize(importPolicy, 'create', ctx.actor, { trustId: ctx.actor.trustId })
            return work(ctx)
          })
        // Asked before the file is read, so that nobody sends 100 MiB to be told no.
        await inTransaction(async () => undefined)
        const importId = await readForm(request, async ({ id, fileName, bytes }) => {
          await inTransaction((ctx) =>
            insertImport(ctx, { id, fileName, expiresAt: new Date(ctx.now.getTime() + keptMs) }),
          )
          await readRegisterIntoImport(inTransaction, id, bytes)
        })
        return reply
          .code(201)
          .send(await inTransaction(async (ctx) => presentImport(await readable(ctx, importId))))
      },
    })
  })
}
