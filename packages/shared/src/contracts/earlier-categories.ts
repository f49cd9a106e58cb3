import { z } from 'zod'
import { abilities, AcademicYear, Blocker, Id, pageOf, pageQuery, SchoolName, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Level, Movement } from './scheme.ts'

/** Longest note on a category that is entered later, in characters. */
export const earlierNoteLimit = 500

/**
 * A school's category of an academic year: the last that was decided for it, or what was entered later. Null: none. `movement`
 * compares with the year before. `version` counts what was entered later for that year, 0 before the first.
 */
export const CategoryOfYear = z.strictObject({
  academicYear: AcademicYear,
  level: Level.nullable(),
  movement: Movement.nullable(),
  enteredLater: z.boolean(),
  note: z.string().nullable(),
  version: z.int().min(0),
})
export type CategoryOfYear = z.infer<typeof CategoryOfYear>

/** A school's categories year by year, the oldest first. `enter`: why each year can't be entered later, by the year; for leaders. */
export const SchoolCategoryYears = z.strictObject({
  school: SchoolName,
  years: z.array(CategoryOfYear.extend({ blockers: z.strictObject({ enter: z.array(Blocker) }) })),
  abilities: abilities('enter'),
})
export type SchoolCategoryYears = z.infer<typeof SchoolCategoryYears>

/** This academic year and the five before it, as far as one reads the published record. Schools by name. */
export const listCategoryYears = endpoint({
  name: 'listCategoryYears',
  method: 'GET',
  path: '/category-years',
  summary: 'Schools’ categories, year by year',
  tag: 'categorisation',
  access: 'trust',
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(SchoolCategoryYears).extend({ years: z.array(AcademicYear) }),
})

/**
 * Enters the category that a school had in a year before Sixfold, marked so, or corrects what was entered; a level of null takes
 * it back. It counts from 1 September of its year and brings no review. If-Match names the version for that year, "0" before the
 * first. 409 with every reason: a year decided here, or one that isn't among the five before this one.
 */
export const enterEarlierCategory = endpoint({
  name: 'enterEarlierCategory',
  method: 'PUT',
  path: '/schools/:schoolId/earlier-categories/:academicYear',
  summary: 'Enter the category of an earlier year',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ schoolId: Id, academicYear: z.coerce.number().pipe(AcademicYear) }),
  body: z.strictObject({ level: Level.nullable(), note: text(earlierNoteLimit).nullable() }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: CategoryOfYear,
})
