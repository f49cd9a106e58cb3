import { createHash } from 'node:crypto'
import type { ReportManifest, ReportPartContent } from '@sixfold/shared/contracts/report-content.ts'
import { v7 } from 'uuid'
import type { Conn } from '../../../../db/client.ts'
import { asApp } from '../../../../db/tenant.ts'
import type { Deps } from '../../../../deps.ts'
import { filesOf, frozenParts, manifestOf } from '../queries.ts'
import { tablesOf } from './report-csv.ts'
import type { FrozenPart } from './report-document.ts'
import { type FileTask, writeInThread, type Written } from './write-in-thread.ts'
import { endWriting, insertFile, noteProgress, takeUp } from './writing-queries.ts'

/** What is said to whoever waits for them. */
const failed = 'The files couldn’t be written. Ask for them again; what was frozen is safe.'

/**
 * Writes what is missing of a frozen report's files and keeps each with its hash. Nothing happens while another process does, and
 * once all are there. What goes wrong is kept for its page. @throws what went wrong
 */
export async function writeReport(
  { db, files: { store }, clock }: Pick<Deps, 'db' | 'files' | 'clock'>,
  { trustId, reportId }: { trustId: string; reportId: string },
  signal: AbortSignal,
): Promise<void> {
  const inTrust = <Answer>(work: (conn: Conn) => Promise<Answer>) =>
    asApp(db, trustId, `write-report-${v7()}`, work)
  const begun = await inTrust((conn) => begin(conn, trustId, reportId))
  if (!begun) return
  let done = begun.done
  const keep = async ({ file, bytes }: Written) => {
    const stored = await store.put(trustId, pieces(bytes))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (stored.sha256 !== sha256) throw new Error('a file was not kept as it was written')
    done += 1
    await inTrust(async (conn) => {
      const { sizeBytes, key } = stored
      await insertFile(conn, trustId, reportId, { ...file, sha256, sizeBytes, storeKey: key }, clock().now)
      await noteProgress(conn, trustId, reportId, done)
    })
  }
  try {
    if (begun.files.length > 0) await writeInThread({ parts: begun.parts, files: begun.files }, keep, signal)
    await inTrust((conn) => endWriting(conn, trustId, reportId, null))
  } catch (error) {
    await inTrust((conn) => endWriting(conn, trustId, reportId, failed))
    throw error
  }
}

async function* pieces(bytes: Uint8Array) {
  yield bytes
}

/** Null: there is nothing to write, or another writes it. */
async function begin(conn: Conn, trustId: string, reportId: string) {
  const manifest = await manifestOf(conn, trustId, reportId)
  if (!manifest) return null
  const parts = (await frozenParts(conn, trustId, reportId)).map(({ content, sha256 }): FrozenPart => ({
    content: JSON.parse(content) as ReportPartContent,
    sha256,
    manifest: JSON.parse(manifest.content) as ReportManifest,
    reportSha256: manifest.sha256,
  }))
  const wanted = parts.flatMap(({ content }): FileTask[] => [
    { part: content.part, format: 'pdf', tableKey: '' },
    { part: content.part, format: 'docx', tableKey: '' },
    ...tablesOf(content).map(({ key }) => ({ part: content.part, format: 'csv' as const, tableKey: key })),
  ])
  if (!(await takeUp(conn, trustId, reportId, wanted.length))) return null
  const there = await filesOf(conn, trustId, reportId)
  const missing = wanted.filter(
    (file) =>
      !there.some(
        (it) => it.part === file.part && it.format === file.format && it.tableKey === file.tableKey,
      ),
  )
  return { parts, files: missing, done: wanted.length - missing.length }
}
