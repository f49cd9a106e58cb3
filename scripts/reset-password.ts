import { hashPassword } from '../api/src/modules/auth/passwords.ts'
import { passwordLink, resetPassword } from '../api/src/modules/auth/reset-by-operator.ts'
import { orSayWhy } from '../api/src/refusal.ts'
import { given, newPassword } from './lib/ask.ts'
import { flags } from './lib/flags.ts'
import { withDatabase } from './lib/with-database.ts'

const usage = 'pnpm reset-password [--email <email>] [--password-stdin | --link]'

/** For a leader who is locked out: sets a new password, or prints a link that does so once; ends the account's sessions. */
await orSayWhy(async () => {
  const flag = flags(usage, {
    email: { type: 'string' },
    'password-stdin': { type: 'boolean', default: false },
    link: { type: 'boolean', default: false },
  })
  const email = await given('email', flag.email, 'Email of the account')
  const passwordHash = flag.link ? null : await hashPassword(await newPassword(flag['password-stdin'], email))
  await withDatabase(async (db, moment, config) => {
    await resetPassword(db, moment, email, passwordHash)
    if (!flag.link) return console.log(`${email} has a new password, and was signed out everywhere.`)
    const origin = config.publicUrl?.origin ?? `http://localhost:${config.port}`
    const path = await passwordLink(db, moment, email)
    console.log(`${email} was signed out everywhere. This link sets a new password, once, within the hour:`)
    return console.log(origin + path)
  })
})
