import type { Pairing, PairingSide, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { type Scheme, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import {
  agreeBlockers,
  changeBlockers,
  declineBlockers,
  withdrawBlockers,
} from '@sixfold/shared/domain/support/blockers.ts'
import { pairingActs } from '@sixfold/shared/domain/support/acts.ts'
import { awaitedFrom } from '@sixfold/shared/domain/support/consent.ts'
import { directBlockers, viewBlockers } from '@sixfold/shared/domain/support/direct.ts'
import { visitBlockers } from '@sixfold/shared/domain/support/delivery.ts'
import { judgeBlockers } from '@sixfold/shared/domain/support/evaluate.ts'
import { answerExtensionBlockers, askExtensionBlockers } from '@sixfold/shared/domain/support/extension.ts'
import { lifeBlockers } from '@sixfold/shared/domain/support/life.ts'
import { confirmBlockers, endBlockers, isLive } from '@sixfold/shared/domain/support/new-head.ts'
import type { PairingFacts, Side } from '@sixfold/shared/domain/support/pairing.ts'
import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { publishedVersion } from '../../http/etag.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import type { EvaluationRow } from './delivery-queries.ts'
import type { NewHeadsOf } from './new-heads.ts'
import { directedOf, extensionFactsOf, factsOf, subjectOf } from './pairing-facts.ts'
import { pairingPolicy } from './policy.ts'
import type { PairingRow, PairingStepRow } from './queries.ts'

export function presentPairing(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  row: PairingRow,
  { actor, today }: Pick<Ctx, 'actor' | 'today'>,
  headsOf: NewHeadsOf,
): Pairing {
  const facts = factsOf(row)
  const decline = declineBlockers(facts)
  const live = { ...facts, delivered: row.deliveredHalfDays, extensionAsked: row.extension !== null }
  const extension = extensionFactsOf(row)
  const judge = judgeBlockers(row)
  const subject = subjectOf(row)
  const worksOnIt = pairingPolicy.readVisits(actor, subject)
  // Whether more was asked for is told to those who work on it alone, also by what is in the way.
  const ofThose = (blockers: Blocker[]) => (worksOnIt ? blockers : [])
  // Headships are a school's own matter, and the trust's.
  const until = (side: Side) => {
    const open = headsOf(row, side).filter((it) => it.until >= today && isLive(row.status))
    return worksOnIt ? (open[0]?.until ?? null) : null
  }
  const asHead = (side: Side) => ({ personId: actor.personId, heads: headsOf(row, side) })
  return {
    id: row.id,
    status: row.status,
    giver: presentSide(row, facts, 'giver', until('giver')),
    receiver: {
      ...presentSide(row, facts, 'receiver', until('receiver')),
      school: { id: row.receiver.schoolId, name: row.receiver.name },
    },
    criterion: { key: row.criterionKey, name: criterionName(scheme, row.criterionKey) },
    objective: row.objective,
    priority: presentPriority(row, actor),
    directed: row.directed && {
      reason: row.directed.reason,
      by: row.directed.by,
      day: row.directed.day,
    },
    halfDays: row.halfDays,
    takingPart: row.takingPart,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    costPenceADay: row.costPenceADay,
    countsToEntitlement: row.countsToEntitlement,
    deliveredHalfDays: row.deliveredHalfDays,
    // What is only asked, and why the trust thought it right, is for those who work on it.
    conflictReason: worksOnIt ? row.conflictReason : null,
    loadReason: worksOnIt ? row.loadReason : null,
    extension: worksOnIt ? row.extension : null,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    agreedOn: row.agreedOn,
    ended: row.ended,
    abilities: abilitiesOf(pairingPolicy, actor, subject, pairingActs),
    blockers: {
      change: changeBlockers(facts),
      agreeGiver: agreeBlockers(facts, 'giver', actor.personId, today),
      agreeReceiver: agreeBlockers(facts, 'receiver', actor.personId, today),
      declineGiver: decline,
      declineReceiver: decline,
      direct: directBlockers({ ...facts, ...directedOf(row) }, today),
      viewGiver: viewBlockers(facts, 'giver'),
      viewReceiver: viewBlockers(facts, 'receiver'),
      confirmGiver: confirmBlockers(facts, 'giver', asHead('giver'), today),
      confirmReceiver: confirmBlockers(facts, 'receiver', asHead('receiver'), today),
      endGiver: endBlockers(facts, 'giver', asHead('giver'), today),
      endReceiver: endBlockers(facts, 'receiver', asHead('receiver'), today),
      withdraw: withdrawBlockers(facts),
      start: lifeBlockers('start', live, today),
      pause: lifeBlockers('pause', live, today),
      resume: lifeBlockers('resume', live, today),
      complete: ofThose(lifeBlockers('complete', live, today)),
      logVisit: visitBlockers(row),
      extend: ofThose(askExtensionBlockers(extension)),
      extendGiver: ofThose(answerExtensionBlockers(extension, 'giver', actor.personId)),
      extendReceiver: ofThose(answerExtensionBlockers(extension, 'receiver', actor.personId)),
      judgeGiver: judge,
      judgeReceiver: judge,
    },
    // Whatever those who work on it do among themselves, others read the same.
    version: worksOnIt ? row.version : publishedVersion,
  }
}

export const presentWithTrail = (
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  row: PairingRow,
  {
    trail,
    evaluations,
    heads,
  }: { trail: PairingStepRow[]; evaluations: readonly EvaluationRow[]; heads: NewHeadsOf },
  ctx: Pick<Ctx, 'actor' | 'today'>,
): PairingWithTrail => ({
  ...presentPairing(scheme, row, ctx, heads),
  // Why a school declined before the trust directed it is for those who work on it.
  trail: pairingPolicy.readVisits(ctx.actor, subjectOf(row))
    ? trail
    : trail.map((step) => (step.to === 'declined' ? { ...step, reason: null } : step)),
  evaluations: presentEvaluations(row, evaluations, ctx.actor),
})

/** Each school judges apart: its people read their own alone until both have, leaders both, everybody else once both have. */
export function presentEvaluations(
  row: Pick<PairingRow, 'status'> & Record<Side, { schoolId: string | null }>,
  said: readonly EvaluationRow[],
  actor: Actor,
): PairingWithTrail['evaluations'] {
  const of = (side: Side) => said.find((it) => it.side === side)
  const shown = (side: Side) => {
    const found = of(side)
    const { schoolId } = row[side]
    const own = schoolId !== null && actor.worksAt(schoolId)
    if (!found || !(row.status === 'evaluated' || actor.leads() || own)) return null
    const { side: _, ...evaluation } = found
    return evaluation
  }
  return {
    giver: shown('giver'),
    receiver: shown('receiver'),
    giverJudged: of('giver') !== undefined,
    receiverJudged: of('receiver') !== undefined,
  }
}

/** To the receiver's people and the trust's as it is called now; to who reads the published record as an approved plan calls it. */
export function presentPriority({ priority, receiver }: PairingRow, actor: Actor): Pairing['priority'] {
  if (!priority) return null
  const { id, title, published } = priority
  if (cyclePolicy.readDrafts(actor, receiver)) return { id, title }
  return published !== null && cyclePolicy.read(actor, { ...receiver, published: true })
    ? { id, title: published }
    : null
}

function presentSide(
  row: PairingRow,
  facts: PairingFacts,
  side: Side,
  newHeadUntil: string | null,
): PairingSide {
  const { kind, partyId, schoolId, name, consent, view } = row[side]
  return {
    party: { kind, id: partyId, name },
    school: schoolId === null ? null : { id: schoolId, name },
    consent,
    awaiting: awaitedFrom(facts, side),
    directed: row.directed?.[side] ?? false,
    view,
    newHeadUntil,
  }
}
