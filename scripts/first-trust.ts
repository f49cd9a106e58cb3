import { hashPassword } from '../api/src/modules/auth/passwords.ts'
import { accountByEmail } from '../api/src/modules/auth/queries.ts'
import { foundTrust } from '../api/src/modules/trusts/commands/found-trust.ts'
import { asSystem } from '../api/src/db/tenant.ts'
import { orSayWhy, Refusal } from '../api/src/refusal.ts'
import { given, newPassword } from './lib/ask.ts'
import { flags } from './lib/flags.ts'
import { withDatabase } from './lib/with-database.ts'

const usage =
  'pnpm first-trust [--name <trust>] [--group-uid <number>] [--leader-name <name>] [--leader-email <email>] [--password-stdin]'

/**
 * Makes a trust and its first trust leader, in the database that `pnpm start` would use. What no flag says is asked for.
 * There is no default password.
 */
await orSayWhy(async () => {
  const flag = flags(usage, {
    name: { type: 'string' },
    'group-uid': { type: 'string' },
    'leader-name': { type: 'string' },
    'leader-email': { type: 'string' },
    'password-stdin': { type: 'boolean', default: false },
  })
  const name = await given('name', flag.name, 'Name of the trust')
  const groupUid = groupUidIn(
    await given('group-uid', flag['group-uid'], 'Its group UID in the register (none: -)'),
  )
  const leader = {
    name: await given('leader-name', flag['leader-name'], 'Name of the first trust leader'),
    email: emailIn(await given('leader-email', flag['leader-email'], 'Their email')),
  }
  await withDatabase(async (db, moment) => {
    const account = await asSystem(db, 'first-trust', (conn) => accountByEmail(conn, leader.email))
    const passwordHash = account
      ? null
      : await hashPassword(await newPassword(flag['password-stdin'], leader.email))
    await foundTrust(db, moment, { name, groupUid, leader, passwordHash })
    console.log(`${name} is set up. ${leader.name} signs in as ${leader.email}`)
    console.log(account ? 'with the password of their account here.' : 'with the password just given.')
  })
})

function groupUidIn(typed: string): string | null {
  if (typed === '-') return null
  if (/^\d{1,6}$/.test(typed)) return typed
  throw new Refusal(
    'A group UID is a number of up to 6 digits, such as 3725; give - for a trust without one.',
  )
}

function emailIn(typed: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return typed
  throw new Refusal(`${typed} is no email address.`)
}
