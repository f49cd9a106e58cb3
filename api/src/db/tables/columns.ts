import { integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Columns that nearly every tenant table has; architecture.md §1. */
export const trustId = () => uuid('trust_id').notNull()
export const id = () => uuid('id').notNull()
/** The app's `now`, so that history seeded for the demo is really past. The database's own clock is in audit_log. */
export const recordedAt = () => timestamp('recorded_at', { withTimezone: true }).notNull()
/** Compared by If-Match; each update adds one. */
export const version = () => integer('version').notNull().default(1)
