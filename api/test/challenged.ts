import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { succeeded } from './answers.ts'
import type { Categorising } from './categorising.ts'
import type { TestPerson } from './factories.ts'

/** The school's case as leaders read it once its head has challenged what was proposed. */
export async function challenged(given: Categorising, asked: Categorisation): Promise<Categorisation> {
  const body = { answer: 'challenges', statement: 'Attendance has risen.' }
  succeeded(await given.act(given.people.head, asked, way.replyToProposal, body))
  return (await given.read(given.people.leader, asked)).json()
}

/** Gives the re-review to somebody. */
export const giveTo = (given: Categorising, it: { id: string; version: number }, who: TestPerson) =>
  given.act(given.people.leader, it, way.nameReReviewer, { personId: who.id })
