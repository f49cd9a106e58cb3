import { boolean, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { version } from './columns.ts'

/**
 * The global tables: the only ones without `trust_id` as the first part of their key (architecture.md §1).
 * `sixfold_app` sees its own trust and its own session; everything else belongs to `sixfold_system`.
 */
export const trusts = pgTable('trusts', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  groupUid: text('group_uid'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  version: version(),
})

export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('accounts_email').on(sql`lower(${t.email})`)],
)

/** An argon2id hash, never the password. */
export const credentials = pgTable('credentials', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id),
  passwordHash: text('password_hash').notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
})

/** A sign-in on one device: the family of its refresh tokens. `trustId` is the trust chosen for it. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    trustId: uuid('trust_id').references(() => trusts.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedReason: text('ended_reason'),
  },
  (t) => [
    index('sessions_account')
      .on(t.accountId)
      .where(sql`ended_at is null`),
  ],
)

/** SHA-256 of each refresh token of a session; the token itself is only ever in the browser's cookie. */
export const sessionTokens = pgTable(
  'session_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    issuedAt: timestamp('issued_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    rotatedAt: timestamp('rotated_at', { withTimezone: true }),
    siblingIssued: boolean('sibling_issued').notNull().default(false),
  },
  (t) => [index('session_tokens_session').on(t.sessionId)],
)
