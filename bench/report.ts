import { monitorEventLoopDelay } from 'node:perf_hooks'
import { randomUUID } from 'node:crypto'
import type { ReportPartContent, ReportTable } from '../packages/shared/src/contracts/report-content.ts'
import { reportSections } from '../packages/shared/src/domain/accountability/reports/report-names.ts'
import { Actor } from '../api/src/access/actor.ts'
import { systemClock } from '../api/src/clock.ts'
import { openPostgres } from '../api/src/db/postgres.ts'
import { inTrust } from '../api/src/db/tenant.ts'
import { createReport } from '../api/src/modules/accountability/reports/commands/create-report.ts'
import { signReport } from '../api/src/modules/accountability/reports/commands/sign-report.ts'
import { tablesOf } from '../api/src/modules/accountability/reports/writing/report-csv.ts'
import {
  type FileTask,
  writeInThread,
} from '../api/src/modules/accountability/reports/writing/write-in-thread.ts'
import { seedFiftySchools } from './lib/fifty-schools.ts'
import { withDatabase } from './lib/database.ts'
import { server } from './lib/side-by-side.ts'

/**
 * `node bench/report.ts`: how long a report takes to sign on a trust of fifty schools and five years, and how long its files for
 * sixty schools with long texts take to be written, with how long the main thread was held up meanwhile. The bar is 20 seconds.
 * Needs a PostgreSQL server: BENCH_DATABASE_URL.
 */
const clock = systemClock()
const signed = await withDatabase(server, 'one', async (url) => {
  await seedFiftySchools(url, clock().today)
  const db = openPostgres({ url, pool: 2, prepared: true }, () => {})
  try {
    const [who] = await db.statement<{ trustId: string; personId: string; name: string }>(
      `select p.trust_id as "trustId", p.id as "personId", p.name from people p
         join memberships m on m.trust_id = p.trust_id and m.person_id = p.id limit 1`,
    )
    if (!who) throw new Error('the trust has a leader')
    const memberships = [{ id: randomUUID(), role: 'trust-leader' as const, schoolIds: [] }]
    const actor = new Actor({ ...who, memberships })
    const id = randomUUID()
    const draft = {
      id,
      title: 'Where our schools stand',
      kind: 'report' as const,
      meetingId: null,
      asAt: null,
      schoolIds: null,
      sections: reportSections.filter((key) => key !== 'decisions'),
      correctsId: null,
    }
    await inTrust(db, actor, clock(), 'bench', (ctx) => createReport(ctx, draft))
    const start = performance.now()
    await inTrust(db, actor, clock(), 'bench', (ctx) => signReport(ctx, id))
    const took = performance.now() - start
    const kept = await db.statement<{ content: string }>(
      'select content from report_parts order by part desc',
    )
    return { took, parts: kept.map(({ content }) => JSON.parse(content) as ReportPartContent) }
  } finally {
    await db.close()
  }
})
console.log(`signed for 50 schools in ${signed.took.toFixed(0)} ms`)

const words = 'Leaders know what has slipped, and have begun to act; the trust visits each month. '
/** A table with sixty schools in the place of fifty, each with as much as a page has room for. */
const stretched = (table: ReportTable): ReportTable => ({
  ...table,
  rows: [...table.rows, ...table.rows.slice(0, Math.ceil(table.rows.length / 5))].map((row) => ({
    ...row,
    cells: row.cells.map((cell, n) =>
      table.key === 'categories' && n >= 2 ? words.repeat(n === 2 ? 8 : 12) : cell,
    ),
  })),
})
const parts = signed.parts.map((content) => ({
  sha256: '0'.repeat(64),
  reportSha256: '0'.repeat(64),
  manifest: {
    format: 'sixfold-report-manifest-1' as const,
    reportId: randomUUID(),
    title: content.title,
    trust: content.trust,
    day: content.day,
    frozenAt: clock().now.toISOString(),
    signedBy: 'Ama Osei',
    corrects: null,
    parts: [],
  },
  content: {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'table' ? stretched(block) : block)),
    })),
  },
}))
const files = parts.flatMap(({ content }): FileTask[] => [
  { part: content.part, format: 'pdf', tableKey: '' },
  { part: content.part, format: 'docx', tableKey: '' },
  ...tablesOf(content).map(({ key }) => ({ part: content.part, format: 'csv' as const, tableKey: key })),
])
const delays = monitorEventLoopDelay({ resolution: 1 })
delays.enable()
const start = performance.now()
let bytes = 0
await writeInThread(
  { parts, files },
  async (written) => {
    bytes += written.bytes.length
  },
  new AbortController().signal,
)
const seconds = (performance.now() - start) / 1000
delays.disable()
console.log(
  `${files.length} files for 60 schools, ${(bytes / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s (bar 20 s); main thread held up for ${(delays.percentile(99) / 1e6).toFixed(0)} ms (99 %), ${(delays.max / 1e6).toFixed(0)} ms (longest)`,
)
