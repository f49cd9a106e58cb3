import { workingDaysAfter } from '@sixfold/shared/domain/calendar/school-days.ts'
import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { EvidenceKind, Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { dayFaults, stepOn } from '@sixfold/shared/domain/progress/send.ts'
import type { ImpactRating, ProgressRating } from '@sixfold/shared/domain/progress/words.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, blocked, invalid, notFound, ProblemError } from '../../../http/problem.ts'
import { record, working } from '../../../record.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { listTrail, lockPriority } from '../../cycles/queries.ts'
import { addEvidence } from '../../evidence/commands/add-evidence.ts'
import { recordObservation } from '../../measures/commands/record-observation.ts'
import { findMeasure } from '../../measures/queries.ts'
import { faceOf } from '../../plans/queries.ts'
import { calendarOf, trustSettings } from '../../trusts/queries.ts'
import { subjectOf, updatePolicy } from '../policy.ts'
import { findWording } from '../queries.ts'
import { insertWording } from '../writes.ts'

export type NewUpdate = {
  id: string
  priorityId: string
  /** The day that it speaks of; today unless given. */
  day?: string | undefined
  rating: ProgressRating
  impact?: ImpactRating | undefined
  whatChanged: string
  inTheWay?: string | undefined
  supersedesId?: string | undefined
  observation?: { id: string; measureId: string; value: number } | undefined
  evidence?: NewPiece | undefined
}
type NewPiece = {
  id: string
  kind: EvidenceKind
  title: string
  note?: string | undefined
  url?: string | undefined
  stance: Stance
}

/**
 * Sends a progress update of a priority, or corrects one, with an observation and a piece of evidence if given. Governors
 * and trustees read it some working days later, so its event is for school and trust; the timeline shows it to the others
 * from its day (accountability/queries.ts). @throws 404 · 403 · 409 · 400
 */
export async function sendUpdate(ctx: Ctx, update: NewUpdate): Promise<void> {
  const priority = await lockPriority(ctx, update.priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  assertUnblocked(editBlockers(priority.step))
  const place = update.supersedesId
    ? await placeCorrected(ctx, { ...update, supersedesId: update.supersedesId })
    : await placeOf(ctx, { ...update, turn: priority.turn })
  const [calendar, settings] = [await calendarOf(ctx, priority.schoolId), await trustSettings(ctx)]
  await insertWording(ctx, {
    ...place,
    id: update.id,
    priorityId: priority.id,
    rating: update.rating,
    impact: update.impact ?? null,
    whatChanged: update.whatChanged,
    inTheWay: update.inTheWay ?? null,
    supersedesId: update.supersedesId ?? null,
    publishedOn: workingDaysAfter(calendar, ctx.today, settings.updateDelayDays),
  })
  await addWhatCameWithIt(ctx, priority, place.day, update)
  const { title, audiences } = await faceOf(ctx, priority)
  await record(ctx, {
    kind: update.supersedesId ? 'update-corrected' : 'update-sent',
    schoolId: priority.schoolId,
    recordKind: 'priority',
    recordId: priority.id,
    audiences: working,
    // `named`: by the title that governors and trustees know.
    data: { title, rating: update.rating, updateId: update.id, named: audiences.includes('trustees') },
  })
}

/** The day that a new update speaks of, and where the priority stood on it. @throws 400 */
async function placeOf(ctx: Ctx, update: NewUpdate & { turn: number }) {
  const trail = await listTrail(ctx, [update.priorityId])
  const day = update.day ?? ctx.today
  const faults = dayFaults(day, trail, update.turn, ctx.today)
  const step = stepOn(trail, update.turn, day)
  if (faults.length > 0 || step === null) throw invalid(faults)
  return { day, step, turn: update.turn }
}

/** A correction speaks of the same day as what it corrects. @throws 404 · 403 · 400 · 409 */
async function placeCorrected(ctx: Ctx, update: NewUpdate & { supersedesId: string }) {
  const corrected = await findWording(ctx, update.supersedesId)
  if (!corrected || corrected.priorityId !== update.priorityId) throw notFound('The update to correct')
  authorize(updatePolicy, 'correct', ctx.actor, subjectOf(corrected, ctx.today))
  if (update.day !== undefined && update.day !== corrected.day)
    throw invalid([{ path: 'day', message: 'A correction speaks of the same day: leave this out' }])
  if (corrected.correctedOn !== null)
    throw blocked([
      {
        code: 'corrected-already',
        message: 'This update was corrected meanwhile: correct its newest wording',
      },
    ])
  return { day: corrected.day, step: corrected.step, turn: corrected.turn }
}

async function addWhatCameWithIt(
  ctx: Ctx,
  priority: { id: string; schoolId: string },
  day: string,
  { observation, evidence }: NewUpdate,
) {
  if (observation) {
    const measure = await findMeasure(ctx, observation.measureId)
    if (measure?.priorityId !== priority.id)
      throw invalid([{ path: 'observation.measureId', message: 'This measure isn’t one of this priority’s' }])
    await within('observation', () => recordObservation(ctx, { ...observation, observedOn: day }))
  }
  if (evidence)
    await within('evidence', () =>
      addEvidence(ctx, {
        ...evidence,
        schoolId: priority.schoolId,
        source: 'school',
        effectiveOn: day,
        audience: 'school-and-trust',
        links: [{ priorityId: priority.id, stance: evidence.stance }],
      }),
    )
}

/** Names the fields of what came with it by their place in the body. */
async function within(field: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const faults = error instanceof ProblemError ? error.extra.errors : undefined
    throw faults ? invalid(faults.map(({ path, message }) => ({ path: `${field}.${path}`, message }))) : error
  }
}
