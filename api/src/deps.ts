import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db/client.ts'
import type { Files } from './files/files.ts'

/** Everything the app is built from; nothing global. */
export type Deps = {
  db: Db
  files: Files
  /** Whether this process works on jobs: `off` when it isn't to, `down` when it should and doesn't. */
  jobs: () => 'on' | 'off' | 'down'
  clock: Clock
  config: Pick<Config, 'mode' | 'publicUrl' | 'trustProxy' | 'logLevel' | 'dataDir'>
  /** Signs access tokens; at least 32 characters. */
  sessionSecret: string
  /** The built web app; null serves the API alone. */
  webFolder: string | null
  /**
   * Requests a minute for a session; in a quarter of an hour, sign-in attempts for an account at an address, and failed ones
   * for an address.
   */
  limits: { session: number; signIn: number; address: number }
}
