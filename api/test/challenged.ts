import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { succeeded } from './answers.ts'
import type { Categorising } from './categorising.ts'
import type { TestPerson } from './factories.ts'
import { aPiece, linkToRating } from './rating-evidence.ts'

/** The school's case as leaders read it once its head has challenged what was proposed. */
export async function challenged(given: Categorising, asked: Categorisation): Promise<Categorisation> {
  const body = { answer: 'challenges', statement: 'Attendance has risen.' }
  succeeded(await given.act(given.people.head, asked, way.replyToProposal, body))
  return (await given.read(given.people.leader, asked)).json()
}

/** A challenged case with a piece behind the head's own rating, one behind the trust's, and one behind neither. */
export async function challengedWithEvidence(given: Categorising) {
  const { head, leader } = given.people
  const begun = await given.begun(await given.round())
  const [own, theirs, neither] = [
    await aPiece(head, given.school, { title: 'Books in June' }),
    await aPiece(leader, given.school, { title: 'A visit', audience: 'governors-and-trustees' }),
    await aPiece(head, given.school, { title: 'Something else', audience: 'governors-and-trustees' }),
  ]
  for (const key of criterionKeys) await given.rateSelf(head, begun, key, 3)
  succeeded(await linkToRating(head, begun, own, { source: 'self' }))
  const submitted = succeeded(await given.act(head, begun, way.submitSelfAssessment, {})).json()
  succeeded(await linkToRating(leader, submitted, theirs, { source: 'trust', stance: 'contradicts' }))
  const proposed = succeeded(await given.propose(leader, submitted)).json<Categorisation>()
  const { level, rationale } = proposed
  const moderated = succeeded(await given.act(leader, proposed, way.moderateProposal, { level, rationale }))
  const it = await challenged(given, await given.talkedOver(moderated.json()))
  return { it, own, theirs, neither }
}

/** Gives the re-review to somebody. */
export const giveTo = (given: Categorising, it: { id: string; version: number }, who: TestPerson) =>
  given.act(given.people.leader, it, way.nameReReviewer, { personId: who.id })
