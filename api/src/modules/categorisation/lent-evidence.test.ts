import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import {
  addEvidenceFiles,
  downloadRevision,
  listRevisions,
} from '@sixfold/shared/contracts/evidence-files.ts'
import { type Evidence, getEvidence, linkEvidence, listEvidence } from '@sixfold/shared/contracts/evidence.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Categorising, rationale } from '../../../test/categorising.ts'
import { challenged, challengedWithEvidence, giveTo } from '../../../test/challenged.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { pdf } from '../../../test/files.ts'
import { filesForm } from '../../../test/forms.ts'
import { testToday } from '../../../test/harness.ts'
import { books } from '../../../test/improving.ts'
import { aPiece, evidenceForRating, linkToRating } from '../../../test/rating-evidence.ts'

let given: Categorising
let outside: TestPerson
let elsewhere: TestPerson
beforeEach(async () => {
  given = await Categorising.create()
  outside = await given.world.person('outside-reviewer', [], 'Esi Mensah')
  elsewhere = await given.world.person('headteacher', [await given.world.school('Fenwick')], 'Head elsewhere')
})

const page = async (who: TestPerson, evidenceId: string) =>
  (await who.call(getEvidence, { params: { evidenceId } })).statusCode
const named = (answer: { json(): { items: { source: string; evidence: { title: string } }[] } }) =>
  answer.json().items.map((it) => `${it.source}: ${it.evidence.title}`)

describe('whoever re-reviews a case', () => {
  test('reads what its ratings rest on, the head’s and the trust’s, whatever its audience, and nothing else', async () => {
    const { it, own, theirs, neither } = await challengedWithEvidence(given)
    let { version } = it
    for (const who of [outside, elsewhere]) {
      expect([await page(who, own), await page(who, theirs)]).toEqual([404, 404])
      version = succeeded(await giveTo(given, { id: it.id, version }, who)).json<Categorisation>().version
      const list = succeeded(await evidenceForRating(who, it))
      expect(named(list)).toEqual(['trust: A visit', 'self: Books in June'])
      expect(list.json()).toMatchObject({ hidden: 0, abilities: { linkSelf: false, linkTrust: false } })
      expect([await page(who, own), await page(who, theirs), await page(who, neither)]).toEqual([
        200, 200, 404,
      ])
    }
    // The first no longer holds it.
    expect([await page(outside, own), await page(outside, theirs)]).toEqual([404, 404])
  })

  test('finds it in no list, learns of no priority from it, and changes nothing of it', async () => {
    const { it, own } = await challengedWithEvidence(given)
    succeeded(await giveTo(given, it, elsewhere))
    const schoolId = given.school.id
    expect((await elsewhere.call(listEvidence, { query: { schoolId } })).json()).toMatchObject({
      items: [],
      hidden: 0,
    })
    const { version } = (await given.read(given.people.leader, it)).json<Categorisation>()
    succeeded(await giveTo(given, { id: it.id, version }, outside))
    expect((await outside.call(listEvidence, { query: { schoolId } })).statusCode).toBe(404)
    const piece = succeeded(await outside.call(getEvidence, { params: { evidenceId: own } })).json<Evidence>()
    expect(piece).toMatchObject({
      links: [],
      ratings: [{ categorisationId: it.id, source: 'self' }],
      abilities: { link: false, withdraw: false, edit: false, revise: false },
    })
    const link = { id: v7(), evidenceId: own, priorityId: v7(), stance: 'supports' }
    expect((await outside.call(linkEvidence, { body: link })).statusCode).toBe(404)
  })

  test('opens its files for as long as they hold the case', async () => {
    const [{ leader, trustee }, who] = [given.people, outside]
    const begun = await given.begun(await given.round())
    const { title: _, note: _n, ...evidence } = books(given.school.id)
    const form = filesForm({ evidence: JSON.stringify(evidence) }, [{ name: 'Books.pdf', bytes: pdf() }])
    const filed = succeeded(await leader.call(addEvidenceFiles, form)).json().items[0].id
    succeeded(await linkToRating(leader, begun, filed, { source: 'trust' }))
    const proposed = succeeded(await given.propose(leader, begun)).json<Categorisation>()
    const moderated = await given.act(leader, proposed, way.moderateProposal, { level: 2, rationale })
    const it = await challenged(given, await given.talkedOver(succeeded(moderated).json()))
    const opens = async () => [
      (await who.call(listRevisions, { params: { evidenceId: filed } })).statusCode,
      (await who.call(downloadRevision, { params: { evidenceId: filed, number: '1' } })).statusCode,
    ]
    expect(await opens()).toEqual([404, 404])
    const held = succeeded(await giveTo(given, it, who)).json<Categorisation>()
    expect(await opens()).toEqual([200, 200])
    const body = { level: 2, rationale, reason: 'It stands.' }
    const done = succeeded(await given.act(who, held, way.reReview, body)).json<Categorisation>()
    expect(await opens()).toEqual([200, 200])
    succeeded(await given.decide(trustee, done, { effectiveOn: testToday }))
    expect(await opens()).toEqual([404, 404])
  })
})

test('what a head linked to a self-assessment and never submitted is lent to nobody', async () => {
  const [{ head, leader }, who] = [given.people, outside]
  const begun = await given.begun(await given.round())
  const own = await aPiece(head, given.school)
  succeeded(await linkToRating(head, begun, own, { source: 'self' }))
  const proposed = succeeded(await given.propose(leader, begun)).json<Categorisation>()
  const moderated = await given.act(leader, proposed, way.moderateProposal, { level: 2, rationale })
  const it = await challenged(given, await given.talkedOver(succeeded(moderated).json()))
  succeeded(await giveTo(given, it, who))
  expect(await page(who, own)).toBe(404)
  expect(named(await evidenceForRating(who, it))).toEqual([])
})
