import { z } from 'zod'
import { capacityLimit, partnerKinds } from '../domain/support/giver.ts'
import { costLimit } from '../domain/support/pairing.ts'
import { abilities, AcademicYear, Blocker, Day, Id, PersonName, SchoolName, text, Version } from './common.ts'
import { CriterionKey } from './criterion-key.ts'
import { endpoint } from './endpoint.ts'

export const partnerLimits = { name: 200, contact: 300, conflicts: 1000, reason: 1000 }

const HalfDays = z.int('Give whole half-days').min(0).max(capacityLimit, 'Give at most 2,000 days')
const Criteria = z
  .array(CriterionKey)
  .max(60)
  .refine((keys) => new Set(keys).size === keys.length, 'Name each kind of support once')

/** What is said of a partner. */
const Fields = {
  name: text(partnerLimits.name),
  kind: z.enum(partnerKinds, 'Choose what kind of organisation it is'),
  /** Whom to ask there: a post, an email or a phone. */
  contact: text(partnerLimits.contact).nullable(),
  /** With what it can help, in the trust's scheme. */
  criterionKeys: Criteria,
  costPenceADay: z.int().min(0).max(costLimit, 'A day costs at most £10,000').nullable(),
  /** What it has this academic year; null: not said. */
  halfDays: HalfDays.nullable(),
  /** Its conflicts of interest, and the schools concerned. */
  conflicts: text(partnerLimits.conflicts).nullable(),
  conflictSchoolIds: z.array(Id).max(200),
}

/** An organisation outside the trust that can give support. */
export const Partner = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(partnerKinds),
  criterionKeys: z.array(CriterionKey),
  costPenceADay: z.int().nullable(),
  /** For leaders and improvement partners; null for everybody else. */
  contact: z.string().nullable(),
  /** For leaders, improvement partners, trustees and clerks; nothing of it for heads. */
  halfDays: z.int().nullable(),
  conflicts: z.string().nullable(),
  conflictSchools: z.array(SchoolName),
  /** Its last day, and why it ended. */
  ended: z.strictObject({ on: Day, reason: z.string() }).nullable(),
  abilities: abilities('readContact', 'readConflicts', 'edit', 'end'),
  blockers: z.strictObject({ edit: z.array(Blocker), end: z.array(Blocker) }),
  version: Version,
})
export type Partner = z.infer<typeof Partner>

/** Those that give, by name, then those that have ended. For leaders, improvement partners, heads, trustees and clerks. */
export const listPartners = endpoint({
  name: 'listPartners',
  method: 'GET',
  path: '/partners',
  summary: 'Organisations outside the trust that can give support',
  tag: 'support',
  access: 'trust',
  status: 200,
  answer: z.strictObject({ items: z.array(Partner), abilities: abilities('add') }),
})

export const addPartner = endpoint({
  name: 'addPartner',
  method: 'POST',
  path: '/partners',
  summary: 'Add an organisation that can give support',
  tag: 'support',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    name: Fields.name,
    kind: Fields.kind,
    contact: Fields.contact.default(null),
    criterionKeys: Fields.criterionKeys.default([]),
    costPenceADay: Fields.costPenceADay.default(null),
    halfDays: Fields.halfDays.default(null),
    conflicts: Fields.conflicts.default(null),
    conflictSchoolIds: Fields.conflictSchoolIds.default([]),
  }),
  status: 201,
  answer: Partner,
  versioned: true,
})

const onePartner = {
  params: z.strictObject({ partnerId: Id }),
  status: 200,
  answer: Partner,
  versioned: true,
} as const

export const getPartner = endpoint({
  ...onePartner,
  name: 'getPartner',
  method: 'GET',
  path: '/partners/:partnerId',
  summary: 'An organisation that can give support',
  tag: 'support',
  access: 'trust',
})

/** 409 once it has ended. */
export const editPartner = endpoint({
  ...onePartner,
  name: 'editPartner',
  method: 'PATCH',
  path: '/partners/:partnerId',
  summary: 'Change what is said of a partner',
  tag: 'support',
  access: 'trust',
  body: z.strictObject(Fields).partial(),
  ifMatch: true,
  idempotencyKey: true,
})

/** Its history stays. 409 while it gives support. */
export const endPartner = endpoint({
  ...onePartner,
  name: 'endPartner',
  method: 'POST',
  path: '/partners/:partnerId/end',
  summary: 'Say that a partner gives no more support',
  tag: 'support',
  access: 'trust',
  body: z.strictObject({ lastDay: Day, reason: text(partnerLimits.reason) }),
  ifMatch: true,
  idempotencyKey: true,
})

/** What somebody of the trust can give in an academic year. */
export const TeamMember = z.strictObject({
  id: Id,
  person: PersonName,
  academicYear: AcademicYear,
  criterionKeys: z.array(CriterionKey),
  halfDays: z.int(),
  endedOn: Day.nullable(),
  abilities: abilities('edit', 'end'),
  version: Version,
})
export type TeamMember = z.infer<typeof TeamMember>

/** By name, without those who have left it. Readers as of partners. */
export const getTeam = endpoint({
  name: 'getTeam',
  method: 'GET',
  path: '/support/team',
  summary: 'The trust’s own people who give support in an academic year',
  tag: 'support',
  access: 'trust',
  query: z.strictObject({ academicYear: z.coerce.number().pipe(AcademicYear).optional() }),
  status: 200,
  answer: z.strictObject({
    academicYear: AcademicYear,
    /** What all of them have together. */
    halfDays: z.int(),
    members: z.array(TeamMember),
    abilities: abilities('add'),
  }),
})

const given = { criterionKeys: Criteria, halfDays: HalfDays }

/** 400 for a person who isn't the trust's or is in the team for that year already. */
export const addTeamMember = endpoint({
  name: 'addTeamMember',
  method: 'POST',
  path: '/support/team',
  summary: 'Say what somebody of the trust can give in an academic year',
  tag: 'support',
  access: 'trust',
  body: z.strictObject({ id: Id, personId: Id, academicYear: AcademicYear, ...given }),
  status: 201,
  answer: TeamMember,
  versioned: true,
})

const oneMember = {
  params: z.strictObject({ memberId: Id }),
  tag: 'support',
  access: 'trust',
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: TeamMember,
  versioned: true,
} as const

/** 409 once they have left it. */
export const editTeamMember = endpoint({
  ...oneMember,
  name: 'editTeamMember',
  method: 'PATCH',
  path: '/support/team/:memberId',
  summary: 'Change what somebody of the trust team can give',
  body: z.strictObject(given).partial(),
})

/** From today; what they gave stays. */
export const endTeamMember = endpoint({
  ...oneMember,
  name: 'endTeamMember',
  method: 'POST',
  path: '/support/team/:memberId/end',
  summary: 'Say that somebody has left the trust team',
})
