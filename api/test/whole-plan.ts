import * as actions from '@sixfold/shared/contracts/actions.ts'
import * as cycles from '@sixfold/shared/contracts/cycles.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { listEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { addMilestone, listMeasures } from '@sixfold/shared/contracts/measures.ts'
import * as plans from '@sixfold/shared/contracts/plans.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { terms } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { evidenceKinds, evidenceSources } from '@sixfold/shared/domain/evidence/words.ts'
import { v7 } from 'uuid'
import { needsNoSupport, observe, weighOptions } from './gates.ts'
import type { CallOptions } from './harness.ts'
import { type Improving, statement, succeeded } from './improving.ts'

/** How much a school's plan holds; all of it is spread evenly over its priorities. */
export type PlanSize = {
  priorities: number
  actions: number
  measures: number
  observations: number
  evidence: number
}

/** Where the pages of a plan are. */
export type WrittenPlan = { schoolId: string; cycleId: string; planId: string; priorityId: string }

/** How long ago baselines were measured, in days. */
const measuredFor = 280

/**
 * A plan in its usual state: two versions approved, a draft of the third begun, and every priority at step 4 with what was
 * observed and collected since. Through the API, so that each row is as the commands write it.
 */
export async function writePlan(given: Improving, size: PlanSize): Promise<WrittenPlan> {
  const { school } = given
  const cycleId = await given.cycle(school, academicYearOf(todayOf(given)))
  const ids = await times(size.priorities, () => writePriority(given, cycleId))
  const measures = await times(size.measures, (n) => writeMeasure(given, nth(ids, n), n))
  await times(size.actions, (n) => writeAction(given, nth(ids, n), n))
  const planId = await given.approvedPlan({ cycle: { id: cycleId } })
  for (const id of ids) await goOn(given, id)
  await reword(given, ids, 'Daily writing, watched twice a week')
  await given.approvedPlan({ cycle: { id: cycleId } })
  await reword(given, ids, 'Daily writing, watched three times a week')
  await times(size.observations, (n) => writeObservation(given, nth(measures, n), n))
  await times(size.evidence, (n) => writeEvidence(given, nth(ids, n), n))
  return { schoolId: school.id, cycleId, planId, priorityId: nth(ids, 0) }
}

export type Page = { name: string; endpoint: Endpoint; asked: CallOptions }

/** Where a plan is read; `drafts`: by someone who also reads what is not yet approved. */
export function pagesOf(plan: WrittenPlan, drafts: boolean): Page[] {
  const { schoolId, cycleId, planId, priorityId } = plan
  const comparisons = [
    ['Two versions', '1', '2'],
    ...(drafts ? [['Draft compared', '2', 'now'] as const] : []),
  ] as const
  return [
    { name: 'The plan', endpoint: plans.getPlan, asked: { params: { planId } } },
    { name: 'Its cycle', endpoint: cycles.listCycles, asked: { query: { schoolId } } },
    { name: 'A priority', endpoint: cycles.getPriority, asked: { params: { priorityId } } },
    { name: 'Its measures', endpoint: listMeasures, asked: { query: { priorityId } } },
    { name: 'All measures', endpoint: listMeasures, asked: { query: { cycleId } } },
    { name: 'All actions', endpoint: actions.listActions, asked: { query: { schoolId, limit: 200 } } },
    { name: 'All evidence', endpoint: listEvidence, asked: { query: { schoolId, limit: 200 } } },
    ...comparisons.map(([name, from, to]) => ({
      name,
      endpoint: plans.comparePlan,
      asked: { params: { planId }, query: { from, to } },
    })),
  ]
}

/** At step 3, with what the steps before it ask for in words. */
async function writePriority(given: Improving, cycleId: string): Promise<string> {
  const { id, version } = await given.priority(cycleId, { lead: 'R. Adeyemi' })
  const { head } = given.people
  succeeded(await head.call(cycles.editPriority, { params: { priorityId: id }, version, body: statement }))
  await goOn(given, id)
  await weighOptions(given, id)
  await goOn(given, id)
  await needsNoSupport(given, id)
  return id
}

/** Every tenth on few pupils. */
async function writeMeasure(given: Improving, priorityId: string, n: number): Promise<string> {
  const today = todayOf(given)
  const { id } = await given.measure(priorityId, {
    name: `Expected standard in writing, class ${n + 1}`,
    baselineOn: addDays(today, -measuredFor),
    fewPupils: n % 10 === 9,
  })
  for (const term of terms) {
    const body = { id: v7(), measureId: id, academicYear: academicYearOf(today), term, value: 64 }
    succeeded(await given.people.head.call(addMilestone, { body }))
  }
  return id
}

const writeAction = (given: Improving, priorityId: string, n: number) =>
  given.action(priorityId, {
    title: `Train the teachers of class ${n + 1}`,
    owner: 'The English lead',
    dueOn: addDays(todayOf(given), n),
    plannedPence: 25_000,
  })

/** To the next step, past whatever the present one still asks for. */
async function goOn(given: Improving, priorityId: string): Promise<void> {
  const body = { to: 'next', overrideReason: 'Agreed at the visit' }
  succeeded(await given.move({ id: priorityId }, body, { by: given.people.leader }))
}

/** Changes a plan field of each priority, which begins the draft of the next version. */
async function reword(given: Improving, ids: readonly string[], title: string): Promise<void> {
  for (const id of ids) {
    const { version } = await given.see(id)
    const params = { priorityId: id }
    succeeded(await given.people.head.call(cycles.editPriority, { params, version, body: { title } }))
  }
}

const writeObservation = (given: Improving, measureId: string, n: number) =>
  observe(given, measureId, {
    value: 58 + (n % 14),
    observedOn: addDays(todayOf(given), -(n % measuredFor)),
    note: 'All classes, moderated by a colleague from another school.',
  })

/** Of every kind and source in turn; governors and trustees may open every second piece. */
const writeEvidence = (given: Improving, priorityId: string, n: number) =>
  given.evidence({
    kind: evidenceKinds[n % evidenceKinds.length],
    source: evidenceSources[n % evidenceSources.length],
    effectiveOn: addDays(todayOf(given), -n),
    audience: n % 2 === 0 ? 'governors-and-trustees' : 'school-and-trust',
    links: [{ priorityId, stance: 'supports' }],
  })

const todayOf = (given: Improving): string => given.test.deps.clock().today

async function times<Made>(count: number, make: (n: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (let n = 0; n < count; n += 1) made.push(await make(n))
  return made
}

/** Round and round. */
function nth(ids: readonly string[], n: number): string {
  const id = ids[n % ids.length]
  if (id === undefined) throw new Error('a plan without any of these')
  return id
}
