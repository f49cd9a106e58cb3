import * as cycles from '@sixfold/shared/contracts/cycles.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import * as evidence from '@sixfold/shared/contracts/evidence.ts'
import { allEndpoints } from '@sixfold/shared/contracts/index.ts'
import * as support from '@sixfold/shared/contracts/support.ts'
import { sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { approvePlanAsItStands } from '../../../test/approved-plan.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'

/** Whatever somebody reads of the board's page, of Today and of lists, without saying of what: one answer each. */
const pages: Endpoint[] = allEndpoints.filter(
  ({ method, path, access, tag }) =>
    method === 'GET' &&
    access === 'trust' &&
    !path.includes(':') &&
    ['accountability', 'questions', 'evidence', 'reviews', 'support', 'reports'].includes(tag),
)

async function everything(who: TestPerson): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const page of pages) {
    const answer = await who.call(page, {})
    // A refusal names its request, each time another.
    answers[page.name] = [
      answer.statusCode,
      answer.headers['etag'],
      answer.body.replace(/"requestId":"[^"]+"/, ''),
    ]
  }
  return answers
}

test('drafts, proposals and leader-only notes move nothing that a trustee, a clerk or a governor reads, by bytes or ETag', async () => {
  const given = await Categorising.create()
  const { leader, head, trustee, clerk, governor } = given.people
  const helper = await given.world.school('Aldercombe Primary School')
  const cycle = { id: v7(), schoolId: given.school.id, academicYear: 2026 }
  succeeded(await leader.call(cycles.openCycle, { body: cycle }))
  const priority = async (title: string) => {
    const body = { id: v7(), cycleId: cycle.id, title, criterionKey: 'curriculum-and-teaching' }
    succeeded(await leader.call(cycles.addPriority, { body }))
    return body.id
  }
  const known = await priority('Every child writes')
  await approvePlanAsItStands(given.world, leader, cycle.id)
  const begun = await given.begun(await given.round())
  const piece = {
    id: v7(),
    schoolId: given.school.id,
    kind: 'data',
    source: 'school',
    title: 'Books',
    note: 'Half are full.',
  }
  succeeded(await head.call(evidence.addEvidence, { body: { ...piece, effectiveOn: '2026-11-20' } }))

  const readers = { trustee, clerk, governor }
  const read = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(readers).map(async ([role, who]) => [role, await everything(who)] as const),
      ),
    )
  const before = await read()
  expect(pages.length).toBeGreaterThan(10)
  expect(
    Object.values(before['trustee'] ?? {}).filter((it) => Array.isArray(it) && it[0] === 200).length,
  ).toBeGreaterThan(10)

  const acts: Record<string, () => Promise<unknown>> = {
    'ratings and a self-assessment': async () => {
      await given.rated(begun, [1, 2, 3])
      succeeded(await given.rateSelf(head, begun, 'inclusion', 4))
    },
    'a proposal': async () => {
      const { version } = (await given.read(leader, begun)).json<{ version: number }>()
      succeeded(await given.propose(leader, { ...begun, version }, 1))
    },
    'a leader-only note': async () => succeeded(await given.addNote(leader, begun, 'The chair is worried.')),
    'a draft of the plan': async () => {
      await priority('Nobody outside knows of this yet')
      const params = { priorityId: known }
      const { version } = succeeded(await head.call(cycles.getPriority, { params })).json()
      const body = { title: 'Every child writes at length', problem: 'Too little is written' }
      succeeded(await head.call(cycles.editPriority, { params, body, version }))
    },
    'evidence linked to a draft': async () => {
      const priorityId = await priority('Nor of this')
      const body = { id: v7(), evidenceId: piece.id, priorityId, stance: 'contradicts' }
      succeeded(await head.call(evidence.linkEvidence, { body }))
    },
    'an update that is not shared yet': async () => {
      const body = { id: v7(), rating: 'off-track', whatChanged: 'Two teachers left.' }
      succeeded(await head.call(sendUpdate, { params: { priorityId: known }, body }))
    },
    'support that nobody has agreed to': async () => {
      const body = {
        id: v7(),
        giverSchoolId: helper.id,
        receiverSchoolId: given.school.id,
        criterionKey: 'curriculum-and-teaching',
        objective: 'Children write at length',
        halfDays: 5,
        loadReason: 'It can do more.',
      }
      succeeded(await leader.call(support.createPairing, { body }))
    },
  }
  for (const [name, act] of Object.entries(acts)) {
    await act()
    const after = await read()
    for (const role of Object.keys(readers))
      expect(after[role], `${name}, read by a ${role}`).toEqual(before[role])
  }
})
