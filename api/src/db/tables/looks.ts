import { foreignKey, index, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId } from './columns.ts'
import { people } from './people.ts'

/** That a person had seen the trustees' page as it was at a moment; the latest moment counts. Append-only. */
export const boardLooks = pgTable(
  'board_looks',
  {
    trustId: trustId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    seenUntil: timestamp('seen_until', { withTimezone: true }).notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
    index('board_looks_person').on(t.trustId, t.personId, t.seenUntil),
  ],
)
