import type { Ctx } from '../../../db/tenant.ts'
import { invalid } from '../../../http/problem.ts'
import { countGroups } from '../gias/groups-of.ts'
import { readRegister } from '../gias/read-register.ts'
import type { RegisterRow } from '../gias/register-row.ts'
import { RegisterUnreadable } from '../gias/register-unreadable.ts'
import { withSpooledRegister } from '../gias/spool-register.ts'
import { failImport, finishImport, stageRows, type StagedRow } from '../queries.ts'

const batchRows = 500

/** Opens a short transaction for each batch: on the embedded database an open one makes everybody wait. */
type InOwnTransaction = <Answer>(work: (ctx: Ctx) => Promise<Answer>) => Promise<Answer>

/**
 * Spools an upload, parses it and keeps the rows that some trust may want. The import counts only once the last row has come;
 * a file that can't be read leaves it `failed`, without rows. @throws 400 in one sentence
 */
export async function readRegisterIntoImport(
  inTransaction: InOwnTransaction,
  importId: string,
  upload: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    await withSpooledRegister(upload, async (file) => {
      const groups = countGroups()
      let rowsRead = 0
      let batch: StagedRow[] = []
      const keep = async () => {
        const rows = batch
        batch = []
        await inTransaction((ctx) => stageRows(ctx, importId, rowsRead, rows))
      }
      for await (const row of readRegister(file)) {
        rowsRead += 1
        groups.add(row)
        if (concernsSomeTrust(row)) batch.push(staged(row))
        if (batch.length === batchRows) await keep()
      }
      await keep()
      await inTransaction((ctx) =>
        finishImport(ctx, importId, { sha256: file.sha256, rowsRead, groups: groups.sorted() }),
      )
    })
  } catch (error) {
    const failure =
      error instanceof RegisterUnreadable
        ? error.message
        : 'The file could not be read to its end. Send it again.'
    await inTransaction((ctx) => failImport(ctx, importId, failure))
    if (error instanceof RegisterUnreadable) throw invalid([{ path: 'file', message: error.message }])
    throw error
  }
}

/** Of a trust, or so damaged that its trust couldn't be told. Schools of no trust are left where they are. */
function concernsSomeTrust(row: RegisterRow): boolean {
  if (row.trusts.length > 0) return true
  return row.kind === 'left-out' && (row.reason.code === 'wrong-length' || row.reason.code === 'bad-urn')
}

function staged(row: RegisterRow): StagedRow {
  const groupUids = row.trusts.map((trust) => trust.uid)
  return row.kind === 'school'
    ? {
        line: row.line,
        urn: row.urn,
        name: row.facts.name,
        groupUids,
        facts: row.facts,
        unread: row.unread,
        reason: null,
        problems: row.problems,
      }
    : {
        line: row.line,
        urn: row.urn,
        name: row.name,
        groupUids,
        facts: null,
        unread: [],
        reason: row.reason.message,
        problems: [],
      }
}
