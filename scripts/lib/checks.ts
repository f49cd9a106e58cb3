import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Config } from '../../api/src/config.ts'
import type { Db } from '../../api/src/db/client.ts'
import { prepareDataFolder } from '../../api/src/db/data-folder.ts'
import { openEmbedded } from '../../api/src/db/embedded.ts'
import { FolderInUse, lockFolder } from '../../api/src/db/lock.ts'
import { pendingMigrations } from '../../api/src/db/migrate.ts'
import { openPostgres } from '../../api/src/db/postgres.ts'
import { filesFolder } from '../../api/src/files/files.ts'
import { reachPostgres } from '../../api/src/db/reach-postgres.ts'
import { Refusal } from '../../api/src/refusal.ts'
import { assertFree } from '../../api/src/server.ts'
import { webState } from './web-build.ts'

/** Says what is well, or throws what is not and what to do about it. Nothing is changed by looking. */
export type Check = { name: string; look: () => string | Promise<string> }

const oldestNode = 24

export const nodeVersion: Check = {
  name: 'Node',
  look() {
    const { node } = process.versions
    if (Number.parseInt(node, 10) >= oldestNode) return node
    throw new Refusal(
      `${node} is too old: use ${oldestNode} or newer, or run this through pnpm, which brings its own.`,
    )
  },
}

/** In an order in which the first that fails explains those after it. */
export function checksFor(config: Config): Check[] {
  const { database } = config
  return [
    ...('url' in database ? [serverCheck(database)] : folderChecks(config, database.folder)),
    { name: 'Files', look: () => folderOfFiles(config) },
    { name: 'Web app', look: webIsBuilt },
    { name: 'Port', look: () => portIsFree(config) },
  ]
}

function serverCheck(database: { url: string; pool: number; prepared: boolean }): Check {
  return {
    name: 'Database',
    async look() {
      const version = await reachPostgres(database.url)
      return `PostgreSQL ${version}, ${await migrationsOf(openPostgres(database, () => {}))}`
    },
  }
}

function folderChecks(config: Config, folder: string): Check[] {
  return [
    {
      name: 'Data folder',
      look() {
        prepareDataFolder(nearestExisting(config.dataDir))
        return `${config.dataDir} can be written to, and has room`
      },
    },
    { name: 'Database', look: () => embeddedDatabase(config, folder) },
  ]
}

function folderOfFiles({ filesDir }: Config): string {
  prepareDataFolder(nearestExisting(filesDir), undefined, filesFolder)
  return `${filesDir} can be written to, and has room`
}

async function embeddedDatabase(config: Config, folder: string): Promise<string> {
  if (!existsSync(join(folder, 'PG_VERSION'))) return 'none yet: the first start makes it'
  try {
    const lock = lockFolder(config.dataDir)
    try {
      return await migrationsOf(await openEmbedded(folder))
    } finally {
      lock.release()
    }
  } catch (error) {
    if (error instanceof FolderInUse && (await answersAsSixfold(config)))
      return 'in use by the Sixfold that is running, so not looked into'
    throw error
  }
}

async function migrationsOf(db: Db): Promise<string> {
  try {
    const pending = await pendingMigrations(db)
    if (pending === null)
      throw new Refusal(
        'made by a newer version of Sixfold: start that version, or restore a backup made by this one.',
      )
    return pending === 0 ? 'up to date' : `the next start brings it up to date (${pending} to run)`
  } finally {
    await db.close()
  }
}

function webIsBuilt(): string {
  const state = webState()
  if (state === 'built') return 'built'
  throw new Refusal(`${state === 'missing' ? 'not built' : 'older than its sources'}: run pnpm build.`)
}

async function portIsFree(config: Config): Promise<string> {
  try {
    await assertFree(config.host, config.port)
    return `${config.port} is free`
  } catch (error) {
    if (await answersAsSixfold(config)) return `${config.port} is where Sixfold is running`
    throw error
  }
}

async function answersAsSixfold({ host, port }: Config): Promise<boolean> {
  const here = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  try {
    const answer = await fetch(`http://${here}:${port}/health/live`, { signal: AbortSignal.timeout(2_000) })
    return answer.ok && ((await answer.json()) as { status?: string }).status === 'live'
  } catch {
    return false
  }
}

function nearestExisting(folder: string): string {
  const path = resolve(folder)
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))
}
