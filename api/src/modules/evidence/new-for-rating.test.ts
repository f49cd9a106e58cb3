import { addEvidence, type Evidence, listEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { addEvidenceFiles } from '@sixfold/shared/contracts/evidence-files.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { pdf } from '../../../test/files.ts'
import { filesForm } from '../../../test/forms.ts'
import { books } from '../../../test/improving.ts'
import { evidenceForRating } from '../../../test/rating-evidence.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
})

type About = { source?: 'self' | 'trust'; criterionKey?: string; stance?: string; schoolId?: string }
/** A new piece that bears on the rating of a criterion. */
const bodyFor = (it: { id: string }, { schoolId = given.school.id, ...about }: About = {}) => ({
  ...books(schoolId),
  ratings: [
    { categorisationId: it.id, criterionKey: 'inclusion', source: 'trust', stance: 'supports', ...about },
  ],
})
const add = (by: TestPerson, body: object) => by.call(addEvidence, { body })
const listed = async (by: TestPerson, it: { id: string }) =>
  succeeded(await evidenceForRating(by, it)).json<{ items: { stance: string; evidence: { id: string } }[] }>()
    .items
const pieces = async () =>
  (await given.people.leader.call(listEvidence)).json<{ items: Evidence[] }>().items.map(({ id }) => id)

describe('a new piece of evidence', () => {
  test('is linked with its stance to the rating it was added for, and added once however often it is sent', async () => {
    const { leader, partner } = given.people
    const it = await given.begun(round)
    for (const by of [leader, partner]) {
      const body = bodyFor(it, { stance: 'contradicts' })
      const first = succeeded(await add(by, body)).json<Evidence>()
      expect(first.ratings).toMatchObject([
        { categorisationId: it.id, criterionKey: 'inclusion', source: 'trust', stance: 'contradicts' },
      ])
      expect((await add(by, body)).json()).toEqual(first)
      expect((await add(by, { ...body, title: 'Another' })).statusCode).toBe(409)
      const of = (await listed(by, it)).filter(({ evidence }) => evidence.id === body.id)
      expect(of.map(({ stance }) => stance)).toEqual(['contradicts'])
    }
    expect(await pieces()).toHaveLength(2)
  })

  test('is a head’s for their own rating, each of its files a piece', async () => {
    const { head } = given.people
    const it = await given.begun(round)
    const { title: _, note: _n, ...evidence } = bodyFor(it, { source: 'self' })
    const answer = await head.call(
      addEvidenceFiles,
      filesForm({ evidence: JSON.stringify(evidence) }, [
        { name: 'Year 4.pdf', bytes: pdf() },
        { name: 'Year 5.pdf', bytes: pdf('Year 5') },
      ]),
    )
    const { items } = succeeded(answer).json<{ items: Evidence[] }>()
    expect(items.map((one) => one.ratings.map(({ source }) => source))).toEqual([['self'], ['self']])
    expect((await listed(head, it)).map(({ evidence: { id } }) => id).toSorted()).toEqual(
      items.map(({ id }) => id).toSorted(),
    )
  })

  test('isn’t kept where it can’t be linked', async () => {
    const { leader, partner, head, contributor } = given.people
    const moderated = await given.moderated(round)
    expect(codesOf(await add(partner, bodyFor(moderated)))).toEqual(['before-the-conversation'])
    const fenwick = await given.world.school('Fenwick')
    expect(codesOf(await add(leader, bodyFor(moderated, { schoolId: fenwick.id })))).toEqual(['other-school'])
    const nowhere = { id: '019abcde-0000-7000-8000-000000000000' }
    const refused: [TestPerson, object, number][] = [
      [leader, bodyFor(moderated, { source: 'self' }), 403],
      [head, bodyFor(moderated), 403],
      [contributor, bodyFor(moderated), 404],
      [leader, bodyFor(nowhere), 404],
      [leader, bodyFor(moderated, { stance: 'unsure' }), 400],
    ]
    for (const [by, body, status] of refused)
      expect([by.name, (await add(by, body)).statusCode]).toEqual([by.name, status])
    expect(await pieces()).toEqual([])
  })
})
