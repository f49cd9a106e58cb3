import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../api/src/db/client.ts'
import { prepareDataFolder } from '../../api/src/db/data-folder.ts'
import { lockFolder } from '../../api/src/db/lock.ts'
import { Refusal } from '../../api/src/refusal.ts'
import type { Moment } from '../../api/src/db/tenant.ts'
import { seedDemo } from '../seed/seed-demo.ts'

/** A file that marks a data folder as a demo's: "seeding" until its database is complete, then "seeded". */
const marker = (dataDir: string) => join(dataDir, 'demo')
const stateOf = (dataDir: string) =>
  existsSync(marker(dataDir)) ? readFileSync(marker(dataDir), 'utf8') : null

/**
 * Removes a demo's database: when asked to start over, or when its seeding was cut off. Never a folder that no demo made.
 * @throws FolderInUse when another process has it open · Refusal when asked to, and it is no demo's
 */
export function clearDemo(dataDir: string, startOver: boolean): void {
  const state = stateOf(dataDir)
  const database = join(dataDir, 'database')
  if (!existsSync(database) || (!startOver && state !== 'seeding')) return
  if (state === null)
    throw new Refusal(
      `${dataDir} holds a database that no demo made, so it is left alone: choose another folder with DATA_DIR.`,
    )
  prepareDataFolder(dataDir)
  const lock = lockFolder(dataDir)
  try {
    rmSync(database, { recursive: true, force: true })
    rmSync(join(dataDir, 'files'), { recursive: true, force: true })
    rmSync(marker(dataDir), { force: true })
  } finally {
    lock.release()
  }
}

/** Seeds the database of a new demo; one that is seeded stays as it is. @throws Refusal when it holds anything else */
export async function seedOnce(dataDir: string, db: Db, moment: Moment): Promise<void> {
  if (stateOf(dataDir) === 'seeded') return
  console.log('Filling in three years of a made-up trust …')
  await seedDemo(db, moment, () => writeFileSync(marker(dataDir), 'seeding'))
  writeFileSync(marker(dataDir), 'seeded')
}
