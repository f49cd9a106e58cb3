import multipart from '@fastify/multipart'
import * as contract from '@sixfold/shared/contracts/evidence-files.ts'
import { mostFiles } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import { asPerson } from '../../db/tenant.ts'
import { uploadRoute } from '../../files/upload-route.ts'
import { attachmentHeaders } from '../../http/attachment.ts'
import { matches } from '../../http/etag.ts'
import { inputOf, type Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { addEvidenceFiles } from './commands/add-evidence-files.ts'
import { assertAddable } from './commands/add-evidence.ts'
import { assertRevisable, reviseEvidence } from './commands/revise-evidence.ts'
import { findRevision, listRevisions } from './queries.ts'
import { readEvidence, showEvidence } from './show.ts'
import { idIn, jsonIn } from './upload.ts'

export const fileRoutes: Routes = ({ handle }, deps, app) => {
  handle(contract.listRevisions, async (ctx, { params }) => {
    const { id } = await readEvidence(ctx, params.evidenceId)
    return { items: await listRevisions(ctx, id) }
  })

  // By hand: the bytes go at the receiver's own pace, so nothing of it may be awaited inside a transaction.
  app.route({
    method: contract.downloadRevision.method,
    url: contract.downloadRevision.path,
    compress: false,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const input = contract.downloadRevision.params.parse(inputOf(contract.downloadRevision, request).params)
      const file = await asPerson(
        deps.db,
        asker,
        deps.clock(),
        { readOnly: true, requestId: request.id, outside: contract.downloadRevision.outside },
        async (ctx) => findRevision(ctx, (await readEvidence(ctx, input.evidenceId)).id, input.number),
      )
      if (!file) throw notFound('This file')
      reply.headers(attachmentHeaders(file))
      if (matches(request.headers['if-none-match'], `"${file.sha256}"`))
        return reply.removeHeader('content-length').code(304).send()
      return reply.send(await deps.files.store.open(file.storeKey))
    },
  })

  void app.register(async (forms) => {
    await forms.register(multipart, { throwFileSizeLimit: false })
    uploadRoute(forms, { app, deps }, contract.addEvidenceFiles, {
      most: mostFiles,
      read: (fields) => jsonIn(fields, 'evidence', contract.UploadedEvidence),
      may: (ctx, _params, evidence) => assertAddable(ctx, evidence, { hasFile: true }),
      work: async (ctx, _params, evidence, files) => {
        const items = []
        for (const id of await addEvidenceFiles(ctx, evidence, files)) items.push(await showEvidence(ctx, id))
        return { items }
      },
    })
    uploadRoute(forms, { app, deps }, contract.reviseEvidence, {
      most: 1,
      read: (fields) => ({ id: idIn(fields) }),
      may: async (ctx, { evidenceId }) => assertRevisable(await readEvidence(ctx, evidenceId), ctx.actor),
      work: async (ctx, { evidenceId }, { id }, [file]) => {
        if (!file) throw new Error('an upload without a file was let through')
        await reviseEvidence(ctx, { ...file, id, evidenceId })
        return showEvidence(ctx, evidenceId)
      },
    })
  })
}
