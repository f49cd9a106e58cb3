import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { decideBlockers } from '@sixfold/shared/domain/categorisation/decide.ts'
import {
  proposeBlockers,
  unexplained,
  unexplainedBlockers,
} from '@sixfold/shared/domain/categorisation/propose.ts'
import { rateBlockers } from '@sixfold/shared/domain/categorisation/rate.ts'
import { conversationBlockers, replyBlockers } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { selfRateBlockers, submitBlockers } from '@sixfold/shared/domain/categorisation/self-assessment.ts'
import { wayBlockers } from '@sixfold/shared/domain/categorisation/way.ts'
import type { CategorisationRow } from './queries.ts'
import { type KeptRating, standingOf } from './rating-queries.ts'
import { changersIn, moderatorsIn, presentReplies } from './way-presenter.ts'
import type { Way } from './way-queries.ts'

type Beside = { scheme: Pick<Scheme, 'criteria' | 'former'>; ratings: readonly KeptRating[]; way: Way }
type Asker = {
  personId: string
  leads: boolean
  /** Who replies for the school in place of this head. */
  otherHead: string | null
  /** Sits on a body that is a chief executive. */
  asChiefExecutive: boolean
}
type Blockers = Categorisation['blockers']

/** What is in the way of each act that the person may do; of others nothing is said. */
export function blockersOf(
  row: CategorisationRow,
  beside: Beside,
  abilities: { [Act in keyof Blockers]: boolean },
  asker: Asker,
): Blockers {
  const { status } = row
  const self = selfFacts(row, beside.ratings)
  const unexplainedNow = () => unexplainedBlockers(beside.scheme, unexplainedIn(row, beside.ratings))
  const settle = () => [...decideBlockers(decideFacts(row, beside.way, asker))]
  const found: { [Act in keyof Blockers]: () => Blockers[Act] } = {
    rateSelf: () => [...selfRateBlockers(self)],
    submit: () => [...submitBlockers(beside.scheme, self)],
    rate: () => [...rateBlockers(status, asker.leads)],
    propose: () => [...proposeBlockers(status), ...unexplainedNow()],
    moderate: () => [...wayBlockers('moderate', status), ...unexplainedNow()],
    converse: () => [...conversationBlockers({ status, spoken: isSpoken(row) })],
    reply: () => [
      ...replyBlockers({ status, lapsed: isUnanswered(beside.way, row), otherHead: asker.otherHead }),
    ],
    extendReply: () => [...wayBlockers('extend', status)],
    nameReReviewer: () => [...wayBlockers('name-re-reviewer', status)],
    reReview: () => [...wayBlockers('re-review', status)],
    decide: settle,
    return: settle,
  }
  return Object.fromEntries(
    Object.entries(found).map(([act, blockers]) => [act, abilities[act as keyof Blockers] ? blockers() : []]),
  ) as Blockers
}

export const selfFacts = (row: CategorisationRow, ratings: readonly KeptRating[]) => ({
  status: row.status,
  submitted: row.submittedAt !== null,
  rated: standingOf(ratings, 'self').map((it) => it.criterionKey),
})

/** Criteria that the trust rates otherwise than the head did, without saying why. */
export const unexplainedIn = (row: CategorisationRow, ratings: readonly KeptRating[]) =>
  row.submittedAt === null ? [] : unexplained(standingOf(ratings, 'trust'), standingOf(ratings, 'self'))

/** The head was spoken with, or it was said why not. */
export const isSpoken = (row: CategorisationRow): boolean =>
  row.conversationOn !== null || row.conversationNone !== null

/** The last reply that was asked for lapsed, and none has come since. */
export function isUnanswered(way: Way, row: CategorisationRow): boolean {
  const last = presentReplies(way, row.status).at(-1)
  return last !== undefined && last.lapsed && last.reply === null
}

export function decideFacts(
  row: CategorisationRow,
  way: Way,
  asker: { personId: string; asChiefExecutive: boolean },
) {
  return {
    status: row.status,
    proposedBy: row.proposedBy?.id ?? null,
    changedBy: changersIn(way),
    excepted: asker.asChiefExecutive && isSecondModerated(row, way),
    personId: asker.personId,
  }
}

/** A leader other than the proposer moderated it. */
export const isSecondModerated = (row: CategorisationRow, way: Way): boolean =>
  moderatorsIn(way).some((id) => id !== row.proposedBy?.id)
