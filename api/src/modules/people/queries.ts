import { reReviewRoles } from '@sixfold/shared/domain/categorisation/re-review.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import type { Ctx } from '../../db/tenant.ts'

export type MembershipRow = {
  id: string
  role: Role
  schools: { id: string; name: string }[]
  fromOn: string
  toOn: string | null
  acting: boolean
  version: number
}
export type PersonRow = {
  trustId: string
  id: string
  name: string
  email: string
  accountId: string | null
  memberships: MembershipRow[]
  version: number
}

const personSql = `
  select p.trust_id as "trustId", p.id, p.name, p.email, p.account_id as "accountId", p.version,
         coalesce((select json_agg(json_build_object('id', m.id, 'role', m.role, 'fromOn', m.from_on, 'toOn', m.to_on, 'acting', m.acting, 'version', m.version,
                     'schools', (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]')
                                   from membership_schools ms join schools s on s.trust_id = ms.trust_id and s.id = ms.school_id
                                  where ms.trust_id = m.trust_id and ms.membership_id = m.id)) order by m.from_on, m.id)
                     from memberships m where m.trust_id = p.trust_id and m.person_id = p.id), '[]') as memberships
    from people p`

/** People by name (Unicode order), then id; one more than `limit` says whether there is a next page. */
export function listPeople(ctx: Ctx, after: readonly (string | number | null)[] | null, limit: number) {
  return ctx.rows<PersonRow>(
    `${personSql}
      where p.trust_id = $1 and ($2::text is null or (p.name collate "und-x-icu", p.id) > ($2 collate "und-x-icu", $3::uuid))
      order by p.name collate "und-x-icu", p.id limit $4`,
    [ctx.actor.trustId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

export async function schoolExists(ctx: Ctx, schoolId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from schools where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    schoolId,
  ])
  return rows.length > 0
}

/** People with a role at a school today, and leaders of its trust, by name, each with what they are there. */
export function listSchoolPeople(ctx: Ctx, schoolId: string) {
  return ctx.rows<{ id: string; name: string; roles: Role[] }>(
    `select p.id, p.name, json_agg(distinct m.role order by m.role) as roles
       from memberships m join people p on p.trust_id = m.trust_id and p.id = m.person_id
      where m.trust_id = $1 and m.ended_at is null and m.from_on <= $3 and (m.to_on is null or m.to_on >= $3)
        and (m.role = 'trust-leader' or exists (
             select 1 from membership_schools s
              where s.trust_id = m.trust_id and s.membership_id = m.id and s.school_id = $2))
      group by p.id, p.name
      order by p.name collate "und-x-icu", p.id`,
    [ctx.actor.trustId, schoolId, ctx.today],
  )
}

/** Whether somebody holds a role today with which one re-reviews. */
export async function mayReReview(ctx: Ctx, personId: string): Promise<boolean> {
  const rows = await ctx.rows(
    `select 1 from memberships m
      where m.trust_id = $1 and m.person_id = $2 and m.ended_at is null and m.from_on <= $3
        and (m.to_on is null or m.to_on >= $3)
        and m.role = any($4::text[]) limit 1`,
    [ctx.actor.trustId, personId, ctx.today, reReviewRoles],
  )
  return rows.length > 0
}

/** A person's name; null when the trust has no such person. */
export async function nameOfPerson(ctx: Ctx, personId: string): Promise<string | null> {
  const [row] = await ctx.rows<{ name: string }>('select name from people where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    personId,
  ])
  return row?.name ?? null
}

/** Null when there is no such person in the trust. */
export async function findPerson(ctx: Ctx, personId: string) {
  const [row] = await ctx.rows<PersonRow>(`${personSql} where p.trust_id = $1 and p.id = $2`, [
    ctx.actor.trustId,
    personId,
  ])
  return row ?? null
}

/** Locks a person's row, so that two changes of their roles follow each other; false when there is none. */
export async function lockPerson(ctx: Ctx, personId: string): Promise<boolean> {
  return (
    (
      await ctx.rows('select 1 from people where trust_id = $1 and id = $2 for update', [
        ctx.actor.trustId,
        personId,
      ])
    ).length > 0
  )
}

export async function emailTaken(ctx: Ctx, email: string): Promise<boolean> {
  return (
    (
      await ctx.rows('select 1 from people where trust_id = $1 and lower(email) = lower($2)', [
        ctx.actor.trustId,
        email,
      ])
    ).length > 0
  )
}

export async function insertPerson(ctx: Ctx, person: { id: string; name: string; email: string }) {
  await ctx.rows('insert into people (trust_id, id, name, email, created_at) values ($1, $2, $3, $4, $5)', [
    ctx.actor.trustId,
    person.id,
    person.name,
    person.email,
    ctx.now,
  ])
}

export type NewMembershipRow = {
  id: string
  personId: string
  role: Role
  schoolIds: readonly string[]
  fromOn: string
  toOn: string | null
  acting: boolean
}

export async function insertMembership(ctx: Ctx, m: NewMembershipRow) {
  await ctx.rows(
    'insert into memberships (trust_id, id, person_id, role, from_on, to_on, acting, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [ctx.actor.trustId, m.id, m.personId, m.role, m.fromOn, m.toOn, m.acting, ctx.now],
  )
  await ctx.rows(
    'insert into membership_schools (trust_id, membership_id, school_id) select distinct $1::uuid, $2::uuid, school from unnest($3::uuid[]) as school',
    [ctx.actor.trustId, m.id, m.schoolIds],
  )
}

/** Which of these schools the trust has. */
export async function knownSchools(ctx: Ctx, schoolIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.rows<{ id: string }>(
    'select id from schools where trust_id = $1 and id = any($2::uuid[])',
    [ctx.actor.trustId, schoolIds],
  )
  return rows.map((row) => row.id)
}

/** A membership, locked until the transaction ends; null when there is none. */
export async function lockMembership(ctx: Ctx, membershipId: string) {
  const [row] = await ctx.rows<{
    id: string
    personId: string
    role: Role
    fromOn: string
    toOn: string | null
    schoolIds: string[]
    version: number
  }>(
    `select id, person_id as "personId", role, from_on as "fromOn", to_on as "toOn", version,
            array(select s.school_id::text from membership_schools s
                   where s.trust_id = memberships.trust_id and s.membership_id = memberships.id) as "schoolIds"
       from memberships where trust_id = $1 and id = $2 for update`,
    [ctx.actor.trustId, membershipId],
  )
  return row ?? null
}

/**
 * Leaders who can sign in, hold the role today other than by this membership, and still do after `lastDay`. Every leader's row
 * is locked, so that two can't both go.
 */
export async function otherLeadersAfter(ctx: Ctx, membershipId: string, lastDay: string): Promise<number> {
  const rows = await ctx.rows<{ id: string }>(
    `select m.id from memberships m join people p on p.trust_id = m.trust_id and p.id = m.person_id
      where m.trust_id = $1 and m.role = 'trust-leader' and m.ended_at is null and p.account_id is not null
        and m.from_on <= $2 and (m.to_on is null or m.to_on > greatest($2::date, $3::date))
      order by m.id for update of m`,
    [ctx.actor.trustId, ctx.today, lastDay],
  )
  return rows.filter((row) => row.id !== membershipId).length
}

export async function setMembershipEnd(ctx: Ctx, membershipId: string, toOn: string, endedAt: Date | null) {
  await ctx.rows(
    'update memberships set to_on = $3, ended_at = $4, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, membershipId, toOn, endedAt],
  )
}

/** The person's row version moves with any change of their roles. */
export async function touchPerson(ctx: Ctx, personId: string) {
  await ctx.rows('update people set version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    personId,
  ])
}

export async function replaceLink(
  ctx: Ctx,
  link: { id: string; personId: string; kind: string; tokenHash: string; expiresAt: Date },
) {
  await ctx.rows(
    `update invitations set replaced_at = $4
      where trust_id = $1 and person_id = $2 and kind = $3 and used_at is null and replaced_at is null`,
    [ctx.actor.trustId, link.personId, link.kind, ctx.now],
  )
  await ctx.rows(
    `insert into invitations (trust_id, id, person_id, kind, token_hash, created_at, created_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ctx.actor.trustId,
      link.id,
      link.personId,
      link.kind,
      link.tokenHash,
      ctx.now,
      ctx.actor.personId,
      link.expiresAt,
    ],
  )
}

/** Whether an account also belongs to another trust. */
export async function belongsElsewhere(ctx: Ctx, accountId: string): Promise<boolean> {
  const [row] = await ctx.rows<{ elsewhere: boolean }>('select sixfold_account_elsewhere($1) as elsewhere', [
    accountId,
  ])
  return row?.elsewhere ?? false
}

/** Whether a person holds this role already on one of these days, at one of these schools (or for the whole trust). */
export async function holdsAlready(ctx: Ctx, m: NewMembershipRow): Promise<boolean> {
  const rows = await ctx.rows(
    `select 1 from memberships m
      where m.trust_id = $1 and m.person_id = $2 and m.role = $3 and m.ended_at is null
        and m.from_on <= coalesce($5::date, 'infinity') and coalesce(m.to_on, 'infinity') >= $4::date
        and (cardinality($6::uuid[]) = 0 or exists (select 1 from membership_schools ms
               where ms.trust_id = m.trust_id and ms.membership_id = m.id and ms.school_id = any($6::uuid[])))
      limit 1`,
    [ctx.actor.trustId, m.personId, m.role, m.fromOn, m.toOn, m.schoolIds],
  )
  return rows.length > 0
}

/** Roles that a person holds on some of these days besides a membership (`id`); each once. */
export async function rolesBeside(
  ctx: Ctx,
  m: Pick<NewMembershipRow, 'id' | 'personId' | 'fromOn' | 'toOn'>,
): Promise<Role[]> {
  const rows = await ctx.rows<{ role: Role }>(
    `select distinct m.role from memberships m
      where m.trust_id = $1 and m.person_id = $2 and m.id <> $3 and m.ended_at is null
        and m.from_on <= coalesce($5::date, 'infinity') and coalesce(m.to_on, 'infinity') >= $4::date`,
    [ctx.actor.trustId, m.personId, m.id, m.fromOn, m.toOn],
  )
  return rows.map(({ role }) => role)
}
