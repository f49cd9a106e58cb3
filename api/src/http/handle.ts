import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Ctx, asPerson } from '../db/tenant.ts'
import { sqlState } from '../db/sql-state.ts'
import type { Deps } from '../deps.ts'
import { etagOf, matches, versionIn } from './etag.ts'
import { claimKey, hashOf, keepAnswer, type RetryKey } from './idempotency.ts'
import { type Fault, invalid, preconditionNeeded, stale } from './problem.ts'
import { askerOf, assertSameOrigin, type Token, tokenOf } from './session.ts'

export type Input<E extends Endpoint> = { params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E> }

/**
 * A request inside the tenant transaction. Commands that change a versioned record call `expect` with its row version;
 * `since` is an earlier version after which nothing that matters to this act has changed.
 */
export type RequestCtx = Ctx & { expect(currentVersion: number, since?: number): void }

/** What commands that check versions take: a request does, set-up and the demo, which act on what they just made, don't. */
export type ActCtx = Ctx & Partial<Pick<RequestCtx, 'expect'>>

type TrustHandler<E extends Endpoint> = (ctx: RequestCtx, input: Input<E>) => Promise<AnswerOf<E>>
type OpenHandler<E extends Endpoint> = (
  request: FastifyRequest,
  reply: FastifyReply,
  input: Input<E> & { token: E['access'] extends 'session' ? Token : null },
) => Promise<AnswerOf<E>>

/** `oneMoment`: what it reads to write is of one moment. `after`: begun once all of it is kept, and not waited for. */
export type HandleOptions<E extends Endpoint> = {
  oneMoment?: true
  after?: (trustId: string, input: Input<E>) => void
}

export type Registrar = {
  /** An endpoint of a chosen trust: validates, opens the tenant transaction, runs, answers. */
  handle<E extends Endpoint & { access: 'trust' }>(
    it: E,
    handler: TrustHandler<E>,
    options?: HandleOptions<E>,
  ): void
  /** A public or session endpoint: validates, then the handler does its own transactions. */
  handleOpen<E extends Endpoint & { access: 'public' | 'session' }>(it: E, handler: OpenHandler<E>): void
}

export type Routes = (registrar: Registrar, deps: Deps, app: FastifyInstance) => void

export function registrarOn(app: FastifyInstance, deps: Deps): Registrar {
  return {
    handle(it, handler, { oneMoment, after } = {}) {
      app.route({
        method: it.method,
        url: it.path,
        handler: async (request, reply) => {
          const asker = askerOf(tokenOf(app, deps, request))
          const input = inputOf(it, request)
          const key = retryKeyOf(it, request, input.body)
          const sent = it.ifMatch ? versionIn(request.headers['if-match']) : null
          if (it.ifMatch && sent === null) throw preconditionNeeded()
          const run = () =>
            asPerson(
              deps.db,
              asker,
              deps.clock(),
              {
                readOnly: it.method === 'GET',
                requestId: request.id,
                outside: it.outside ?? false,
                ...(oneMoment ? { oneMoment } : {}),
              },
              async (ctx) => {
                const kept = key ? await claimKey(ctx, key, hashOf(it.name, input.params, input.body)) : null
                if (kept) return kept.answer
                const freshness = { checked: false }
                const answer = await handler(withExpect(ctx, sent, freshness), input as never)
                if (it.ifMatch && !freshness.checked) throw new Error(`${it.name} never checked If-Match`)
                if (key) await keepAnswer(ctx, key, { status: it.status, answer })
                return answer
              },
            )
          const answer = await retryingCollisions(run)
          after?.(asker.trustId, input as never)
          return answerWith(it, deps, request, reply, answer)
        },
      })
    },
    handleOpen(it, handler) {
      app.route({
        method: it.method,
        url: it.path,
        handler: async (request, reply) => {
          const token = it.access === 'session' ? tokenOf(app, deps, request) : null
          if (it.access === 'public') assertSameOrigin(deps, request, false)
          const input = { ...inputOf(it, request), token }
          return answerWith(it, deps, request, reply, await handler(request, reply, input as never))
        },
      })
    },
  }
}

/** @throws 400 naming every fault of params, query and body together. */
export function inputOf(
  it: Endpoint,
  request: FastifyRequest,
): { params: unknown; query: unknown; body: unknown } {
  const faults: Fault[] = []
  const read = (schema: z.ZodType | undefined, value: unknown, prefix: string) => {
    if (!schema) return undefined
    const parsed = schema.safeParse(value ?? {})
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      const path = issue.path.map(String).join('.')
      faults.push({ path: prefix && path ? `${prefix}.${path}` : path || prefix, message: issue.message })
    }
    return undefined
  }
  const input = {
    params: read(it.params, request.params, ''),
    query: read(it.query, request.query, ''),
    body: it.multipart ? undefined : read(it.body, request.body, ''),
  }
  if (faults.length > 0) throw invalid(faults)
  return input
}

function retryKeyOf(it: Endpoint, request: FastifyRequest, body: unknown): RetryKey | null {
  const key = it.idempotencyKey ? request.headers['idempotency-key'] : undefined
  if (key !== undefined) {
    if (typeof key !== 'string' || !/^[\w-]{8,100}$/.test(key))
      throw invalid([
        { path: 'Idempotency-Key', message: 'Send a new UUID for each act, and the same one when you retry' },
      ])
    return { kind: 'key', value: key }
  }
  const creates = it.method === 'POST' && it.status === 201 && !it.multipart && !it.secretAnswer
  return creates && typeof body === 'object' && body !== null && 'id' in body
    ? { kind: 'id', value: String(body.id) }
    : null
}

function withExpect(ctx: Ctx, sent: number | null, freshness: { checked: boolean }): RequestCtx {
  return {
    actor: ctx.actor,
    now: ctx.now,
    today: ctx.today,
    requestId: ctx.requestId,
    rows: ctx.rows,
    get orm() {
      return ctx.orm
    },
    expect(current, since = current) {
      freshness.checked = true
      if (sent !== null && (sent < since || sent > current)) throw stale(sent, current)
    },
  }
}

/** Deadlocks and serialisation failures were rolled back whole, so doing it again is safe. */
export async function retryingCollisions<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      const state = sqlState(error)
      if (attempt >= 3 || (state !== '40001' && state !== '40P01')) throw error
    }
  }
}

/** Sends an answer as its contract says: status, ETag, or 304. */
export function answerWith(
  it: Endpoint,
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: unknown,
) {
  if (reply.sent) return reply
  reply.code(it.status)
  if (it.answer === null) return reply.send()
  // Presenters build answers field by field; outside production they are held against the contract too.
  if (deps.config.mode === 'test') it.answer.parse(answer)
  const payload = JSON.stringify(answer)
  reply.header('content-type', 'application/json; charset=utf-8')
  reply.header('cache-control', 'private, no-cache')
  if (it.versioned || it.labelled) {
    const etag = etagOf(it.labelled ? 0 : (answer as { version: number }).version, payload)
    reply.header('etag', etag)
    if (it.method === 'GET' && matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
  }
  return reply.send(payload)
}
