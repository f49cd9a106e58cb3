import { listCategories } from '@sixfold/shared/contracts/categories.ts'
import { listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { getCurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import * as contract from '@sixfold/shared/contracts/schemes.ts'
import { getEntitlement } from '@sixfold/shared/contracts/visits.ts'
import { defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { SchemeText } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'

/** The day of these tests is 21 November 2026, a Saturday. */
let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const generous: SchemeText = {
  ...defaultSchemeText,
  replyDays: 15,
  reviewMonths: 3,
  levels: {
    ...defaultSchemeText.levels,
    2: { label: 'Rebuild', meaning: 'Much to do.', supportHalfDays: 41, visitsATerm: 7 },
  },
}

async function publish(scheme: SchemeText) {
  const { leader } = given.people
  const { version } = succeeded(await leader.call(contract.getSchemeDraft)).json()
  const draft = await leader.call(contract.writeSchemeDraft, { body: { scheme }, version })
  const sent = { body: { id: v7() }, version: succeeded(draft).json().version }
  succeeded(await leader.call(contract.publishScheme, sent))
}

const ofSchool = () => ({ params: { schoolId: given.school.id } })
async function promised() {
  const { head } = given.people
  const { support, visits } = succeeded(await head.call(getEntitlement, ofSchool())).json()
  const [category] = succeeded(await head.call(listCategories, ofSchool())).json().items
  const [review] = succeeded(await head.call(listReviews)).json().items
  return {
    halfDays: [support.promised, category.promises.supportHalfDays],
    visits: [visits[1].promised, category.promises.visitsATerm],
    review: review.nominalDueOn,
  }
}

test('a round that was open goes on with the times and promises that it opened with', async () => {
  const round = await given.round()
  await publish(generous)
  const asked = await given.asked(round)
  expect([asked.round.schemeNumber, asked.replies.at(-1)?.replyBy]).toEqual([0, '2026-12-04'])
  const agreed = await given.agreed(asked)
  succeeded(await given.decide(given.people.trustee, agreed, { effectiveOn: '2026-11-21' }))
  expect(await promised()).toEqual({ halfDays: [30, 30], visits: [4, 4], review: '2027-05-21' })
})

test('a round that opens after it was published has its times and promises, whatever comes later', async () => {
  await publish(generous)
  const round = await given.round()
  await publish({ ...generous, replyDays: 5, reviewMonths: 12, levels: defaultSchemeText.levels })
  const asked = await given.asked(round)
  expect([asked.round.schemeNumber, asked.replies.at(-1)?.replyBy]).toEqual([1, '2026-12-11'])
  const agreed = await given.agreed(asked)
  succeeded(await given.decide(given.people.trustee, agreed, { effectiveOn: '2026-11-21' }))
  expect(await promised()).toEqual({ halfDays: [41, 41], visits: [7, 7], review: '2027-02-21' })
})

test('criteria that limit, and how many there are, decide what is suggested in a round that has them', async () => {
  const criteria = defaultSchemeText.criteria
    .slice(0, 6)
    .map((it) => ({ ...it, limiting: it.key === 'achievement' }))
  await publish({ ...defaultSchemeText, criteria })
  const it = await given.begun(await given.round())
  await given.rated(it, [3, 3, 1, 3, 3, 3])
  const shown = (await given.read(given.people.leader, it)).json()
  expect(shown.suggestion).toMatchObject({ level: 1, decidedBy: ['achievement'], missing: [] })
  expect(shown.ratings).toHaveLength(6)
})

test('what was published by a criterion that the scheme has no more is still read by its name', async () => {
  const it = await given.begun(await given.round())
  succeeded(await given.rate(given.people.leader, it, 'finance-and-estate', 2))
  const proposed = await given.propose(given.people.leader, it, 2)
  const agreed = await given.onward(succeeded(proposed).json())
  succeeded(await given.decide(given.people.trustee, agreed, { effectiveOn: '2026-11-21' }))
  await publish({ ...defaultSchemeText, criteria: defaultSchemeText.criteria.slice(0, 9) })
  const [category] = succeeded(await given.people.head.call(listCategories, ofSchool())).json().items
  expect(category.ratings).toEqual([{ criterionKey: 'finance-and-estate', value: 2, note: null }])
  const { former } = succeeded(await given.people.head.call(getCurrentScheme)).json()
  expect(former).toEqual([{ key: 'finance-and-estate', name: 'Finance and estate' }])
})
