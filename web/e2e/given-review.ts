import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
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
  const api = async (method: string, path: string, data?: object, version?: number): Promise<Kept> => {
    const headers = {
      origin: server.address,
      'idempotency-key': randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    }
    const answer = await request.fetch(`${server.address}/api/v1${path}`, { method, headers, data })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Kept
  }
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
