import { v7 } from 'uuid'
import { Actor } from '../../../access/actor.ts'
import type { Db } from '../../../db/client.ts'
import { inTrust, type Moment } from '../../../db/tenant.ts'
import { conflict } from '../../../http/problem.ts'
import { accountByEmail, bindAccount, insertAccount } from '../../auth/queries.ts'
import { beginBoard } from '../../bodies/commands/begin-board.ts'
import { beginLibrary } from '../../plans/commands/begin-library.ts'
import { addPerson } from '../../people/commands/add-person.ts'
import { becomeSystem, insertTrust, trustByGroupUid } from '../queries.ts'

export type NewTrust = {
  id?: string
  name: string
  /** The trust's number in the Department for Education's register; null when it has none there. */
  groupUid: string | null
  leader: { id?: string; name: string; email: string }
  /** Of the leader's new account; not looked at when there is one with that email already. */
  passwordHash: string | null
}

/**
 * Makes a trust with its first trust leader, who may then do everything else. Nobody in the database has the right to:
 * it is for whoever runs Sixfold, at the command line. @throws 409 when a trust has that group UID already
 */
export async function foundTrust(db: Db, moment: Moment, given: NewTrust): Promise<Actor> {
  const { leader, groupUid, name, passwordHash } = given
  const [trustId, personId, membershipId] = [given.id ?? v7(), leader.id ?? v7(), v7()]
  const actor = new Actor({
    trustId,
    personId,
    name: leader.name,
    memberships: [{ id: membershipId, role: 'trust-leader', schoolIds: [] }],
  })
  await inTrust(db, actor, moment, v7(), async (ctx) => {
    await addPerson(ctx, {
      id: personId,
      name: leader.name,
      email: leader.email,
      membership: {
        id: membershipId,
        role: 'trust-leader',
        schoolIds: [],
        fromOn: moment.today,
        toOn: null,
        acting: false,
      },
    })
    await beginLibrary(ctx)
    await beginBoard(ctx)
    await becomeSystem(ctx)
    const same = groupUid === null ? null : await trustByGroupUid(ctx, groupUid)
    if (same) throw conflict(`The trust with group UID ${groupUid} is here already: ${same.name}.`)
    await insertTrust(ctx, { id: trustId, name, groupUid }, moment.now)
    const account = await accountByEmail(ctx, leader.email)
    const accountId = account?.id ?? v7()
    if (!account && passwordHash === null) throw new Error('a new account needs a password')
    if (!account && passwordHash !== null)
      await insertAccount(ctx, { id: accountId, email: leader.email, passwordHash, now: moment.now })
    await bindAccount(ctx, { trustId, personId }, accountId)
  })
  return actor
}
