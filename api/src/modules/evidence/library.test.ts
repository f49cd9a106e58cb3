import type { WeakClaim } from '@sixfold/shared/contracts/claims.ts'
import { listWeakClaims } from '@sixfold/shared/contracts/claims.ts'
import * as contract from '@sixfold/shared/contracts/evidence.ts'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { getPriority } from '@sixfold/shared/contracts/cycles.ts'
import { addEvidenceFiles } from '@sixfold/shared/contracts/evidence-files.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { pdf } from '../../../test/files.ts'
import { filesForm } from '../../../test/forms.ts'
import { books, codesOf, Improving, succeeded } from '../../../test/improving.ts'
import { cyclePolicy } from '../cycles/policy.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

const find = async (query: Record<string, string | number> = {}, by = given.people.head) =>
  succeeded(await by.call(contract.listEvidence, { query })).json<{ items: Evidence[]; hidden: number }>()
const titles = async (query: Record<string, string | number>, by = given.people.head) =>
  (await find(query, by)).items.map((piece) => piece.title).toSorted()

describe('the library is narrowed', () => {
  beforeEach(async () => {
    await given.evidence({ title: 'Books', kind: 'data', source: 'external', note: 'A 100% sample_of them' })
    await given.evidence({ title: 'Old voices', kind: 'pupil-voice', effectiveOn: '2024-01-01' })
    await given.evidence({ title: 'Over', expiresOn: '2026-11-20', effectiveOn: '2026-11-01' })
    const gone = await given.evidence({ title: 'Gone', audience: 'governors-and-trustees' })
    const body = { reason: 'Counted the wrong books' }
    await given.people.head.call(contract.withdrawEvidence, {
      params: { evidenceId: gone.id },
      version: 1,
      body,
    })
    const { title: _, note: _n, ...evidence } = books(given.school.id)
    const form = filesForm({ evidence: JSON.stringify(evidence) }, [{ name: 'Scan 17.pdf', bytes: pdf() }])
    succeeded(await given.people.head.call(addEvidenceFiles, form))
  })

  test.each<[Record<string, string>, string[]]>([
    [{}, ['Books', 'Gone', 'Old voices', 'Over', 'Scan 17']],
    [{ kind: 'data' }, ['Books']],
    [{ source: 'external' }, ['Books']],
    [{ audience: 'governors-and-trustees' }, ['Gone']],
    [{ state: 'live' }, ['Books', 'Scan 17']],
    [{ state: 'expired' }, ['Old voices', 'Over']],
    [{ state: 'withdrawn' }, ['Gone']],
    [{ search: 'VOICES old' }, ['Old voices']],
    [{ search: '100% sample_of' }, ['Books']],
    [{ search: '%' }, ['Books']],
    [{ search: 'scan pdf' }, ['Scan 17']],
    [{ search: 'books nowhere' }, []],
    [{ search: `'; drop table evidence;--` }, []],
  ])('by %j', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  test('and what one may only count stays counted whatever one asks, so that asking tells nothing of it', async () => {
    for (const query of [{}, { search: 'voices' }, { kind: 'award' }])
      expect((await find(query, given.people.trustee)).hidden).toBe(4)
    // How many are live the board's page says.
    expect((await find({ state: 'live' }, given.people.trustee)).hidden).toBe(2)
    expect(await titles({ search: 'voices' }, given.people.trustee)).toEqual([])
  })
})

describe('changing evidence', () => {
  const edit = (piece: Evidence, body: object, by = given.people.head, version = piece.version) =>
    by.call(contract.editEvidence, { params: { evidenceId: piece.id }, body, version })

  test('changes what is given, clears what is null, and leaves the rest', async () => {
    const piece = await given.evidence({ expiresOn: '2027-01-01' })
    const { contributor } = given.people
    const body = { title: 'Books of year 5', expiresOn: null, ownerPersonId: contributor.id }
    const changed = succeeded(await edit(piece, body)).json<Evidence>()
    expect(changed).toEqual({
      ...piece,
      title: 'Books of year 5',
      expiresOn: null,
      countsUntil: '2027-11-21',
      owner: { id: contributor.id, name: 'Lee Ngata' },
      version: 2,
    })
    expect((await edit(piece, { title: 'Too late' })).statusCode).toBe(412)
    expect((await edit(changed, { kind: 'data' }, contributor)).statusCode).toBe(200)
    expect((await edit({ ...changed, version: 3 }, {})).json<Evidence>().version).toBe(3)
  })

  test('is refused with every fault, and for what is withdrawn', async () => {
    const piece = await given.evidence()
    const wrong = await edit(piece, {
      effectiveOn: '2026-12-01',
      expiresOn: '2026-11-30',
      ownerPersonId: v7(),
    })
    expect(wrong.json().errors.map((fault: { path: string }) => fault.path)).toEqual([
      'effectiveOn',
      'expiresOn',
      'ownerPersonId',
    ])
    expect((await edit(piece, { note: 'Something else' })).statusCode).toBe(400)
    const params = { evidenceId: piece.id }
    await given.people.head.call(contract.withdrawEvidence, { params, version: 1, body: { reason: 'No' } })
    expect(codesOf(await edit(piece, { title: 'Books' }, given.people.head, 2))).toEqual(['withdrawn'])
  })

  test('opens it to governors and trustees, who then read that it was', async () => {
    const piece = await given.evidence()
    const { trustee } = given.people
    const seen = async () =>
      (await trustee.call(contract.getEvidence, { params: { evidenceId: piece.id } })).statusCode
    expect(await seen()).toBe(404)
    succeeded(await edit(piece, { audience: 'governors-and-trustees', title: 'Books' }))
    expect(await seen()).toBe(200)
    const events = await given.test.ownerSql(
      `select kind, data, 'trustees' = any(audiences) as told from events where record_id = $1 order by id`,
      [piece.id],
    )
    expect(events.slice(1)).toEqual([
      { kind: 'evidence-changed', data: { title: 'Books', fields: ['title', 'audience'] }, told: true },
      { kind: 'evidence-opened', data: { title: 'Books' }, told: true },
    ])
    succeeded(await edit({ ...piece, version: 2 }, { audience: 'school-and-trust' }))
    expect(await seen()).toBe(404)
  })
})

describe('evidence on the judgement of impact', () => {
  const linkTo = (evidenceId: string, priorityId: string, more: object) =>
    given.people.head.call(contract.linkEvidence, {
      body: { id: v7(), evidenceId, priorityId, stance: 'supports', ...more },
    })

  test('is told apart from that of step 5, for which it counts too, and waits until that is reached', async () => {
    const early = await given.priority()
    const piece = await given.evidence()
    expect(codesOf(await linkTo(piece.id, early.id, { claim: 'impact' }))).toEqual(['step-not-reached'])
    expect((await linkTo(piece.id, early.id, { claim: 'impact', step: 'diagnose' })).statusCode).toBe(400)
    expect(codesOf(await linkTo(piece.id, early.id, { turn: 2 }))).toEqual(['turn-not-reached'])
    await given.test.ownerSql(`update priorities set step = 'evaluate' where id = $1`, [early.id])
    succeeded(await linkTo(piece.id, early.id, { claim: 'impact' }))
    succeeded(await linkTo(piece.id, early.id, { step: 'evaluate', stance: 'contradicts' }))
    expect((await linkTo(piece.id, early.id, { claim: 'impact' })).statusCode).toBe(409)
    const { evidence } = await given.see(early.id)
    expect(evidence).toMatchObject({
      strength: 'thin',
      contested: true,
      reason:
        'One kind only: work scrutiny; a second kind would make it adequate. One live piece contradicts it',
      impact: {
        count: 1,
        strength: 'thin',
        contested: false,
        reason: 'One kind only: work scrutiny; a second kind would make it adequate',
      },
    })
    expect(evidence.items.map((item) => [item.claim, item.stance])).toEqual([
      ['step', 'contradicts'],
      ['impact', 'supports'],
    ])
  })
})

describe('claims without enough evidence', () => {
  const claims = async (by: TestPerson, query: Record<string, string | number> = {}) =>
    succeeded(await by.call(listWeakClaims, { query })).json<{
      items: WeakClaim[]
      nextCursor: string | null
      total: number
    }>()

  test('are those with nothing, nothing that counts, one kind, or a contradiction; weakest first', async () => {
    const cycleId = await given.cycle()
    const made = (title: string) => given.priority(cycleId, { title })
    const [strong, thin, none, contested, stale] = [
      await made('Strong'),
      await made('Thin'),
      await made('Nothing'),
      await made('Contested'),
      await made('Stale'),
    ]
    const on = (priority: { id: string }, stance = 'supports') => ({
      links: [{ priorityId: priority.id, stance }],
    })
    for (const kind of ['data', 'audit', 'award']) await given.evidence({ kind, ...on(strong) })
    await given.evidence(on(thin))
    for (const kind of ['data', 'audit']) await given.evidence({ kind, ...on(contested) })
    await given.evidence({ kind: 'award', ...on(contested, 'contradicts') })
    await given.evidence({ effectiveOn: '2024-01-01', ...on(stale) })
    const { items, total } = await claims(given.people.head)
    expect(
      items.map((claim) => [claim.priority.title, claim.evidence.strength, claim.evidence.contested]),
    ).toEqual([
      ['Nothing', 'none', false],
      ['Stale', 'stale', false],
      ['Thin', 'thin', false],
      ['Contested', 'adequate', true],
    ])
    expect(total).toBe(4)
    expect(items[0]).toMatchObject({
      school: { id: given.school.id },
      priority: { id: none.id },
      claim: 'step',
      step: 'diagnose',
      evidence: { count: 0, reason: 'Nothing is linked yet' },
      abilities: { addEvidence: true },
    })
    expect((await claims(given.people.head, { strength: 'thin' })).items).toHaveLength(1)
  })

  test('name an impact once it is to be judged, and nothing of a completed priority', async () => {
    const priority = await given.priority()
    await given.test.ownerSql(`update priorities set step = 'evaluate' where id = $1`, [priority.id])
    const kinds = async () => (await claims(given.people.head)).items.map(({ claim, step }) => [claim, step])
    expect(await kinds()).toEqual([['impact', 'evaluate']])
    await given.test.ownerSql(`update priorities set step = 'secure' where id = $1`, [priority.id])
    expect(await kinds()).toEqual([
      ['impact', 'evaluate'],
      ['step', 'secure'],
    ])
    expect((await claims(given.people.head, { claim: 'impact' })).items).toHaveLength(1)
    await given.test.ownerSql(`update priorities set step = null, status = 'completed' where id = $1`, [
      priority.id,
    ])
    expect((await claims(given.people.head)).items).toEqual([])
  })

  test('are shown of exactly the priorities that one may read, under the name that one knows', async () => {
    const other = await given.world.school('Aldercombe Primary School')
    const all = [
      await given.priority(undefined, { title: 'Ours, a draft' }),
      await given.priority(await given.cycle(other), { title: 'Theirs' }),
    ]
    await given.approvedPlan(all[1]!)
    await given.test.ownerSql(`update priorities set title = 'Theirs, being changed' where id = $1`, [
      all[1]!.id,
    ])
    const everyone = [
      ...Object.values(given.people),
      await given.world.person('headteacher', [other]),
      await given.world.person('governor', [other]),
    ]
    for (const person of everyone) {
      const { items } = await claims(person)
      const readable = await Promise.all(
        all.map(
          async (one) =>
            (await person.call(getPriority, { params: { priorityId: one.id } })).statusCode === 200,
        ),
      )
      expect([person.name, items.map((claim) => claim.priority.id).toSorted()]).toEqual([
        person.name,
        all
          .filter((_, index) => readable[index])
          .map((one) => one.id)
          .toSorted(),
      ])
      for (const { school, priority } of items)
        expect(priority.title).toBe(
          school.id !== other.id
            ? 'Ours, a draft'
            : cyclePolicy.readDrafts(person.actor, { schoolId: other.id })
              ? 'Theirs, being changed'
              : 'Theirs',
        )
    }
  })

  test('come in pages without gap or repeat', async () => {
    const cycleId = await given.cycle()
    for (const title of ['B', 'A', 'A', 'C']) await given.priority(cycleId, { title })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await claims(given.people.leader, { limit: 1, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((claim) => claim.priority.title))
      cursor = page.nextCursor
      expect(page.total).toBe(4)
    } while (cursor)
    expect(seen).toEqual(['A', 'A', 'B', 'C'])
  })
})
