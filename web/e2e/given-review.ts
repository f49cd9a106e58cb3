import type { APIRequestContext } from '@playwright/test'
import { apiOf } from './api.ts'
import type { Server } from './servers.ts'

type Kept = {
  id: string
  version: number
  items: { id: string }[]
  work: { priorities: { id: string; judgement: { version: number } | null }[] } | null
}

/** The open review of a school, prepared, judged and held today by the leader who is signed in. Answers with its path. */
export async function givenHeldReview(
  request: APIRequestContext,
  server: Server,
  school: string,
): Promise<string> {
  const ask = apiOf(request, server)
  const api = (method: string, path: string, data?: object, version?: number) =>
    ask<Kept>(method, path, { ...(data && { data }), ...(version !== undefined && { version }) })
  const schoolId = (await api('GET', `/schools?search=${encodeURIComponent(school)}`)).items[0]?.id
  const path = `/reviews/${(await api('GET', `/reviews?schoolId=${schoolId}`)).items[0]?.id}`
  const prepared = await api('POST', `${path}/prepare`, undefined, (await api('GET', path)).version)
  for (const { id, judgement } of prepared.work?.priorities ?? []) {
    const said = { progress: 'at-risk', impact: 'none-yet', note: 'It began late.' }
    await api('PUT', `${path}/judgements/${id}`, said, judgement?.version ?? 0)
  }
  const held = { heldOn: '2026-11-21', present: 'The head and the chair of governors' }
  await api('POST', `${path}/hold`, held, (await api('GET', path)).version)
  return path
}
