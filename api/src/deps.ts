import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db/client.ts'

/** Everything the app is built from; nothing global. */
export type Deps = {
  db: Db
  clock: Clock
  config: Pick<Config, 'mode' | 'publicUrl' | 'trustProxy' | 'logLevel' | 'dataDir'>
  /** Signs access tokens; at least 32 characters. */
  sessionSecret: string
  /** The built web app; null serves the API alone. */
  webFolder: string | null
  /** Requests a minute for a session, and sign-in attempts in a quarter of an hour for an account at an address. */
  limits: { session: number; signIn: number }
}
