import { z } from 'zod'

/** UUIDv7; clients may make their own. */
export const Id = z.uuid('This is not an id')
/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export const Day = z.iso
  .date({ error: 'Give a day that there is, as YYYY-MM-DD', abort: true })
  .refine((day) => day >= '1900-01-01' && day <= '2100-12-31', 'Give a day between 1900 and 2100')
/** An instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime()
/** An academic year by its start: 2026 is 2026/27. */
export const AcademicYear = z.int().min(2000).max(2100)
/** A letter, figure or sign that one can see: spaces without width and marks of direction say nothing. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u
/** Trimmed text that says something. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep this to ${max} characters`)
    .refine((said) => visible.test(said), 'Write something here')
/** Money, in whole pence. */
export const Pence = z
  .int('Give a whole number of pence')
  .min(0, 'This can’t be less than £0')
  .max(2_000_000_000, 'Give at most £20,000,000')
/** Of a record, for If-Match; 1 to those who only read what is published of it, however much is drafted. */
export const Version = z.int().min(1)

/** What the person asking may do with this record; the web shows a control only where its ability is true. */
export const abilities = <const Names extends readonly string[]>(...names: Names) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.boolean()])) as { [Name in Names[number]]: z.ZodBoolean },
  )

/** A rule in the way, with what to do about it. */
export const Blocker = z.strictObject({ code: z.string(), message: z.string() })
export type Blocker = z.infer<typeof Blocker>

/** A list's query: opaque cursor from the page before, and at most 200 at once. */
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })

/** A person as named beside what they did. */
export const PersonName = z.strictObject({ id: Id, name: z.string() })
/** A school as named beside what concerns it. */
export const SchoolName = z.strictObject({ id: Id, name: z.string() })
