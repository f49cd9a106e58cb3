import type { Ctx } from '../../../db/tenant.ts'
import { blocked, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { newSecret, secretHash } from '../../../access/secrets.ts'
import { authorizePerson } from '../policy.ts'
import { belongsElsewhere, findPerson, replaceLink } from '../queries.ts'

const hour = 3_600_000
const lasts = { invitation: 14 * 24 * hour, 'password-reset': hour }

export type MadeLink = { id: string; path: string; expiresAt: string }

/**
 * A link to copy and pass on; an earlier unused one of its kind stops working. An account that also belongs to another trust
 * gets no password link: no single trust's leader may set its password. @throws 403 · 404 · 409 with every reason
 */
export async function makeLink(
  ctx: Ctx,
  link: { id: string; personId: string; kind: 'invitation' | 'password-reset' },
): Promise<MadeLink> {
  authorizePerson(link.kind === 'invitation' ? 'invite' : 'resetPassword', ctx.actor, {
    trustId: ctx.actor.trustId,
  })
  const person = await findPerson(ctx, link.personId)
  if (!person) throw notFound('This person')
  if (link.kind === 'invitation' && person.accountId !== null)
    throw blocked([
      {
        code: 'has-account',
        message: 'They have already accepted an invitation: make a password link instead',
      },
    ])
  if (link.kind === 'password-reset' && person.accountId === null)
    throw blocked([
      { code: 'no-account', message: 'They have not accepted an invitation yet: make an invitation instead' },
    ])
  if (
    link.kind === 'password-reset' &&
    person.accountId !== null &&
    (await belongsElsewhere(ctx, person.accountId))
  )
    throw blocked([
      {
        code: 'ask-operator',
        message: 'This password can’t be set from here: ask whoever runs Sixfold to use reset-password',
      },
    ])
  const token = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + lasts[link.kind])
  await replaceLink(ctx, { ...link, tokenHash: secretHash(token), expiresAt })
  await record(ctx, {
    kind: `${link.kind}-link-made`,
    schoolId: null,
    recordKind: 'person',
    recordId: person.id,
    audiences: ['leaders'],
  })
  const page = link.kind === 'invitation' ? 'invitation' : 'reset'
  return { id: link.id, path: `/${page}/${token}`, expiresAt: expiresAt.toISOString() }
}
