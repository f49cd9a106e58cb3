import type { SchoolFactKey, SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { RegisterGroup } from './gias/groups-of.ts'
import type { RowProblem } from './gias/register-row.ts'

export type ImportRow = {
  trustId: string
  id: string
  fileName: string
  status: 'reading' | 'ready' | 'failed'
  failure: string | null
  rowsRead: number
  groups: RegisterGroup[]
  expiresAt: string
  appliedGroupUid: string | null
  /** The trust's own UID in the register; null when the trust hasn't said. */
  ownGroupUid: string | null
}

const importSql = `
  select i.trust_id as "trustId", i.id, i.file_name as "fileName", i.status, i.failure, i.rows_read as "rowsRead", i.groups,
         i.expires_at as "expiresAt", i.applied_group_uid as "appliedGroupUid", t.group_uid as "ownGroupUid"
    from imports i join trusts t on t.id = i.trust_id where i.trust_id = $1 and i.id = $2 and i.expires_at > $3`

/** An import not yet past its day; null otherwise. `lock` holds it until the transaction ends. */
export async function findImport(ctx: Ctx, importId: string, lock = false) {
  const [row] = await ctx.rows<ImportRow>(`${importSql}${lock ? ' for update of i' : ''}`, [
    ctx.actor.trustId,
    importId,
    ctx.now,
  ])
  return row ?? null
}

/** Begins an import, and forgets the staging rows of those past their day. */
export async function insertImport(ctx: Ctx, it: { id: string; fileName: string; expiresAt: Date }) {
  await ctx.rows(
    `delete from import_rows r using imports i
      where r.trust_id = $1 and i.trust_id = r.trust_id and i.id = r.import_id and i.expires_at <= $2`,
    [ctx.actor.trustId, ctx.now],
  )
  await ctx.rows(
    `insert into imports (trust_id, id, kind, file_name, status, rows_read, groups, created_at, created_by, expires_at)
     values ($1, $2, 'gias', $3, 'reading', 0, '[]', $4, $5, $6)`,
    [ctx.actor.trustId, it.id, it.fileName, ctx.now, ctx.actor.personId, it.expiresAt],
  )
}

export type StagedRow = {
  line: number
  urn: string | null
  name: string | null
  groupUids: string[]
  facts: SchoolFacts | null
  unread: readonly SchoolFactKey[]
  reason: string | null
  problems: RowProblem[]
}

/** Keeps some rows and says how far the reading is, in one statement. */
export async function stageRows(ctx: Ctx, importId: string, rowsRead: number, rows: readonly StagedRow[]) {
  await ctx.rows(
    `with kept as (
       insert into import_rows (trust_id, import_id, line, urn, name, group_uids, facts, unread, reason, problems)
       select $1, $2, line, urn, name, "groupUids", facts, unread, reason, problems
         from jsonb_to_recordset($3::jsonb) as x(line int, urn text, name text, "groupUids" text[], facts jsonb, unread text[], reason text, problems jsonb))
     update imports set rows_read = $4 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, importId, JSON.stringify(rows), rowsRead],
  )
}

export async function finishImport(
  ctx: Ctx,
  importId: string,
  it: { sha256: string; rowsRead: number; groups: RegisterGroup[] },
) {
  await ctx.rows(
    `update imports set status = 'ready', sha256 = $3, rows_read = $4, groups = $5, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, importId, it.sha256, it.rowsRead, JSON.stringify(it.groups)],
  )
}

/** A file that couldn't be read leaves no rows behind, only the sentence that says why. */
export async function failImport(ctx: Ctx, importId: string, failure: string) {
  await ctx.rows('delete from import_rows where trust_id = $1 and import_id = $2', [
    ctx.actor.trustId,
    importId,
  ])
  await ctx.rows(
    `update imports set status = 'failed', failure = $3, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, importId, failure],
  )
}

/** The rows of one group in the order of the file, with the lines whose trust couldn't be read. */
export function listGroupRows(ctx: Ctx, importId: string, groupUid: string) {
  return ctx.rows<StagedRow>(
    `select line, urn, name, group_uids as "groupUids", facts, unread, reason, problems from import_rows
      where trust_id = $1 and import_id = $2 and (group_uids @> array[$3] or group_uids = '{}') order by line`,
    [ctx.actor.trustId, importId, groupUid],
  )
}

export async function markApplied(ctx: Ctx, importId: string, groupUid: string) {
  await ctx.rows(
    'update imports set applied_at = $3, applied_group_uid = $4, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, importId, ctx.now, groupUid],
  )
}
