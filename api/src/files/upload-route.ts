import type { Endpoint, ParamsOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { FastifyInstance } from 'fastify'
import { DatabaseUnavailable } from '../db/client.ts'
import { asPerson, type Ctx } from '../db/tenant.ts'
import type { Deps } from '../deps.ts'
import { answerWith, inputOf, retryingCollisions } from '../http/handle.ts'
import { claimKey, hashOf, keepAnswer } from '../http/idempotency.ts'
import { askerOf, tokenOf } from '../http/session.ts'
import { withForm } from './receive-form.ts'
import { dropFiles, type KeptFile, takeFiles } from './take-files.ts'

type Upload<E extends Endpoint, Said> = {
  /** How many files there may be. */
  most: number
  /** What the fields of the form say, with the id that the client made. @throws 400 */
  read: (fields: Record<string, unknown>) => Said
  /** Refuses what can be told before any file is read. */
  may: (ctx: Ctx, params: ParamsOf<E>, said: Said) => Promise<unknown>
  /** Writes the rows of files that are in the store. */
  work: (ctx: Ctx, params: ParamsOf<E>, said: Said, files: KeptFile[]) => Promise<unknown>
}

/**
 * An endpoint that takes files. By hand, since they come at the sender's own pace and are looked at before they are kept: each
 * transaction is a short one, before and after. A retry with the same id and content answers as the first time. Files
 * without rows are taken out of the store again; the nightly job finds those that a crash leaves.
 */
export function uploadRoute<E extends Endpoint & { multipart: true }, Said extends { id: string }>(
  forms: FastifyInstance,
  { app, deps }: { app: FastifyInstance; deps: Deps },
  it: E,
  upload: Upload<E, Said>,
): void {
  const { store, incoming } = deps.files
  forms.route({
    method: it.method,
    url: it.path,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const params = inputOf(it, request).params as ParamsOf<E>
      const run = <Answer>(readOnly: boolean, work: (ctx: Ctx) => Promise<Answer>) =>
        asPerson(deps.db, asker, deps.clock(), { readOnly, requestId: request.id }, work)
      let said: Said | null = null
      const onFields = async (fields: Record<string, unknown>) => {
        const read = upload.read(fields)
        await run(true, (ctx) => upload.may(ctx, params, read))
        said = read
      }
      const answer = await withForm(request, { incoming, most: upload.most, onFields }, async (received) => {
        const body = said as Said
        const hash = hashOf(it.name, params, [body, received.map((file) => [file.givenName, file.sha256])])
        const files = await takeFiles(store, asker.trustId, received)
        let needed = true
        try {
          return await retryingCollisions(() =>
            run(false, async (ctx) => {
              const kept = await claimKey(ctx, { kind: 'id', value: body.id }, hash)
              needed = kept === null
              if (kept) return kept.answer
              const done = await upload.work(ctx, params, body, files)
              await keepAnswer(ctx, { kind: 'id', value: body.id }, { status: it.status, answer: done })
              return done
            }),
          )
        } catch (error) {
          // Cut off at its end, a transaction may have been kept all the same.
          needed = error instanceof DatabaseUnavailable
          throw error
        } finally {
          if (!needed) await dropFiles(store, files)
        }
      })
      return answerWith(it, deps, request, reply, answer)
    },
  })
}
