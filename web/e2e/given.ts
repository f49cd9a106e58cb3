import type { APIRequestContext } from '@playwright/test'
import { type Api, apiOf, newId } from './api.ts'
import { register } from './journey/register.ts'
import type { Server } from './servers.ts'

type Answer = { id: string; items: { id: string; name: string }[] }

/** Brings the schools of a register in. @returns them by name. */
export async function givenSchools(api: Api, file = register): Promise<Answer['items']> {
  const { id } = await api<Answer>('POST', '/imports', { multipart: { kind: 'gias', file } })
  await api('POST', `/imports/${id}/apply`, { data: { groupUid: '99001' } })
  return (await api<Answer>('GET', '/schools')).items
}

/** @returns the id of the first school of the register. */
async function givenSchool(api: Api): Promise<string> {
  const [school] = await givenSchools(api)
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
