import { type Categorisation, categorisationActs } from '@sixfold/shared/contracts/categorisation.ts'
import { earliestEffective } from '@sixfold/shared/domain/categorisation/decide.ts'
import { bySupersession } from '@sixfold/shared/domain/categorisation/in-force.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { londonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type Sitting, sitsOn } from '../bodies/policy.ts'
import { settledBy } from './category-presenter.ts'
import type { DecisionRow, SettledRow } from './decision-queries.ts'
import {
  categorisationPolicy,
  countsRatings,
  leaderNotePolicy,
  needsMinuteReference,
  seenStatus,
  seesRatings,
  seesSuggestion,
  type View,
  viewOf,
} from './policy.ts'
import type { CategorisationRow } from './queries.ts'
import { type Evidenced, evidenceOf } from './rating-evidence-presenter.ts'
import { presentRating, presentRatings } from './rating-presenter.ts'
import { type KeptRating, type RatingRow, standingOf } from './rating-queries.ts'
import { levelBeside } from './round-presenter.ts'
import { blockersOf } from './way-blockers.ts'
import { presentModerations, presentReplies, presentReReviews, questionIn } from './way-presenter.ts'
import type { Way } from './way-queries.ts'

/** The latest decision of an earlier academic year, whose ratings stand beside this year's; null before the first. */
export const decisionBefore = (
  row: CategorisationRow,
  decisions: readonly DecisionRow[],
): DecisionRow | null =>
  decisions
    .filter((it) => it.academicYear < row.academicYear)
    .toSorted((a, b) => a.academicYear - b.academicYear || bySupersession(a, b))
    .at(-1) ?? null

/**
 * What stands beside a categorisation: the scheme of its round, the school's decisions in any order, all its categories (`settled`),
 * every rating of its own, the ratings of `decisionBefore`, the evidence linked to its own, what happened on its way, the bodies
 * that may decide today, and who replies for the school
 * in place of a head who asks.
 */
export type Beside = {
  scheme: Scheme
  decisions: readonly DecisionRow[]
  settled: readonly SettledRow[]
  bodies: readonly Sitting[]
  ratings: readonly KeptRating[]
  earlierRatings: readonly RatingRow[]
  evidenced: Evidenced
  way: Way
  otherHead: string | null
}

export function presentCategorisation(row: CategorisationRow, beside: Beside, ctx: Ctx): Categorisation {
  const { scheme, decisions, bodies, way } = beside
  const { actor } = ctx
  const subject = { schoolId: row.school.id, status: row.status, reReviewerId: row.reReviewerId, bodies }
  const view = viewOf(actor, subject)
  const whole = view === 'whole'
  const rated = { ...subject, submitted: row.submittedAt !== null }
  const [sees, counts] = [seesRatings(actor, rated), countsRatings(actor, rated)]
  const shown = sees.trust
  const decision = decisions.find((it) => it.categorisationId === row.id) ?? null
  const { id, academicYear } = row
  const before = levelBeside(
    { id, fromReview: row.origin === 'review', academicYear },
    beside.settled,
    ctx.today,
  )
  const level = shown ? row.level : null
  const earlier = decisionBefore(row, decisions)
  const weighs = seesSuggestion(actor, subject)
  const abilities = abilitiesOf(categorisationPolicy, actor, subject, categorisationActs)
  return {
    id: row.id,
    round: { id: row.roundId, academicYear: row.academicYear, schemeNumber: row.schemeNumber },
    review: row.review,
    school: { id: row.school.id, name: row.school.name },
    status: seenStatus(view, { status: row.status, submitted: row.submittedAt !== null }),
    level,
    before: level === null ? null : before,
    movement: movementBetween(before, level),
    rationale: shown ? row.rationale : null,
    selfAssessment: presentSelfAssessment(row, beside.ratings, sees.self),
    ratings: presentRatings(
      scheme,
      beside.ratings,
      earlier && { academicYear: earlier.academicYear, ratings: beside.earlierRatings },
      { ...sees, former: whole, corrections: view !== 'published' },
      (criterionKey) => evidenceOf(beside.evidenced, { categorisationId: row.id, criterionKey }, counts),
    ),
    suggestion: weighs ? suggestionFrom(scheme, standingOf(beside.ratings, 'trust')) : null,
    departure: weighs ? departureIn(way) : null,
    proposed:
      shown && row.proposedBy && row.proposedAt !== null ? { by: row.proposedBy, at: row.proposedAt } : null,
    moderations: whole ? presentModerations(way) : [],
    conversation: shown && view !== 'published' ? conversationOf(row) : null,
    replies: repliesFor(row, way, view),
    reReviews: view === 'published' ? [] : presentReReviews(way),
    question: whole && row.status !== 'published' ? questionIn(way.moves) : null,
    decision: decision && { id: decision.id, ...settledBy(decision) },
    earliestEffectiveOn: earliestEffective({ ...row, latestEffectiveOn: latestIn(decisions) }, ctx.today).day,
    minuteReferenceNeeded: needsMinuteReference(actor, bodies),
    abilities: { ...abilities, leaderNotes: leaderNotePolicy.read(actor, subject) },
    blockers: blockersOf(row, beside, abilities, {
      personId: actor.personId,
      leads: actor.leads(),
      otherHead: beside.otherHead,
      asChiefExecutive: bodies.some((body) => body.kind === 'chief-executive' && sitsOn(actor, body)),
    }),
    // What isn't told shows in no version either: what the trust does meanwhile to a head, what came before to who reads the published.
    version:
      view === 'published'
        ? 1
        : shown
          ? row.version
          : way.moves.filter((it) => it.to === 'self-assessing' || it.act === 'review').length,
  }
}

const latestIn = (decisions: readonly DecisionRow[]) =>
  decisions
    .map((it) => it.effectiveOn)
    .toSorted()
    .at(-1) ?? null

/** Why what is put forward last is other than the ratings suggested then. */
function departureIn({ putForward }: Way): Categorisation['departure'] {
  const last = putForward.findLast((it) => it.stage !== 're-reviewed')
  return last?.departure && last.suggested ? { from: last.suggested, reason: last.departure } : null
}

/** Every reply on the way; once published, the one that is printed beside the category. */
function repliesFor(row: CategorisationRow, way: Way, view: View | null): Categorisation['replies'] {
  const all = presentReplies(way, row.status)
  return view === 'published' ? all.slice(-1) : all
}

function conversationOf(row: CategorisationRow): Categorisation['conversation'] {
  const { conversationOn: heldOn, conversationBy: heldBy, conversationNone: whyNone } = row
  return heldOn === null && whyNone === null ? null : { heldOn, heldBy, whyNone }
}

function presentSelfAssessment(
  row: CategorisationRow,
  ratings: readonly KeptRating[],
  seen: boolean,
): Categorisation['selfAssessment'] {
  const { submittedBy: by, submittedAt: at } = row
  const dueOn = row.origin === 'round' ? row.selfAssessBy : null
  return {
    dueOn,
    ratings: seen ? standingOf(ratings, 'self').map(presentRating) : [],
    submitted:
      seen && by && at !== null ? { by, at, late: dueOn !== null && londonDay(new Date(at)) > dueOn } : null,
  }
}
