import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { daysOfTerm } from '@sixfold/shared/domain/calendar/school-days.ts'
import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { milestoneFaults } from '@sixfold/shared/domain/cycle/measure.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { settlePlan } from '../../plans/commands/settle-plan.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { findMilestone, listMilestones, type MeasureRow } from '../queries.ts'
import { hideMilestone, insertMilestone, type MilestoneFields, updateMilestone } from '../writes.ts'
import { lockMeasure } from './lock-measure.ts'
import { recordPlanned } from './record-measure.ts'

type Due = { dueOn?: string | null | undefined }
export type NewMilestone = Pick<MilestoneFields, 'id' | 'measureId' | 'academicYear' | 'term' | 'value'> &
  Due & { note?: string | undefined }

/** Says where a measure should stand by the end of a term. @throws 404 · 403 · 409 · 400 */
export async function addMilestone(ctx: ActCtx, given: NewMilestone): Promise<void> {
  const { measure, priority } = await lockMeasure(ctx, given.measureId)
  assertUnblocked(editBlockers(priority.step))
  const milestone = await soundMilestone(ctx, measure, { ...given, note: given.note ?? null })
  await changePlanField(ctx, priority.id)
  await insertMilestone(ctx, milestone)
  await recordPlanned(ctx, 'milestone-set', priority, [measure])
}

/** Absent (or undefined) leaves a field. A `dueOn` of null, or a new term without one, is the last day of the term. */
export type MilestoneChange = Due & {
  [Field in 'academicYear' | 'term' | 'value' | 'note']?: MilestoneFields[Field] | undefined
}

/** Changes a milestone. @throws 404 · 403 · 412 · 409 · 400 */
export async function editMilestone(
  ctx: ActCtx,
  milestoneId: string,
  change: MilestoneChange,
): Promise<void> {
  const { before, measure, priority } = await lockMilestone(ctx, milestoneId)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: MilestoneFields & Due = { ...before, ...given }
  const moved = after.term !== before.term || after.academicYear !== before.academicYear
  const dueOn = moved && change.dueOn === undefined ? null : after.dueOn
  const milestone = await soundMilestone(ctx, measure, { ...after, dueOn })
  await changePlanField(ctx, priority.id)
  await updateMilestone(ctx, milestone)
  await settlePlan(ctx, priority.id)
  await recordPlanned(ctx, 'milestone-changed', priority, [measure])
}

/** Takes a milestone out. @throws 404 · 403 · 412 · 409 */
export async function removeMilestone(ctx: ActCtx, milestoneId: string): Promise<void> {
  const { measure, priority } = await lockMilestone(ctx, milestoneId)
  await changePlanField(ctx, priority.id)
  await hideMilestone(ctx, milestoneId)
  await settlePlan(ctx, priority.id)
  await recordPlanned(ctx, 'milestone-removed', priority, [measure])
}

/** A milestone as it stands, to be changed. @throws 404 · 403 · 412 · 409 */
async function lockMilestone(ctx: ActCtx, milestoneId: string) {
  const found = await findMilestone(ctx, milestoneId)
  if (!found) throw notFound('This milestone')
  const locked = await lockMeasure(ctx, found.measureId)
  const before = await findMilestone(ctx, milestoneId)
  if (!before) throw notFound('This milestone')
  ctx.expect?.(before.version)
  assertUnblocked(editBlockers(locked.priority.step))
  return { ...locked, before }
}

/** With its day, by the school's calendar where none was given. @throws 400 with every fault */
async function soundMilestone(
  ctx: ActCtx,
  measure: MeasureRow,
  { id, measureId, academicYear, term, value, note, ...given }: Omit<MilestoneFields, 'dueOn'> & Due,
): Promise<MilestoneFields> {
  const dueOn = given.dueOn ?? daysOfTerm(await calendarOf(ctx, measure.schoolId), { academicYear, term }).to
  const milestone = { id, measureId, academicYear, term, dueOn, value, note }
  const taken = (await listMilestones(ctx, [measureId])).some(
    (one) => one.id !== id && one.academicYear === academicYear && one.term === term,
  )
  const faults = [
    ...milestoneFaults(milestone, measure),
    ...(taken ? [{ path: 'term', message: takenWords({ academicYear, term }) }] : []),
  ]
  if (faults.length > 0) throw invalid(faults)
  return milestone
}

const takenWords = ({ academicYear, term }: Pick<MilestoneFields, 'academicYear' | 'term'>) =>
  `There is a milestone for ${termWords[term].toLowerCase()} ${academicYearWords(academicYear)} already: change that one`
