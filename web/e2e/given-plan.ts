import type { APIRequestContext } from '@playwright/test'
import { apiOf, newId } from './api.ts'
import type { Server } from './servers.ts'

type Kept = { id: string; version: number; school: { id: string } }

/**
 * The plan that holds this priority, approved: its head gives it all that a plan asks for and hands it in, and a leader
 * approves it. From then on governors and trustees know of the priority.
 */
export async function givenApprovedPlan(
  server: Server,
  head: APIRequestContext,
  leader: APIRequestContext,
  priorityId: string,
): Promise<void> {
  const by = (request: APIRequestContext) => {
    const ask = apiOf(request, server)
    return (method: string, path: string, data?: object, version?: number) =>
      ask<Kept & { items: Kept[] }>(method, path, {
        ...(data && { data }),
        ...(version !== undefined && { version }),
      })
  }
  const [asHead, asLeader] = [by(head), by(leader)]
  const { version, school } = await asHead('GET', `/priorities/${priorityId}`)
  const text = {
    lead: 'Ben Carter',
    problem: 'A third of families hear of reading only in the report.',
    rootCause: 'There is one evening a year, and no word between.',
    intendedOutcome: 'Every family hears each half-term how reading goes.',
  }
  await asHead('PATCH', `/priorities/${priorityId}`, text, version)
  const measure = {
    name: 'Families who know how reading goes',
    unit: '%',
    better: 'up',
    baseline: 58,
    target: 80,
  }
  await asHead('POST', '/measures', { id: newId(), priorityId, ...measure })
  const action = { title: 'Ring every family of year 3', owner: 'The English lead', dueOn: '2026-12-18' }
  await asHead('POST', '/actions', { id: newId(), priorityId, ...action })
  const planId = (await asHead('GET', `/plans?schoolId=${school.id}`)).items[0]?.id
  const plan = () => asHead('GET', `/plans/${planId}`)
  await asHead('POST', `/plans/${planId}/submit`, undefined, (await plan()).version)
  await asLeader('POST', `/plans/${planId}/approve`, undefined, (await plan()).version)
}
