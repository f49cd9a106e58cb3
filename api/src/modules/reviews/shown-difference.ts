import type { ShownDifference } from '@sixfold/shared/contracts/review-work.ts'
import { isPublishedWording } from '@sixfold/shared/domain/progress/wordings.ts'
import type { ReviewDifference } from '@sixfold/shared/domain/reviews/difference.ts'
import type { Ctx } from '../../db/tenant.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { evidencePolicy } from '../evidence/policy.ts'
import { listFewPupilMeasures } from '../measures/queries.ts'
import { listWordings } from '../progress/queries.ts'
import { questionScope } from '../questions/policy.ts'
import { readableAt } from '../questions/queries.ts'
import { visitsPolicy } from '../visits/policy.ts'
import { audiencesOf } from './picture-queries.ts'

type OfSchool = { schoolId: string }
type Hidden = ShownDifference['hidden'][number]

/**
 * What happened since as one reader may have it; what isn't theirs is counted. Measures on fewer than six pupils stay within
 * school and leaders, evidence is for its audience, an update is published some days after it was sent, and visits are counts for
 * those who don't read them: what holds today decides, besides what was frozen. domain.md §2, §5.2.
 */
export async function shownDifference(
  ctx: Ctx,
  school: OfSchool,
  whole: ReviewDifference,
): Promise<ShownDifference> {
  const [updates, measures, evidence] = [
    await readableUpdates(ctx, school, whole.updates),
    await readableMeasures(ctx, school, whole.measures),
    await readableEvidence(ctx, school, whole.evidence),
  ]
  const visits = visitsPolicy.read(ctx.actor, school) ? whole.visits : null
  const questions = await readableQuestions(ctx, school, whole.questions)
  return {
    ...whole,
    ...(questions ? { questions } : {}),
    updates,
    measures,
    evidence: evidence.map(({ audience: _, ...piece }) => piece),
    visits,
    visitsMade: whole.visits.length,
    hidden: hiddenOf(whole, { updates, measures, evidence }),
  }
}

/** That there are others isn't said: a question is its body's, until it has been answered. */
async function readableQuestions(ctx: Ctx, { schoolId }: OfSchool, all: ReviewDifference['questions']) {
  if (!all || all.length === 0) return all
  const readable = await readableAt(ctx, questionScope(ctx.actor), schoolId)
  return all.filter(({ questionId }) => readable.includes(questionId))
}

async function readableUpdates(ctx: Ctx, school: OfSchool, all: ReviewDifference['updates']) {
  if (all.length === 0 || cyclePolicy.readDrafts(ctx.actor, school)) return all
  const wordings = await listWordings(ctx, [...new Set(all.map(({ priorityId }) => priorityId))])
  const published = new Set(
    wordings.filter((it) => isPublishedWording(it, ctx.today)).map((wording) => wording.id),
  )
  return all.filter(({ wordingId }) => published.has(wordingId))
}

async function readableMeasures(ctx: Ctx, school: OfSchool, all: ReviewDifference['measures']) {
  if (all.length === 0 || cyclePolicy.readFewPupils(ctx.actor, school)) return all
  const few = await listFewPupilMeasures(ctx, [...new Set(all.map(({ priorityId }) => priorityId))])
  return all.filter(({ fewPupils, measureId }) => !fewPupils && !few.includes(measureId))
}

async function readableEvidence(ctx: Ctx, { schoolId }: OfSchool, all: ReviewDifference['evidence']) {
  if (all.length === 0) return all
  const today = await audiencesOf(
    ctx,
    all.map(({ evidenceId }) => evidenceId),
  )
  const reads = (audience: ReviewDifference['evidence'][number]['audience']) =>
    evidencePolicy.read(ctx.actor, { schoolId, audience, byPersonId: '', bySchool: false, owner: null })
  return all.filter((it) => reads(it.audience) && reads(today.get(it.evidenceId) ?? 'school-and-trust'))
}

type Parts = { [Part in 'updates' | 'measures' | 'evidence']: readonly { priorityId: string }[] }

/** How many of each are left out, by priority; priorities of which nothing is are left out too. */
function hiddenOf(whole: Parts, shown: Parts): Hidden[] {
  const all = [...whole.updates, ...whole.measures, ...whole.evidence]
  return [...new Set(all.map(({ priorityId }) => priorityId))]
    .map((priorityId): Hidden => {
      const count = (of: Parts, part: keyof Parts) =>
        of[part].filter((it) => it.priorityId === priorityId).length
      const out = (part: keyof Parts) => count(whole, part) - count(shown, part)
      return { priorityId, updates: out('updates'), measures: out('measures'), evidence: out('evidence') }
    })
    .filter(({ updates, measures, evidence }) => updates + measures + evidence > 0)
}
