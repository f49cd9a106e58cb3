import { setActionStatus } from '@sixfold/shared/contracts/actions.ts'
import { editPlan, getPlan } from '@sixfold/shared/contracts/plans.ts'
import * as contract from '@sixfold/shared/contracts/plan-documents.ts'
import { beforeEach, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'
import { readPdf, readWord } from '../../../test/read-documents.ts'

let given: Improving
let planId: string
let cycleId: string
beforeEach(async () => {
  given = await Improving.create()
  cycleId = await given.cycle()
  const { id } = await given.priority(cycleId)
  await given.measure(id)
  await given.measure(id, { name: 'Pupils new to English', fewPupils: true })
  const [plan] = await given.test.ownerSql('select id from plans where cycle_id = $1', [cycleId])
  planId = String(plan?.['id'])
})

const ask = (by: TestPerson, query: Record<string, string | number> = {}) =>
  by.call(contract.getPlanDocument, { params: { planId }, query })
const pdf = async (by: TestPerson, query: Record<string, string | number> = {}) => {
  const { pages, raw } = await readPdf(succeeded(await ask(by, query)).rawPayload)
  return { text: pages.join(' ').replaceAll(/\s+/g, ' '), raw }
}
const title = 'Every child writes at length, every day'

test('the school has its draft as a tagged PDF, clearly marked', async () => {
  const answer = succeeded(await ask(given.people.head))
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(answer.headers['content-disposition']).toContain(
    'filename="Thornmere Primary School plan 2026-27 draft 2026-11-21.pdf"',
  )
  const { text, raw } = await pdf(given.people.head)
  expect(raw).toContain('/StructTreeRoot')
  expect(text).toContain('Draft, not approved, as it stood on 21 Nov 2026')
  expect(text).toContain(`Priority 1: ${title}`)
  expect(text).toContain('Expected standard in writing, year 6 58% on 21 Nov 2026 72%')
})

test('governors and trustees have no draft, and the approved version once there is one', async () => {
  const { governor, trustee, leader, head } = given.people
  expect((await ask(governor)).statusCode).toBe(404)
  expect((await ask(trustee)).json().detail).toBe(
    'An approved version of this plan isn’t there, or isn’t yours to see.',
  )
  await given.approvedPlan({ cycle: { id: cycleId } })
  await given.priority(cycleId, { title: 'Reading for pleasure' })
  for (const reader of [governor, trustee]) {
    const { text } = await pdf(reader)
    expect(text).toContain('Version 1, approved on 21 Nov 2026 by')
    expect(text).toMatch(/Seal \(SHA-256\) ([0-9a-f]{8} ){8}/)
    expect(text).not.toContain('Reading for pleasure')
    expect(text).not.toContain('Draft')
  }
  expect((await pdf(head)).text).toContain('Reading for pleasure')
  expect((await pdf(leader, { version: 1 })).text).not.toContain('Reading for pleasure')
  expect((await ask(head, { version: 2 })).statusCode).toBe(404)
})

test('measures on fewer than six pupils are for school and leaders, and counted for the others', async () => {
  const { governor, partner, head, contributor, leader } = given.people
  await given.approvedPlan({ cycle: { id: cycleId } })
  for (const one of [head, contributor, leader])
    expect((await pdf(one)).text).toContain('Pupils new to English')
  for (const one of [partner, governor]) {
    const { text } = await pdf(one)
    expect(text).not.toContain('Pupils new to English')
    expect(text).toContain('One measure is on fewer than six pupils')
  }
})

test('a draft counts no action that was dropped', async () => {
  const [priority] = await given.test.ownerSql('select id from priorities')
  const action = await given.action(String(priority?.['id']), { plannedPence: 50_000 })
  const params = { actionId: action.id }
  const body = { status: 'dropped', reason: 'Nobody has time for it' }
  expect((await pdf(given.people.head)).text).toContain('£500 planned')
  succeeded(await given.people.head.call(setActionStatus, { params, body }))
  const { text } = await pdf(given.people.head)
  expect(text).toContain('£0 planned')
  expect(text).toContain('Train all teachers (dropped)')
})

test('that the committee saw it is printed with the version that it saw, and with no other', async () => {
  const { head } = given.people
  await given.approvedPlan({ cycle: { id: cycleId } })
  const { version } = (await head.call(getPlan, { params: { planId } })).json()
  const body = { committeeSeenOn: '2026-11-21', committeeMinute: '4.2' }
  succeeded(await head.call(editPlan, { params: { planId }, version, body }))
  expect((await pdf(head, { version: 1 })).text).toContain('Seen on 21 Nov 2026, minute 4.2')
  await given.approvedPlan({ cycle: { id: cycleId } })
  expect((await pdf(head, { version: 1 })).text).toContain('Seen on 21 Nov 2026, minute 4.2')
  expect((await pdf(given.people.governor)).text).not.toContain('Seen on')
})

test('Word says the same', async () => {
  const answer = succeeded(await ask(given.people.head, { format: 'docx' }))
  expect(answer.headers['content-disposition']).toContain('.docx"')
  const { paragraphs, header } = readWord(answer.rawPayload)
  expect(paragraphs).toContain(`Priority 1: ${title}`)
  expect(header).toContain('Draft, not approved')
})

test('a format that isn’t known and a version that is no number are named', async () => {
  const { errors } = (await ask(given.people.head, { format: 'odt', version: 'x' })).json()
  expect(errors.map((fault: { path: string }) => fault.path)).toEqual(['format', 'version'])
})
