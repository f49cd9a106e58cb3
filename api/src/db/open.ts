import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'
import type { Config } from '../config.ts'
import type { Db } from './client.ts'
import { prepareDataFolder } from './data-folder.ts'
import { openEmbedded } from './embedded.ts'
import { lockFolder } from './lock.ts'
import { migrateEmbedded, migratePostgres } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { postgresFault, reachPostgres } from './reach-postgres.ts'

/**
 * The database that the configuration names, migrated and ready. The embedded one keeps its data folder locked until it is
 * closed. @throws Refusal, FolderInUse or NewerDatabase, each with one sentence for whoever starts Sixfold
 */
export function openDatabase(
  config: Pick<Config, 'database' | 'dataDir'>,
  onIdleError: (error: Error) => void = () => {},
): Promise<Db> {
  const { database, dataDir } = config
  return 'url' in database ? onServer(database, onIdleError) : inFolder(dataDir, database.folder)
}

async function onServer(
  database: { url: string; pool: number; prepared: boolean },
  onIdleError: (error: Error) => void,
): Promise<Db> {
  await reachPostgres(database.url)
  try {
    await migratePostgres(database.url)
  } catch (error) {
    throw postgresFault(database.url, error)
  }
  return openPostgres(database, onIdleError)
}

async function inFolder(dataDir: string, folder: string): Promise<Db> {
  prepareDataFolder(dataDir)
  const lock = lockFolder(dataDir)
  try {
    const db = await madeOrOpened(dataDir, folder)
    const close = async () => {
      await db.close()
      lock.release()
    }
    return { ...db, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Making a database takes seconds; one whose making was cut off holds nothing that anybody was told is safe. */
async function madeOrOpened(dataDir: string, folder: string): Promise<Db> {
  const beingMade = join(dataDir, 'database-being-made')
  if (existsSync(beingMade)) rmSync(folder, { recursive: true, force: true })
  if (!existsSync(folder)) {
    writeFileSync(beingMade, '')
    process.stdout.write(`Making the database in ${folder}: a few seconds, this once …\n`)
  }
  const db = await openFolder(folder)
  try {
    await migrateEmbedded(db.pglite)
  } catch (error) {
    await db.close()
    throw error
  }
  rmSync(beingMade, { force: true })
  return db
}

async function openFolder(folder: string) {
  const version = join(folder, 'PG_VERSION')
  const madeBy = existsSync(version) ? ` (made by PostgreSQL ${readFileSync(version, 'utf8').trim()})` : ''
  try {
    return await openEmbedded(folder)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal(
      `The embedded database in ${folder}${madeBy} can’t be opened (${why}): restore a backup into an empty data folder.`,
      { cause: error },
    )
  }
}
