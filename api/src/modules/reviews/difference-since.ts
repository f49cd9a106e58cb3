import { halfDayWords } from '@sixfold/shared/domain/accountability/words.ts'
import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import type { ReviewDifference, Since } from '@sixfold/shared/domain/reviews/difference.ts'
import {
  changedEvidence,
  movedActions,
  movedMeasures,
  movedSteps,
  sentUpdates,
} from '@sixfold/shared/domain/reviews/difference-facts.ts'
import type { Pictures } from '@sixfold/shared/domain/reviews/picture.ts'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import { entitlementOn } from '@sixfold/shared/domain/visits/entitlement.ts'
import type { Ctx } from '../../db/tenant.ts'
import { settledOn } from '../categorisation/queries.ts'
import { listTrail } from '../cycles/queries.ts'
import { listObservations } from '../measures/queries.ts'
import { listWordings } from '../progress/queries.ts'
import { listOpenQuestionsAt } from '../questions/queries.ts'
import { currentScheme, schemesByYear } from '../schemes/queries.ts'
import { calendarOf, stepWords, trustSettings } from '../trusts/queries.ts'
import { agreedHalfDaysSince, deliveredHalfDaysSince, visitDaysSince } from '../visits/queries.ts'
import { actionStandings, agreedSince, deliveredSince, evidenceOn, visitsSince } from './picture-queries.ts'

/** What happened since to the priorities that the plan in force holds, or held then, and to the school. domain.md §5. */
export async function differenceSince(
  ctx: Ctx,
  schoolId: string,
  { before, now }: Pictures,
  since: Since,
): Promise<ReviewDifference> {
  const present = now.content?.priorities ?? []
  const gone = (before.content?.priorities ?? []).filter((it) => present.every(({ id }) => id !== it.id))
  const priorities = [...present, ...gone]
  const ids = priorities.map(({ id }) => id)
  const facts = {
    entries: await listTrail(ctx, ids),
    wordings: await listWordings(ctx, ids),
    actions: await actionStandings(ctx, idsIn(priorities, 'actions')),
    observations: await listObservations(ctx, idsIn(priorities, 'measures')),
    evidence: await evidenceOn(ctx, ids),
  }
  const days = { from: since.day, to: ctx.today }
  const support = await agreedSince(ctx, schoolId, since.day)
  const delivered = await deliveredSince(ctx, schoolId, since.day)
  const scheme = await currentScheme(ctx)
  const visits = await visitsSince(ctx, schoolId, since.day)
  return {
    since,
    steps: movedSteps(priorities, facts, days, await stepWords(ctx)),
    updates: sentUpdates(priorities, facts, days),
    actions: movedActions(priorities, facts, days),
    measures: movedMeasures(scheme, priorities, facts, days),
    evidence: changedEvidence(priorities, facts, days, (await trustSettings(ctx)).evidenceMonths),
    support: support.map((it) => ({
      ...it,
      words: `${halfDayWords(it.halfDays)} from ${inSentence(it.giver)}, agreed on ${dayWords(it.day)}`,
    })),
    delivered: delivered.map((it) => ({
      ...it,
      words: `${halfDayWords(it.halfDays)} delivered by ${it.giver}`,
    })),
    visits: visits.map((it) => ({
      ...it,
      words: `The trust visited for ${halfDayWords(it.halfDays)} on ${dayWords(it.day)}`,
    })),
    questions: (await listOpenQuestionsAt(ctx, schoolId)).map(({ id, day, title, text }) => ({
      questionId: id,
      day,
      words: `“${text}” Asked about ${title} on ${dayWords(day)}`,
    })),
    entitlement: await entitlementNow(ctx, schoolId),
  }
}

const idsIn = (
  priorities: readonly { measures: { id: string }[]; actions: { id: string }[] }[],
  what: 'measures' | 'actions',
) => priorities.flatMap((priority) => priority[what].map(({ id }) => id))

async function entitlementNow(ctx: Ctx, schoolId: string): Promise<ReviewDifference['entitlement']> {
  const from = academicYearDays(academicYearOf(ctx.today)).from
  const known = {
    decisions: await settledOn(ctx, [schoolId]),
    visitDays: await visitDaysSince(ctx, schoolId, from),
    agreedHalfDays: await agreedHalfDaysSince(ctx, schoolId, from),
    deliveredHalfDays: await deliveredHalfDaysSince(ctx, schoolId, from),
  }
  const { category: _, ...promised } = entitlementOn(
    await schemesByYear(ctx),
    known,
    await calendarOf(ctx, schoolId),
    ctx.today,
  )
  return promised
}
