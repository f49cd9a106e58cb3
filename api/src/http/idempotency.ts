import { createHash } from 'node:crypto'
import type { Ctx } from '../db/tenant.ts'
import { conflict } from './problem.ts'

/** What tells a retry from a new request: the `id` that the client made for what it creates, or an Idempotency-Key. */
export type RetryKey = { kind: 'id' | 'key'; value: string }
export type KeptAnswer = { status: number; answer: unknown }

const dayInMs = 24 * 60 * 60 * 1000

/** What makes two requests the same: the endpoint, its params and its body. */
export function hashOf(endpointName: string, params: unknown, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([endpointName, params, body]))
    .digest('hex')
}

/**
 * Claims a key inside the request's transaction; a second request with it waits here until the first has ended.
 * @returns the answer the first one got, or null when this is the first. @throws 409 for the same key with another body.
 */
export async function claimKey(ctx: Ctx, key: RetryKey, bodyHash: string): Promise<KeptAnswer | null> {
  const claimed = await ctx.rows(
    `insert into idempotency_keys (trust_id, person_id, key, body_hash, created_at) values ($1, $2, $3, $4, $5)
     on conflict (trust_id, person_id, key) do update
       set body_hash = excluded.body_hash, created_at = excluded.created_at, status = null, answer = null
     where idempotency_keys.created_at < $6
     returning key`,
    [
      ctx.actor.trustId,
      ctx.actor.personId,
      key.value,
      bodyHash,
      ctx.now,
      new Date(ctx.now.getTime() - dayInMs),
    ],
  )
  if (claimed.length > 0) return null
  const [kept] = await ctx.rows<{ body_hash: string; status: number; answer: unknown }>(
    'select body_hash, status, answer from idempotency_keys where trust_id = $1 and person_id = $2 and key = $3',
    [ctx.actor.trustId, ctx.actor.personId, key.value],
  )
  if (!kept || kept.body_hash !== bodyHash)
    throw conflict(`This ${key.kind} was already used for something else. Make a new one for a new request.`)
  return { status: kept.status, answer: kept.answer }
}

export async function keepAnswer(ctx: Ctx, key: RetryKey, kept: KeptAnswer): Promise<void> {
  await ctx.rows(
    'update idempotency_keys set status = $4, answer = $5 where trust_id = $1 and person_id = $2 and key = $3',
    [ctx.actor.trustId, ctx.actor.personId, key.value, kept.status, JSON.stringify(kept.answer ?? null)],
  )
}
