import type { Conn } from '../../db/client.ts'

/** Goes on as `sixfold_system` in the same transaction: trusts and accounts aren't the app's to make. */
export const becomeSystem = (conn: Conn) => conn.rows('SET LOCAL ROLE sixfold_system')

/** Needs the system role. Null: no trust has this group UID. */
export async function trustByGroupUid(conn: Conn, groupUid: string) {
  const [row] = await conn.rows<{ id: string; name: string }>(
    'select id, name from trusts where group_uid = $1',
    [groupUid],
  )
  return row ?? null
}

/** Needs the system role. */
export async function insertTrust(
  conn: Conn,
  trust: { id: string; name: string; groupUid: string | null },
  now: Date,
): Promise<void> {
  await conn.rows('insert into trusts (id, name, group_uid, created_at) values ($1, $2, $3, $4)', [
    trust.id,
    trust.name,
    trust.groupUid,
    now,
  ])
}

/** Whether the database holds no trust and no account: nothing that anybody made. Needs the system role. */
export async function holdsNothing(conn: Conn): Promise<boolean> {
  const [row] = await conn.rows<{ empty: boolean }>(
    'select not exists (select 1 from trusts) and not exists (select 1 from accounts) as empty',
  )
  return row?.empty ?? false
}
