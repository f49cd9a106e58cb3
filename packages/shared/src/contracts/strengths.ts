import { z } from 'zod'
import { needKinds } from '../domain/support/needs.ts'
import { strengthKinds } from '../domain/support/strengths.ts'
import {
  abilities,
  AcademicYear,
  Id,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
  Day,
} from './common.ts'
import { CriterionKey } from './criterion-key.ts'
import { endpoint } from './endpoint.ts'
import { Criterion } from './offers.ts'
import { Level } from './scheme.ts'

/** A school as the grid names it. */
const grid = { school: SchoolName, /** "Primary", "Special" … */ phase: z.string() }
const query = z.strictObject({ schoolId: Id.optional(), ...pageQuery })

/** Why, in words, and the academic year since when. */
export const StrengthReason = z.strictObject({
  kind: z.enum(strengthKinds),
  words: z.string(),
  since: AcademicYear,
})

/** What a school is strong in: to schools that see it as a peer only what it offers. */
export const Strength = z.strictObject({
  criterion: Criterion,
  /** The published rating in force; null: none, or not this person's to see. */
  level: Level.nullable(),
  /** Offered this academic year. */
  offer: z.strictObject({ id: Id, halfDays: z.int(), roles: z.string() }).nullable(),
  reasons: z.array(StrengthReason),
})
export type Strength = z.infer<typeof Strength>

export const SchoolStrengths = z.strictObject({
  ...grid,
  /** `published`: from published ratings and awards too; `offers`: what it offers other schools. */
  view: z.enum(['published', 'offers']),
  strengths: z.array(Strength),
})
export type SchoolStrengths = z.infer<typeof SchoolStrengths>

/**
 * Schools of the trust by name, each with what it is strong in today and why. Leaders, improvement partners, trustees and clerks read
 * all; a school's own people its own; as a peer one reads what others offer. Governors see their own school.
 */
export const listStrengths = endpoint({
  name: 'listStrengths',
  method: 'GET',
  path: '/strengths',
  summary: 'What each school can help others with',
  tag: 'support',
  access: 'trust',
  query,
  status: 200,
  answer: pageOf(SchoolStrengths),
})

export const DeclaredNeed = z.strictObject({
  id: Id,
  why: z.string(),
  academicYear: AcademicYear,
  day: Day,
  by: PersonName,
  /** Null while it stands. */
  withdrawn: z.strictObject({ reason: z.string(), day: Day, by: PersonName }).nullable(),
  abilities: abilities('withdraw'),
  version: Version,
})
export type DeclaredNeed = z.infer<typeof DeclaredNeed>

export const NeedReason = z.strictObject({
  kind: z.enum(needKinds),
  words: z.string(),
  since: AcademicYear,
  /** Of `asked`, where one may open it. */
  priorityId: Id.nullable(),
  /** Of `declared`. */
  declared: DeclaredNeed.nullable(),
})

/** What a school wants help with. Nothing of it is told to other schools. */
export const Need = z.strictObject({
  criterion: Criterion,
  /** The published rating in force; null: none. */
  level: Level.nullable(),
  reasons: z.array(NeedReason),
})
export type Need = z.infer<typeof Need>

export const SchoolNeeds = z.strictObject({
  ...grid,
  needs: z.array(Need),
  abilities: abilities('declare'),
})
export type SchoolNeeds = z.infer<typeof SchoolNeeds>

/**
 * Schools by name, each with what it wants help with today and why. A priority that asks for support is told to governors, trustees,
 * clerks and partners of other schools once an approved plan holds it.
 */
export const listNeeds = endpoint({
  name: 'listNeeds',
  method: 'GET',
  path: '/needs',
  summary: 'What each school wants help with',
  tag: 'support',
  access: 'trust',
  query,
  status: 200,
  answer: pageOf(SchoolNeeds),
})

/** By the school's head, or a leader for it; for this academic year or the next. 409 where one stands already. */
export const declareNeed = endpoint({
  name: 'declareNeed',
  method: 'POST',
  path: '/needs',
  summary: 'Say that a school wants help with a criterion',
  tag: 'support',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    schoolId: Id,
    academicYear: AcademicYear,
    criterionKey: CriterionKey,
    why: text(1000),
  }),
  status: 201,
  answer: DeclaredNeed,
  versioned: true,
})

/** It is kept with the reason, and counts no more. */
export const withdrawNeed = endpoint({
  name: 'withdrawNeed',
  method: 'POST',
  path: '/needs/:needId/withdraw',
  summary: 'Take back that a school wants help',
  tag: 'support',
  access: 'trust',
  params: z.strictObject({ needId: Id }),
  body: z.strictObject({ reason: text(1000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: DeclaredNeed,
  versioned: true,
})
