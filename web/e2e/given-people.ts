import type { APIRequestContext } from '@playwright/test'
import { type Api, apiOf, newId } from './api.ts'
import { password, type Server } from './servers.ts'

type Newcomer = { name: string; email: string; role: string; schoolIds?: readonly string[] }

/** Somebody whom the leader invites, and who joins: signed in from then on in `request`, with the usual password. */
export async function givenPerson(
  leader: Api,
  { request, server }: { request: APIRequestContext; server: Server },
  { name, email, role, schoolIds = [] }: Newcomer,
): Promise<{ id: string; api: Api }> {
  const id = newId()
  const membership = { id: newId(), role, schoolIds, fromOn: '2026-09-01', toOn: null }
  await leader('POST', '/people', { data: { id, name, email, membership } })
  const link = { id: newId(), personId: id, kind: 'invitation' }
  const { path } = await leader<{ path: string }>('POST', '/invitations', { data: link })
  const api = apiOf(request, server)
  const token = /[^/#=]+$/.exec(path)?.[0]
  await api('POST', '/invitations/accept', { data: { token, password } })
  return { id, api }
}
