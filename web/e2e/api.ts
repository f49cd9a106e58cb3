import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { Server } from './servers.ts'

type SentFile = { name: string; mimeType: string; buffer: Buffer }
type Sent = { data?: object; multipart?: Record<string, string | SentFile>; version?: number }

/** Asks the API as whoever is signed in there, each act under a key of its own; throws what it refuses. */
export function apiOf(request: APIRequestContext, server: Pick<Server, 'address'>) {
  return async <Answer>(method: string, path: string, { version, ...sent }: Sent = {}): Promise<Answer> => {
    const headers = {
      origin: server.address,
      'idempotency-key': randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    }
    const answer = await request.fetch(`${server.address}/api/v1${path}`, { method, headers, ...sent })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
}
export type Api = ReturnType<typeof apiOf>

/** A UUID in the form of version 7, as clients make them. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
