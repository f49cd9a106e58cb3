import { clockOf } from '../../api/src/server.ts'
import { readConfig, type Config } from '../../api/src/config.ts'
import type { Db } from '../../api/src/db/client.ts'
import { openDatabase } from '../../api/src/db/open.ts'
import type { Moment } from '../../api/src/db/tenant.ts'

/** Opens the configured database for one piece of work, and closes it whatever became of that. */
export async function withDatabase(work: (db: Db, moment: Moment, config: Config) => Promise<void>) {
  const config = readConfig()
  const db = await openDatabase(config)
  try {
    await work(db, clockOf(config)(), config)
  } finally {
    await db.close()
  }
}
