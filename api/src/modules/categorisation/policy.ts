import type { NextAct } from '@sixfold/shared/domain/categorisation/next-act.ts'
import { reReviewRoles } from '@sixfold/shared/domain/categorisation/re-review.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { CategorisationStatus, SeenStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import { publishedScope, type SchoolScope } from '../../access/visible-schools.ts'
import { decidesFor, type Sitting, sitsOn } from '../bodies/policy.ts'

export type RoundAction = 'open' | 'edit'

/**
 * That a year has a round is no secret within the trust; what is in it is. From outside one sees the rounds of the cases that one
 * holds (`held`).
 */
export const roundPolicy: Policy<{ held: boolean } | null, RoundAction> = {
  read: (actor, round) => !actor.isOutside() || round?.held === true,
  open: (actor) => actor.leads(),
  edit: (actor) => actor.leads(),
}

/** Categories year by year belong to the published record; those of years before Sixfold are entered by leaders. */
export const earlierPolicy: Policy<{ schoolId: string }, 'enter'> = {
  read: (actor, { schoolId }) => seesPublished(actor, schoolId),
  enter: (actor, { schoolId }) => moderates(actor, schoolId),
}

/** Schools side by side are for those who moderate. */
export const gridPolicy: Policy<null, 'read'> = { read: (actor) => actor.leads() }

/**
 * `status` is null before anybody has begun; `bodies` are those that may decide on it today, with who sits on them;
 * `reReviewerId` is whom its last re-review was given to, and null once they hold no role for it.
 */
export type CategorisationSubject = {
  schoolId: string
  status: CategorisationStatus | null
  reReviewerId: string | null
  bodies: readonly Sitting[]
}
export type CategorisationAction =
  | 'begin'
  | 'rateSelf'
  | 'submit'
  | 'rate'
  | 'propose'
  | 'moderate'
  | 'converse'
  | 'reply'
  | 'extendReply'
  | 'nameReReviewer'
  | 'reReview'
  | 'decide'
  | 'return'

/**
 * Who sees a school's way through a round, and who acts on it; domain.md §2. Leaders and the school's partners work on it; the
 * school's head sees it throughout, but of the proposal only what `viewOf` allows; whoever re-reviews it sees that one case; members
 * of the deciding bodies and the clerk see it while it waits for them. Whoever belongs to the school or has an interest in it
 * neither proposes, moderates, re-reviews nor decides, whatever other role they hold.
 */
export const categorisationPolicy: Policy<CategorisationSubject, CategorisationAction> = {
  read: (actor, it) => viewOf(actor, it) !== null,
  begin: (actor, it) => proposesFor(actor, it.schoolId) || actor.heads(it.schoolId),
  rateSelf: (actor, it) => actor.heads(it.schoolId),
  submit: (actor, it) => actor.heads(it.schoolId),
  rate: (actor, it) => proposesFor(actor, it.schoolId),
  propose: (actor, it) => proposesFor(actor, it.schoolId),
  moderate: (actor, it) => moderates(actor, it.schoolId),
  converse: (actor, it) => proposesFor(actor, it.schoolId),
  reply: (actor, it) => actor.heads(it.schoolId),
  extendReply: (actor, it) => moderates(actor, it.schoolId),
  nameReReviewer: (actor, it) => moderates(actor, it.schoolId),
  reReview: (actor, it) => holdsCase(actor, it),
  decide: (actor, it) => decides(actor, it),
  return: (actor, it) => decides(actor, it) && it.bodies.some((body) => sitsOn(actor, body)),
}

/**
 * What somebody does next with a school, in its place; null: nothing now. `submitted`: the self-assessment is; `spoken`: the head was
 * spoken with, so that what was sent back is moderated. `repliesFor`: the schools for which the person replies.
 */
export function nextAct(
  actor: Actor,
  it: CategorisationSubject & { submitted: boolean; spoken: boolean; repliesFor: readonly string[] },
): NextAct | null {
  const may = (action: CategorisationAction) => categorisationPolicy[action](actor, it)
  switch (it.status) {
    case null:
    case 'self-assessing':
      if (actor.heads(it.schoolId)) return it.submitted ? null : 'self-assess'
      return may('propose') ? 'propose' : null
    case 'proposed':
      return may('moderate') ? 'moderate' : null
    case 'moderated':
      if (it.spoken) return may('moderate') ? 'moderate' : null
      return may('converse') ? 'converse' : null
    case 'awaiting-reply':
      return may('reply') && it.repliesFor.includes(it.schoolId) ? 'reply' : null
    case 'challenged':
      if (may('reReview')) return 're-review'
      return it.reReviewerId === null && may('nameReReviewer') ? 'name-re-reviewer' : null
    case 'awaiting-decision':
      return may('decide') ? 'decide' : null
    default:
      return null
  }
}

/** What of a school's way through a round a person sees: all of it, the head's share, or what is published. Null: nothing. */
export type View = 'whole' | 'head' | 'published'

export function viewOf(actor: Actor, it: CategorisationSubject): View | null {
  if (proposesFor(actor, it.schoolId)) return 'whole'
  if (it.status === 'published') return seesPublished(actor, it.schoolId) ? 'published' : null
  if (holdsCase(actor, it)) return 'whole'
  if (it.status === 'awaiting-decision' && decides(actor, it)) return 'whole'
  return actor.heads(it.schoolId) ? 'head' : null
}

/** Stages at which a head acts, or has acted, on what is proposed; domain.md §2. */
const openToHead: readonly (CategorisationStatus | null)[] = [
  'awaiting-reply',
  'challenged',
  're-reviewed',
  'awaiting-decision',
]

/** Whether a view shows what is proposed. */
export const showsProposal = (view: View | null, status: CategorisationStatus | null): boolean =>
  view === 'whole' || view === 'published' || (view === 'head' && openToHead.includes(status))

/**
 * Whose ratings of it somebody sees, and so what is linked to them: the trust's with the proposal, the head's own once they are
 * submitted, save that the school's heads see theirs throughout.
 */
export function seesRatings(
  actor: Actor,
  it: CategorisationSubject & { submitted: boolean },
): Record<RatingSource, boolean> {
  const view = viewOf(actor, it)
  return {
    trust: showsProposal(view, it.status),
    self: view !== null && (actor.heads(it.schoolId) || (view === 'whole' && it.submitted)),
  }
}

/**
 * Whose links count toward the strength that somebody is told: those that they see, and of a published category the head's too,
 * which are counted, not shown (domain.md §2, §5.2): a board isn't told afterwards that it decided on less than it saw.
 */
export function countsRatings(
  actor: Actor,
  it: CategorisationSubject & { submitted: boolean },
): Record<RatingSource, boolean> {
  const { trust, self } = seesRatings(actor, it)
  return { trust, self: self || (viewOf(actor, it) === 'published' && it.submitted) }
}

/**
 * Whose ratings' evidence is lent with the case: whoever re-reviews it reads what it rests on, of whatever audience, as long as they
 * hold it. docs/decisions/024-an-outside-reviewer-holds-a-case.md
 */
export const lendsEvidence = (
  actor: Actor,
  it: CategorisationSubject & { submitted: boolean },
): Record<RatingSource, boolean> =>
  holdsCase(actor, it) ? seesRatings(actor, it) : { trust: false, self: false }

/**
 * What a view says of where the school is. Between the head's self-assessment and the reply a head reads `with-trust`, whether or
 * not anything is proposed: nothing the head is answered changes meanwhile.
 */
export function seenStatus(
  view: View | null,
  it: { status: CategorisationStatus; submitted: boolean },
): SeenStatus {
  if (view !== 'head' || showsProposal(view, it.status) || it.status === 'closed') return it.status
  return it.status === 'self-assessing' && !it.submitted ? 'self-assessing' : 'with-trust'
}

/**
 * What the ratings suggest, and why a proposer departs from it, for whoever may read the rest: evidence for those who propose and
 * decide, and no part of the published record. Ratings themselves are seen with the categorisation.
 */
export const seesSuggestion = (actor: Actor, it: CategorisationSubject): boolean =>
  proposesFor(actor, it.schoolId) || decides(actor, it) || holdsCase(actor, it)

/** Leader-only notes: for leaders and the school's partners, never whoever belongs to the school; domain.md §2. */
export const leaderNotePolicy: Policy<{ schoolId: string }, 'write'> = {
  read: (actor, it) => proposesFor(actor, it.schoolId),
  write: (actor, it) => proposesFor(actor, it.schoolId),
}

/** A school's published categories; domain.md §2, "published record". */
export function seesPublished(actor: Actor, schoolId: string): boolean {
  const scope = publishedScope(actor)
  return scope.all || scope.schoolIds.includes(schoolId)
}

/** Who sits on none of these bodies records what one decided, so says where it is minuted. */
export const needsMinuteReference = (actor: Actor, bodies: readonly Sitting[]): boolean =>
  !bodies.some((body) => sitsOn(actor, body))

/** The same as `categorisationPolicy.read`, for lists in SQL. `barred` schools are seen only once published, or as their head. */
export type CategorisationScope = {
  published: SchoolScope
  proposals: SchoolScope
  board: boolean
  heads: string[]
  barred: string[]
  /** Whose cases to re-review are seen; null: nobody's. */
  reReviewerId: string | null
}

export const categorisationScope = (actor: Actor, bodies: readonly Sitting[]): CategorisationScope => ({
  published: publishedScope(actor),
  proposals: actor.leads()
    ? { all: true }
    : { all: false, schoolIds: actor.schoolsAs('improvement-partner') },
  board: decidesFor(actor, bodies),
  heads: actor.schoolsAs('headteacher'),
  barred: actor.barredSchools(),
  reReviewerId: mayReReview(actor) ? actor.personId : null,
})

const proposesFor = (actor: Actor, schoolId: string) =>
  !actor.barredFrom(schoolId) && (actor.leads() || actor.partners(schoolId))

const moderates = (actor: Actor, schoolId: string) => !actor.barredFrom(schoolId) && actor.leads()

/** Holds a role with which one re-reviews. */
export const mayReReview = (actor: Actor): boolean => reReviewRoles.some((role) => actor.holds(role))

/** Whom its re-review was given to, until it is published or closed, and while they hold a role for it. */
export const holdsCase = (
  actor: Actor,
  it: Pick<CategorisationSubject, 'schoolId' | 'status' | 'reReviewerId'>,
): boolean =>
  !actor.barredFrom(it.schoolId) &&
  it.reReviewerId === actor.personId &&
  mayReReview(actor) &&
  it.status !== 'published' &&
  it.status !== 'closed'

const decides = (actor: Actor, { schoolId, bodies }: CategorisationSubject) =>
  !actor.barredFrom(schoolId) && decidesFor(actor, bodies)
