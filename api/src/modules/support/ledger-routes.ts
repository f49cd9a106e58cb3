import { createHash } from 'node:crypto'
import { getLedger, getLedgerDocument } from '@sixfold/shared/contracts/support-ledger.ts'
import { getSupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { asPerson } from '../../db/tenant.ts'
import { fileName } from '../../documents/file-name.ts'
import { attachmentHeaders } from '../../http/attachment.ts'
import { inputOf, type Routes } from '../../http/handle.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { ledgerCsv, ledgerFileName } from './ledger-document.ts'
import { readImpact } from './read-impact.ts'
import { readLedger } from './read-ledger.ts'

export const ledgerRoutes: Routes = ({ handle }, deps, app) => {
  handle(getLedger, (ctx, { query }) => readLedger(ctx, query))
  handle(getSupportImpact, (ctx) => readImpact(ctx))
  // By hand: a file isn't an answer that the contract describes.
  app.route({
    method: getLedgerDocument.method,
    url: getLedgerDocument.path,
    compress: false,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const asked = getLedgerDocument.query.parse(inputOf(getLedgerDocument, request).query)
      const ledger = await asPerson(
        deps.db,
        asker,
        deps.clock(),
        { readOnly: true, requestId: request.id },
        (ctx) => readLedger(ctx, asked),
      )
      const bytes = ledgerCsv(ledger)
      reply.headers(
        attachmentHeaders({
          fileName: fileName(ledgerFileName(asked), 'csv'),
          mediaType: 'text/csv',
          sizeBytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        }),
      )
      return reply.send(bytes)
    },
  })
}
