import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { departs, departureFault } from '@sixfold/shared/domain/categorisation/departure.ts'
import {
  differs,
  moderationFaults,
  moderationLeadsTo,
} from '@sixfold/shared/domain/categorisation/moderate.ts'
import { unexplainedBlockers } from '@sixfold/shared/domain/categorisation/propose.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import { wayBlockers } from '@sixfold/shared/domain/categorisation/way.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { schemeOfRound } from '../../schemes/queries.ts'
import { moveTo, setProposal } from '../queries.ts'
import { allRatings, standingOf } from '../rating-queries.ts'
import { isSpoken, unexplainedIn } from '../way-blockers.ts'
import { isAskedBack } from '../way-presenter.ts'
import { insertPutForward, type Way } from '../way-queries.ts'
import { askForReply } from './ask-for-reply.ts'
import { loadWayFor } from './load-for.ts'
import { proposers, tellOf } from './tell-of.ts'

export type Moderating = {
  categorisationId: string
  level: Level
  rationale: string
  reason?: string | undefined
  departure?: string | undefined
  answer?: string | undefined
}

/**
 * Settles what the head is asked about, or what goes back to the body: as it was, or changed with a reason. The reason for departing
 * from the suggestion stays when it still fits. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason ·
 * Invalid 400 with every fault
 */
export async function moderateProposal(ctx: ActCtx, it: Moderating): Promise<void> {
  const { row, way } = await loadWayFor(ctx, 'moderate', it.categorisationId)
  const scheme = await schemeOfRound(ctx, row.roundId)
  const ratings = await allRatings(ctx, row.id)
  assertUnblocked([
    ...wayBlockers('moderate', row.status),
    ...unexplainedBlockers(scheme, unexplainedIn(row, ratings)),
  ])
  const { level, rationale, reason = null, answer = null } = it
  const { level: suggested } = suggestionFrom(scheme, standingOf(ratings, 'trust'))
  const departure =
    it.departure ?? (departs(level, suggested) ? keptDeparture(way, { level, suggested }) : null)
  const before = { level: row.level ?? level, rationale: row.rationale ?? rationale }
  const now = { level, rationale }
  const departing = departureFault(scheme, { level, suggested, departure })
  const faults = [
    ...moderationFaults({ before, now, reason, asked: isAskedBack(way.moves), answer }),
    ...(departing ? [{ path: 'departure', message: departing }] : []),
  ]
  if (faults.length > 0) throw invalid(faults)
  await setProposal(ctx, row.id, { ...now, proposes: false })
  await insertPutForward(ctx, row.id, { ...now, stage: 'moderated', suggested, departure, reason, answer })
  const to = moderationLeadsTo({ from: row.status, spoken: isSpoken(row), changed: differs(before, now) })
  if (to === 'awaiting-reply') return askForReply(ctx, row, way, { act: 'moderate', from: row.status })
  await moveTo(ctx, row.id, { act: 'moderate', from: row.status, to })
  await tellOf(ctx, row, 'category-moderated', proposers)
  if (to === 'awaiting-decision') await tellOf(ctx, row, 'proposal-with-board', [...proposers, 'trustees'])
}

/** Why this level was put forward against this suggestion before; null when it never was. */
const keptDeparture = ({ putForward }: Way, now: { level: Level; suggested: Level | null }) =>
  putForward.findLast(
    (it) => it.stage !== 're-reviewed' && it.level === now.level && it.suggested === now.suggested,
  )?.departure ?? null
