import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clearDemo, seedOnce } from '../../scripts/lib/demo-folder.ts'
import { FolderInUse, lockFolder } from '../src/db/lock.ts'
import { testApp } from './harness.ts'
import { temporaryFolder } from './process.ts'

/** A data folder with something in the database's place; `state` is what a demo has noted there, null for no demo. */
function folderWith(state: 'seeding' | 'seeded' | null): { folder: string; database: string } {
  const folder = temporaryFolder()
  const database = join(folder, 'database')
  mkdirSync(database)
  if (state) writeFileSync(join(folder, 'demo'), state)
  return { folder, database }
}

describe('a demo’s data folder', () => {
  test('keeps its data from start to start', () => {
    const { folder, database } = folderWith('seeded')
    clearDemo(folder, false)
    expect(existsSync(database)).toBe(true)
  })

  test('starts over when asked to', () => {
    const { folder, database } = folderWith('seeded')
    clearDemo(folder, true)
    expect([existsSync(database), existsSync(join(folder, 'demo'))]).toEqual([false, false])
  })

  test('starts over by itself when its seeding was cut off', () => {
    const { folder, database } = folderWith('seeding')
    clearDemo(folder, false)
    expect(existsSync(database)).toBe(false)
  })

  test('isn’t cleared while another process has it open', () => {
    const { folder, database } = folderWith('seeded')
    const lock = lockFolder(folder)
    try {
      expect(() => clearDemo(folder, true)).toThrow(FolderInUse)
    } finally {
      lock.release()
    }
    expect(existsSync(database)).toBe(true)
  })

  test('isn’t cleared when no demo made it', () => {
    const { folder, database } = folderWith(null)
    expect(() => clearDemo(folder, true)).toThrow('no demo made')
    expect(existsSync(database)).toBe(true)
  })

  test('is seeded once, and not at all where something else is', async () => {
    const { db, deps, ownerSql } = await testApp()
    const { folder: mine } = folderWith('seeded')
    await seedOnce(mine, db, deps.clock())
    expect(await ownerSql('select 1 from trusts')).toEqual([])

    await ownerSql(
      `insert into trusts (id, name, created_at) values (gen_random_uuid(), 'Quillbrook', now())`,
    )
    const { folder: other } = folderWith(null)
    await expect(seedOnce(other, db, deps.clock())).rejects.toThrow('holds something already')
    expect(existsSync(join(other, 'demo'))).toBe(false)
  })
})
