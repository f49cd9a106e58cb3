import { pairBlockers } from '@sixfold/shared/domain/support/blockers.ts'
import { matchedOn } from '@sixfold/shared/domain/support/moves.ts'
import { type Terms, usualTerms } from '@sixfold/shared/domain/support/pairing.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, type Fault, invalid } from '../../../http/problem.ts'
import { working } from '../../../record.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import { supportPolicy } from '../policy.ts'
import { appendPairingStep, insertPairing, schoolsToPair } from '../queries.ts'
import { assertTermDays, recordAtBoth } from '../save-pairing.ts'

export type NewPairing = { id: string; giverSchoolId: string; receiverSchoolId: string } & Pick<
  Terms,
  'criterionKey' | 'objective' | 'halfDays'
> & { [Term in keyof typeof usualTerms]?: Terms[Term] | undefined }

/** A leader brings two schools together; each is asked. @throws 403 · 400 unknown or same school · 409 a school has left */
export async function createPairing(ctx: Ctx, asked: NewPairing): Promise<void> {
  const pairing = { ...asked, ...withUsual(asked) }
  authorize(supportPolicy, 'create', ctx.actor, { trustId: ctx.actor.trustId })
  const { giver, receiver } = await schoolsOf(ctx, pairing)
  await assertCriterion(ctx, pairing.criterionKey)
  assertTermDays(pairing)
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
}

const withUsual = (asked: NewPairing) => ({
  takingPart: asked.takingPart ?? usualTerms.takingPart,
  startsOn: asked.startsOn ?? usualTerms.startsOn,
  endsOn: asked.endsOn ?? usualTerms.endsOn,
  costPenceADay: asked.costPenceADay ?? usualTerms.costPenceADay,
  countsToEntitlement: asked.countsToEntitlement ?? usualTerms.countsToEntitlement,
})

async function schoolsOf(
  ctx: Ctx,
  { giverSchoolId, receiverSchoolId }: Pick<NewPairing, 'giverSchoolId' | 'receiverSchoolId'>,
) {
  const known = await schoolsToPair(ctx, [giverSchoolId, receiverSchoolId])
  const giver = known.find((school) => school.id === giverSchoolId)
  const receiver = known.find((school) => school.id === receiverSchoolId)
  const faults: (Fault | false)[] = [
    !giver && { path: 'giverSchoolId', message: 'This isn’t one of the trust’s schools' },
    !receiver && { path: 'receiverSchoolId', message: 'This isn’t one of the trust’s schools' },
    giverSchoolId === receiverSchoolId && {
      path: 'receiverSchoolId',
      message: 'Choose another school than the one that gives',
    },
  ]
  if (!giver || !receiver || faults.some(Boolean)) throw invalid(faults.filter((it) => it !== false))
  return { giver, receiver }
}
