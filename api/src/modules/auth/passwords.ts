import { hash, verify } from '@node-rs/argon2'

/** argon2id with OWASP's second recommended setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Verified when there is no such account, so that an unknown email costs the same time as a wrong password. */
let decoy: Promise<string> | null = null

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Slow on purpose: never inside a transaction. `kept` null verifies against a decoy and answers false. */
export async function passwordMatches(kept: string | null, given: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has')
  const right = await verify(kept ?? (await decoy), given)
  return right && kept !== null
}
