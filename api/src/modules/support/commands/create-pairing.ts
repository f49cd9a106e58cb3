import { pairBlockers } from '@sixfold/shared/domain/support/blockers.ts'
import { type GiverKind, reasonsNeeded, teamName } from '@sixfold/shared/domain/support/giver.ts'
import { matchedOn } from '@sixfold/shared/domain/support/moves.ts'
import { type Terms, usualTerms } from '@sixfold/shared/domain/support/pairing.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, type Fault, invalid } from '../../../http/problem.ts'
import { working } from '../../../record.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import { trustSettings } from '../../trusts/queries.ts'
import { openByGiver, openOf } from '../load-queries.ts'
import { supportPolicy } from '../policy.ts'
import { assertServed, assertTermDays, recordAtBoth } from '../save-pairing.ts'
import { appendPairingStep, insertPairing, partnerToPair, reasonFacts, schoolsToPair } from '../writes.ts'
import { agreePairing } from './agree-pairing.ts'

export type NewPairing = {
  id: string
  giverKind?: GiverKind | undefined
  giverSchoolId?: string | undefined
  giverPartnerId?: string | undefined
  receiverSchoolId: string
  giverAgrees?: boolean | undefined
  conflictReason?: string | null | undefined
  loadReason?: string | null | undefined
} & Pick<Terms, 'criterionKey' | 'objective' | 'halfDays'> & {
    [Term in keyof typeof usualTerms]?: Terms[Term] | undefined
  }

/**
 * A leader brings a giver and a school together; each school is asked. For the trust team and for a partner the leader may agree
 * at once, unless they head the receiver, for which they speak. @throws 403 · 400 unknown or same school, a reason that is
 * missing · 409 a side has left
 */
export async function createPairing(ctx: Ctx, asked: NewPairing): Promise<void> {
  authorize(supportPolicy, 'create', ctx.actor, { trustId: ctx.actor.trustId })
  const of = {
    giverKind: asked.giverKind ?? ('school' as const),
    giverSchoolId: asked.giverSchoolId ?? null,
    giverPartnerId: asked.giverPartnerId ?? null,
  }
  const { giver, receiver } = await sidesOf(ctx, { ...asked, ...of })
  await assertCriterion(ctx, asked.criterionKey)
  const pairing = {
    ...asked,
    ...withUsual(asked),
    ...of,
    ...(await reasonsFor(ctx, asked, of, receiver.name)),
  }
  assertTermDays(pairing)
  await assertServed(ctx, pairing.priorityId, receiver.id)
  assertUnblocked(pairBlockers({ giver, receiver }, ctx.today))
  const { status } = matchedOn(pairing)
  await insertPairing(ctx, pairing, status)
  await appendPairingStep(ctx, pairing.id, {
    from: null,
    to: status,
    side: 'trust',
    consentAs: null,
    halfDays: pairing.halfDays,
    reason: null,
  })
  await recordAtBoth(ctx, { id: pairing.id, giver, receiver }, 'pairing-matched', working, {
    saidBy: 'trust',
    halfDays: pairing.halfDays,
  })
  if (asked.giverAgrees && !ctx.actor.heads(receiver.id)) await agreePairing(ctx, pairing.id, 'giver')
}

/** The reasons that were asked for; one that nobody asked for isn't kept. @throws Invalid 400 for each that is missing */
async function reasonsFor(ctx: Ctx, asked: NewPairing, of: Giver, receiver: string) {
  const { receiverSchoolId } = asked
  const { pairingsAtOnce } = await trustSettings(ctx)
  const needed = reasonsNeeded({
    receiver,
    halfDays: asked.halfDays,
    openPairings: openOf(await openByGiver(ctx), of.giverSchoolId),
    pairingsAtOnce: of.giverKind === 'school' ? pairingsAtOnce : null,
    ...(await reasonFacts(ctx, { ...of, receiverSchoolId })),
  })
  const missing = needed.filter(({ path }) => !asked[path])
  if (missing.length > 0) throw invalid(missing)
  const kept = (path: 'conflictReason' | 'loadReason') =>
    needed.some((it) => it.path === path) ? (asked[path] ?? null) : null
  return { conflictReason: kept('conflictReason'), loadReason: kept('loadReason') }
}

const withUsual = (asked: NewPairing) => ({
  priorityId: asked.priorityId ?? usualTerms.priorityId,
  takingPart: asked.takingPart ?? usualTerms.takingPart,
  startsOn: asked.startsOn ?? usualTerms.startsOn,
  endsOn: asked.endsOn ?? usualTerms.endsOn,
  costPenceADay: asked.costPenceADay ?? usualTerms.costPenceADay,
  countsToEntitlement: asked.countsToEntitlement ?? usualTerms.countsToEntitlement,
})

type Giver = { giverKind: GiverKind; giverSchoolId: string | null; giverPartnerId: string | null }

async function sidesOf(ctx: Ctx, { receiverSchoolId, ...of }: Giver & { receiverSchoolId: string }) {
  const { giverSchoolId } = of
  const known = await schoolsToPair(
    ctx,
    [giverSchoolId, receiverSchoolId].filter((id) => id !== null),
  )
  const asSide = (id: string | null) => {
    const school = known.find((it) => it.id === id)
    return school && { ...school, schoolId: school.id }
  }
  const giver = of.giverKind === 'school' ? asSide(giverSchoolId) : await otherGiver(ctx, of)
  const receiver = asSide(receiverSchoolId)
  const faults: (Fault | false)[] = [
    !giver &&
      (of.giverKind === 'partner'
        ? { path: 'giverPartnerId', message: 'This isn’t one of the trust’s partners' }
        : { path: 'giverSchoolId', message: 'This isn’t one of the trust’s schools' }),
    !receiver && { path: 'receiverSchoolId', message: 'This isn’t one of the trust’s schools' },
    giverSchoolId === receiverSchoolId && {
      path: 'receiverSchoolId',
      message: 'Choose another school than the one that gives',
    },
  ]
  if (!giver || !receiver || faults.some(Boolean)) throw invalid(faults.filter((it) => it !== false))
  return { giver, receiver }
}

/** The trust team, or a partner; null where the trust has no such partner. */
async function otherGiver(ctx: Ctx, { giverPartnerId }: Giver) {
  if (giverPartnerId === null) return { name: teamName, leftOn: null, schoolId: null, byLeaders: true }
  const partner = await partnerToPair(ctx, giverPartnerId)
  return partner && { ...partner, schoolId: null, byLeaders: true }
}
