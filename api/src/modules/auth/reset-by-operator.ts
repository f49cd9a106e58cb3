import { v7 } from 'uuid'
import { Actor } from '../../access/actor.ts'
import type { Db } from '../../db/client.ts'
import { asSystem, inTrust, type Moment } from '../../db/tenant.ts'
import { Refusal } from '../../refusal.ts'
import { replaceLink } from '../people/queries.ts'
import { accountByEmail, endSessionsOf, membershipsOf, setPassword } from './queries.ts'
import { newSecret, secretHash } from '../../access/secrets.ts'

const hour = 3_600_000

/**
 * For a leader who is locked out, by whoever runs Sixfold: gives an account a password (null: leaves it, and only signs out)
 * and ends its sessions everywhere. @throws Refusal when nobody has an account with this email
 */
export async function resetPassword(
  db: Db,
  moment: Moment,
  email: string,
  passwordHash: string | null,
): Promise<void> {
  await asSystem(db, v7(), async (conn) => {
    const account = await accountByEmail(conn, email)
    if (!account) throw new Refusal(`Nobody has an account with the email ${email}.`)
    if (passwordHash !== null) await setPassword(conn, account.id, passwordHash, moment.now)
    await endSessionsOf(conn, account.id, null, 'reset at the command line', moment.now)
  })
}

/**
 * A link that sets a password once within the hour, as the path of its page; an earlier one stops working.
 * @throws Refusal when nobody with this email has an account and a role today
 */
export async function passwordLink(db: Db, moment: Moment, email: string): Promise<string> {
  const held = await asSystem(db, v7(), async (conn) => {
    const account = await accountByEmail(conn, email)
    return account ? membershipsOf(conn, account.id, moment.today) : []
  })
  const [first] = held
  if (!first) throw new Refusal(`Nobody with the email ${email} has a role today.`)
  const actor = new Actor({
    trustId: first.trustId,
    personId: first.personId,
    name: first.personName,
    memberships: held.filter((m) => m.trustId === first.trustId),
  })
  const token = newSecret()
  await inTrust(db, actor, moment, v7(), (ctx) =>
    replaceLink(ctx, {
      id: v7(),
      personId: first.personId,
      kind: 'password-reset',
      tokenHash: secretHash(token),
      expiresAt: new Date(moment.now.getTime() + hour),
    }),
  )
  return `/reset/${token}`
}
