import { orSayWhy } from '../refusal.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from './open.ts'

/** Brings the configured database up to date and ends: for deployments that migrate before they start. */
await orSayWhy(async () => {
  const db = await openDatabase(readConfig())
  await db.close()
  process.stdout.write('The database is up to date.\n')
})
