import { z } from 'zod'
import { Id, Instant } from './common.ts'
import { endpoint } from './endpoint.ts'
import { SchoolFacts } from './school-facts.ts'

/** A trust named in the file, and how many schools of it could be imported. */
const Group = z.strictObject({ uid: z.string(), name: z.string(), schools: z.int() })

/** `reading` until the last row has come; `groups` are then known. Staging rows are kept until `expiresAt`. */
export const Import = z.strictObject({
  id: Id,
  status: z.enum(['reading', 'ready', 'failed']),
  fileName: z.string(),
  rowsRead: z.int(),
  /** Why it failed, in one sentence; else null. */
  failure: z.string().nullable(),
  /** Groups by name. The trust's own, when the file has it, is `ownGroupUid`. */
  groups: z.array(Group),
  ownGroupUid: z.string().nullable(),
  expiresAt: Instant,
  appliedGroupUid: z.string().nullable(),
})
export type Import = z.infer<typeof Import>

/**
 * multipart/form-data: `kind` (gias), optionally `id` (client-made, before the file: then its progress can be asked for
 * while it is read), and `file`, the register's CSV of up to 100 MiB. 400 in one sentence when it can't be read.
 */
export const createImport = endpoint({
  name: 'createImport',
  method: 'POST',
  path: '/imports',
  summary: 'Upload the register of schools, to see what it would change',
  tag: 'imports',
  access: 'trust',
  multipart: true,
  status: 201,
  answer: Import,
})

export const getImport = endpoint({
  name: 'getImport',
  method: 'GET',
  path: '/imports/:importId',
  summary: 'How far an import is, and the groups it found',
  tag: 'imports',
  access: 'trust',
  params: z.strictObject({ importId: Id }),
  status: 200,
  answer: Import,
})

const Line = { line: z.int(), urn: z.string(), name: z.string() }
const FactValue = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Noticed = z.strictObject({ column: z.string().optional(), message: z.string() })

/** What applying a group would do. Schools the file doesn't have are never removed. */
export const ImportDifference = z.strictObject({
  group: z.strictObject({ uid: z.string(), name: z.string() }),
  /** Said when the group isn't the trust's own; not a refusal. */
  warning: z.string().nullable(),
  added: z.array(z.strictObject({ ...Line, phase: z.string(), problems: z.array(Noticed) })),
  changed: z.array(
    z.strictObject({
      ...Line,
      schoolId: Id,
      changes: z.array(z.strictObject({ field: SchoolFacts.keyof(), from: FactValue, to: FactValue })),
      problems: z.array(Noticed),
    }),
  ),
  unchanged: z.array(z.strictObject(Line)),
  leftOut: z.array(
    z.strictObject({
      line: z.int(),
      urn: z.string().nullable(),
      name: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  missing: z.array(z.strictObject({ schoolId: Id, urn: z.string(), name: z.string() })),
})
export type ImportDifference = z.infer<typeof ImportDifference>

export const getImportDifference = endpoint({
  name: 'getImportDifference',
  method: 'GET',
  path: '/imports/:importId/groups/:groupUid',
  summary: 'What applying a group of the file would change',
  tag: 'imports',
  access: 'trust',
  params: z.strictObject({ importId: Id, groupUid: z.string().max(20) }),
  status: 200,
  answer: ImportDifference,
})

/** All in one transaction. Doing it again changes nothing. */
export const applyImport = endpoint({
  name: 'applyImport',
  method: 'POST',
  path: '/imports/:importId/apply',
  summary: 'Add and change the trust’s schools as the file says',
  tag: 'imports',
  access: 'trust',
  params: z.strictObject({ importId: Id }),
  body: z.strictObject({ groupUid: z.string().trim().min(1).max(20) }),
  idempotencyKey: true,
  status: 200,
  answer: z.strictObject({
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    leftOut: z.int(),
    missing: z.int(),
  }),
})
