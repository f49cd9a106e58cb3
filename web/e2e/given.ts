import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { register } from './journey/register.ts'
import type { Server } from './servers.ts'

type Answer = { id: string; items: { id: string; name: string }[] }

/** Asks the API as whoever is signed in there. */
function apiOf(request: APIRequestContext, server: Server) {
  return async (method: string, path: string, sent: object = {}): Promise<Answer> => {
    const headers = { origin: server.address, 'idempotency-key': randomUUID() }
    const answer = await request.fetch(`${server.address}/api/v1${path}`, { method, headers, ...sent })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
}

/** Brings the schools of the register in. @returns the id of the first one. */
async function givenSchool(api: ReturnType<typeof apiOf>): Promise<string> {
  const file = await api('POST', '/imports', { multipart: { kind: 'gias', file: register } })
  await api('POST', `/imports/${file.id}/apply`, { data: { groupUid: '99001' } })
  const [school] = (await api('GET', '/schools')).items
  if (!school) throw new Error('The register brought no school in')
  return school.id
}

/** Opens a priority at the first school of the register, as the leader who is signed in. */
export async function givenPriority(
  request: APIRequestContext,
  server: Server,
  title: string,
): Promise<{ path: string }> {
  const api = apiOf(request, server)
  const schoolId = await givenSchool(api)
  const [cycleId, id] = [newId(), newId()]
  await api('POST', '/cycles', { data: { id: cycleId, schoolId, academicYear: 2026 } })
  await api('POST', '/priorities', { data: { id, cycleId, title, criterionKey: 'inclusion' } })
  return { path: `/priorities/${id}` }
}

/** Opens this year's round and begins with the first school of the register. @returns the page of the school's way in it. */
export async function givenRound(request: APIRequestContext, server: Server): Promise<string> {
  const api = apiOf(request, server)
  const schoolId = await givenSchool(api)
  const [roundId, id] = [newId(), newId()]
  await api('POST', '/rounds', { data: { id: roundId, academicYear: 2026 } })
  await api('POST', `/rounds/${roundId}/categorisations`, { data: { id, schoolId } })
  return `/categorise/${id}`
}

/** A UUID in the form of version 7, as clients make them. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
