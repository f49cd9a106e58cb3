import { hash, verify } from '@node-rs/argon2'
import { fewAtOnce } from './few-at-once.ts'

/** argon2id with OWASP's second recommended setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Verified when there is no such account, so that an unknown email costs the same time as a wrong password. */
let decoy: Promise<string> | null = null

/**
 * Two at once, which leaves half of Node's four threads to files and compression; forty more wait, which is a second or two.
 * Whoever comes after them is told to come again, so that a flood of sign-ins costs neither memory nor everybody's answers.
 */
const inTurn = fewAtOnce({ running: 2, waiting: 40 })

/** @throws 503 when too many are waiting, as passwordMatches does */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

/** Slow on purpose: never inside a transaction. `kept` null verifies against a decoy and answers false. */
export async function passwordMatches(kept: string | null, given: string): Promise<boolean> {
  decoy ??= hash('a password that nobody has', cost)
  const known = kept ?? (await decoy)
  const right = await inTurn(() => verify(known, given))
  return right && kept !== null
}
