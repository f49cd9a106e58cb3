import type { Ctx } from '../../../db/tenant.ts'
import { conflict } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { keepReplyClock } from '../../categorisation/commands/keep-reply-clock.ts'
import { authorizePerson } from '../policy.ts'
import { emailTaken, insertMembership, insertPerson, type NewMembershipRow } from '../queries.ts'
import { assertSound } from './add-membership.ts'

export type NewPerson = {
  id: string
  name: string
  email: string
  membership: Omit<NewMembershipRow, 'personId'>
}

/** Adds someone with a first role; they sign in once they accept an invitation. @throws 403 · 400 · 409 email taken */
export async function addPerson(ctx: Ctx, person: NewPerson): Promise<void> {
  authorizePerson('add', ctx.actor, { trustId: ctx.actor.trustId })
  const membership = { ...person.membership, personId: person.id }
  await assertSound(ctx, membership, 'membership.')
  if (await emailTaken(ctx, person.email))
    throw conflict('Someone with this email is already here. Give them a further role instead.')
  await insertPerson(ctx, person)
  await insertMembership(ctx, membership)
  if (membership.role === 'headteacher') await keepReplyClock(ctx, membership.schoolIds)
  await record(ctx, {
    kind: 'person-added',
    schoolId: null,
    recordKind: 'person',
    recordId: person.id,
    audiences: ['leaders'],
    data: { role: membership.role, ...(membership.acting && { acting: true }) },
  })
}
