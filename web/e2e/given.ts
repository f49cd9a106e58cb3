import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { register } from './journey/register.ts'
import type { Server } from './servers.ts'

type Answer = { id: string; items: { id: string; name: string }[] }

/** Brings the schools of the register in and opens a priority at the first one's, as the leader who is signed in. */
export async function givenPriority(
  request: APIRequestContext,
  server: Server,
  title: string,
): Promise<{ path: string }> {
  const api = async (method: string, path: string, sent: object = {}): Promise<Answer> => {
    const headers = { origin: server.address, 'idempotency-key': randomUUID() }
    const answer = await request.fetch(`${server.address}/api/v1${path}`, { method, headers, ...sent })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const file = await api('POST', '/imports', { multipart: { kind: 'gias', file: register } })
  await api('POST', `/imports/${file.id}/apply`, { data: { groupUid: '99001' } })
  const [school] = (await api('GET', '/schools')).items
  const [cycleId, id] = [newId(), newId()]
  await api('POST', '/cycles', { data: { id: cycleId, schoolId: school?.id, academicYear: 2026 } })
  await api('POST', '/priorities', { data: { id, cycleId, title, criterionKey: 'inclusion' } })
  return { path: `/priorities/${id}` }
}

/** A UUID in the form of version 7, as clients make them. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
