import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { categorisations } from './categorisation.ts'
import { id, recordedAt, trustId } from './columns.ts'
import { evidence } from './evidence.ts'
import { people } from './people.ts'

/**
 * From a piece of evidence to a rating of its school (domain.md §5.2): of a criterion in a school's way through a round, by the head
 * (`self`) or by the trust; whether or not it is rated yet. Append-only. A trigger keeps one school's evidence with its own ratings.
 */
export const ratingEvidence = pgTable(
  'rating_evidence',
  {
    trustId: trustId(),
    id: id(),
    evidenceId: uuid('evidence_id').notNull(),
    categorisationId: uuid('categorisation_id').notNull(),
    criterionKey: text('criterion_key').notNull(),
    source: text('source').notNull(),
    stance: text('stance').notNull(),
    /** The day on which it was linked; of a copy the day of what it was copied from. */
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('rating_evidence_once').on(t.trustId, t.evidenceId, t.categorisationId, t.criterionKey, t.source),
    foreignKey({ columns: [t.trustId, t.evidenceId], foreignColumns: [evidence.trustId, evidence.id] }),
    foreignKey({
      name: 'rating_evidence_categorisation',
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('rating_evidence_of').on(t.trustId, t.categorisationId, t.criterionKey),
    check('rating_evidence_source', sql`${t.source} in ('self','trust')`),
    check('rating_evidence_stance', sql`${t.stance} in ('supports','contradicts','neutral')`),
  ],
)
