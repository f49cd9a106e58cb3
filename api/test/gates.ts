import * as actions from '@sixfold/shared/contracts/actions.ts'
import { judgeImpact } from '@sixfold/shared/contracts/impact.ts'
import { addMilestone, recordObservation } from '@sixfold/shared/contracts/measures.ts'
import * as options from '@sixfold/shared/contracts/options.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { answerSupport } from '@sixfold/shared/contracts/support-answers.ts'
import { v7 } from 'uuid'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { succeeded } from './answers.ts'
import type { TestPerson } from './factories.ts'
import type { TestApp } from './harness.ts'

/** A school that works its priorities: see `Improving`. */
type Given = {
  test: TestApp
  people: { head: TestPerson }
  action(priorityId: string, more: object): Promise<unknown>
  evidence(more: object): Promise<unknown>
  approvedPlan(priority: Priority): Promise<string>
}

/** Does, as the head, what leaving the present step asks for; the plan is approved by a leader. Step 6 asks nothing. */
export async function asGateAsks(given: Given, priority: Priority): Promise<void> {
  switch (priority.step) {
    case 'diagnose':
      throw new Error('what step 1 asks is there from the start: Improving.diagnosed')
    case 'explore':
      return weighOptions(given, priority.id)
    case 'prepare':
      return planAndPair(given, priority)
    case 'deliver':
      return markDone(given, priority.id)
    case 'evaluate':
      return judge(given, priority)
    case 'secure':
    case null:
  }
}

/** Two options weighed, the first of them chosen. */
export async function weighOptions(given: Given, priorityId: string): Promise<void> {
  const { head } = given.people
  const [first] = [
    await addWeighed(given, priorityId, 'Writing daily'),
    await addWeighed(given, priorityId, 'A scheme'),
  ]
  const body = { reason: 'It answers the root cause' }
  succeeded(await head.call(options.chooseOption, { params: { optionId: first.id }, version: 1, body }))
}

/** @returns the option as it was answered */
export async function addWeighed(given: Given, priorityId: string, title: string, more: object = {}) {
  const weighed = {
    fit: 'Time to write',
    costPence: 40_000,
    staffTime: 'An hour a week',
    wouldStop: 'Spelling tests',
  }
  const body = { id: v7(), title, ...weighed, ...more }
  return succeeded(await given.people.head.call(options.addOption, { params: { priorityId }, body })).json()
}

/** An action, a milestone, the answer that no support is needed, and the plan approved with all of it. */
export async function planAndPair(given: Given, priority: Priority): Promise<void> {
  await given.action(priority.id, { owner: 'The English lead', dueOn: '2026-12-18' })
  await setMilestone(given, priority)
  await needsNoSupport(given, priority.id)
  await given.approvedPlan(priority)
}

export async function setMilestone(given: Given, { measures: [measure] }: Priority): Promise<void> {
  const year = academicYearOf(given.test.deps.clock().today)
  const body = { id: v7(), measureId: measure?.id, academicYear: year, term: 'summer', value: 64 }
  succeeded(await given.people.head.call(addMilestone, { body }))
}

export async function needsNoSupport(given: Given, priorityId: string): Promise<void> {
  const body = { needed: 'not-needed', why: 'The English lead has done it before' }
  succeeded(await given.people.head.call(answerSupport, { params: { priorityId }, version: 0, body }))
}

/** Every action of the present turn. */
export async function markDone(given: Given, priorityId: string): Promise<void> {
  const { head } = given.people
  const { items } = succeeded(await head.call(actions.listActions, { query: { priorityId } })).json()
  const ids = items
    .filter((one: { status: string }) => one.status === 'open')
    .map((one: { id: string }) => one.id)
  if (ids.length > 0) succeeded(await head.call(actions.markActionsDone, { body: { ids } }))
}

/** Impact and implementation, with adequate evidence and an observation of every measure. */
async function judge(given: Given, { id: priorityId, measures }: Priority): Promise<void> {
  for (const { id } of measures) await observe(given, id)
  succeeded(
    await given.people.head.call(judgeImpact, { params: { priorityId }, version: 0, body: judgement() }),
  )
  await proveImpact(given, priorityId)
}

export async function observe(given: Given, measureId: string, more: object = {}) {
  const body = { id: v7(), value: 70, ...more }
  return succeeded(await given.people.head.call(recordObservation, { params: { measureId }, body })).json()
}

export const judgement = () => ({
  id: v7(),
  impact: 'clear',
  impactWhy: 'Most write a page a day',
  implementation: 'as-intended',
  implementationWhy: 'In every class, every day',
})

/** Evidence of two kinds on the judgement of impact. */
export async function proveImpact(given: Given, priorityId: string): Promise<void> {
  for (const kind of ['work-scrutiny', 'pupil-voice'])
    await given.evidence({ kind, links: [{ priorityId, claim: 'impact', stance: 'supports' }] })
}
