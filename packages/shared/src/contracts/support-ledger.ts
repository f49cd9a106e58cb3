import { z } from 'zod'
import { terms } from '../domain/calendar/calendar-days.ts'
import { pairingStatuses, sides } from '../domain/support/pairing.ts'
import { AcademicYear, Day, Id, SchoolName } from './common.ts'
import { CriterionKey } from './criterion-key.ts'
import { Party } from './party.ts'
import { endpoint } from './endpoint.ts'

const Count = z.int().min(0)
export const LedgerGiver = Party
const Criterion = z.strictObject({ key: CriterionKey, name: z.string() })

/**
 * In half-days and pence. `remaining` is what was brought forward and agreed less what was delivered; of support that has ended it
 * is `unused`, and nothing remains.
 */
const halfDays = { broughtForward: Count, agreed: Count, delivered: Count, remaining: Count, unused: Count }
/** Null: no cost is agreed. Half a penny is rounded up. */
const cost = { agreedPence: Count.nullable(), deliveredPence: Count.nullable() }

export const LedgerRow = z.strictObject({
  pairingId: Id,
  status: z.enum(pairingStatuses),
  giver: LedgerGiver,
  receiver: SchoolName,
  criterion: Criterion,
  costPenceADay: Count.nullable(),
  /** When it was completed or withdrawn. */
  endedOn: Day.nullable(),
  ...halfDays,
  ...cost,
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** Costs are those of the pairings that have one; `uncosted` counts the others. */
const Totals = z.strictObject({
  pairings: Count,
  ...halfDays,
  agreedPence: Count,
  deliveredPence: Count,
  uncosted: Count,
})
export type LedgerTotals = z.infer<typeof Totals>
const by = <S extends z.ZodType>(of: S) => z.array(Totals.extend({ of }))

const query = z
  .strictObject({
    schoolId: Id.optional(),
    /** As what the school is meant; without it as either. */
    as: z.enum(sides).optional(),
    criterionKey: CriterionKey.optional(),
    /** Without it, all that was ever agreed. */
    academicYear: z.coerce.number().pipe(AcademicYear).optional(),
    term: z.enum(terms).optional(),
  })
  .refine((it) => it.term === undefined || it.academicYear !== undefined, {
    path: ['term'],
    message: 'Name the academic year too',
  })

/**
 * One row a pairing that both sides have agreed to, for whoever may read it. An agreement counts on the day on which both had
 * agreed, an extension on its own, a visit on its day; one that was withdrawn counts what was delivered. Terms are those of
 * the receiver's calendar. Whole, not in pages: its totals are those of its rows.
 */
export const getLedger = endpoint({
  name: 'getLedger',
  method: 'GET',
  path: '/support/ledger',
  summary: 'What support was agreed, and what has been delivered',
  tag: 'support',
  access: 'trust',
  query,
  status: 200,
  answer: z.strictObject({
    items: z.array(LedgerRow),
    totals: Totals,
    /** The most promised first. */
    givers: by(LedgerGiver),
    receivers: by(SchoolName),
    criteria: by(Criterion),
    /** Givers of whom one may know all, with more than they offered or at once than usual today; whatever is asked for. */
    overloaded: z.array(
      z.strictObject({
        giver: LedgerGiver,
        promised: Count,
        offered: Count.nullable(),
        atOnce: Count,
        warnings: z.array(z.string()),
      }),
    ),
    /** What there is to ask for: of all pairings that one may read. */
    choices: z.strictObject({
      schools: z.array(SchoolName.extend({ phase: z.string() })),
      criteria: z.array(Criterion),
      /** The newest first. */
      academicYears: z.array(z.int()),
    }),
  }),
})

/** The rows of the ledger and their total, as a file to be saved and not shown. */
export const getLedgerDocument = endpoint({
  name: 'getLedgerDocument',
  method: 'GET',
  path: '/support/ledger/document',
  summary: 'The ledger of support as a CSV file',
  tag: 'support',
  access: 'trust',
  query,
  status: 200,
  answer: null,
})
