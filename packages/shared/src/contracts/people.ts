import { z } from 'zod'
import { roles } from '../domain/people/roles.ts'
import { abilities, Day, Id, pageOf, pageQuery, PersonName, SchoolName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

const Role = z.enum(roles)

/** A role from a day to a day (inclusive; null: open). `schools` is empty for roles that see the whole trust. */
export const PersonMembership = z.strictObject({
  id: Id,
  role: Role,
  schools: z.array(SchoolName),
  fromOn: Day,
  toOn: Day.nullable(),
  /** Of a headteacher: stands in until somebody is appointed. */
  acting: z.boolean(),
  version: Version,
})
export type PersonMembership = z.infer<typeof PersonMembership>

export const Person = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.string(),
  /** Has accepted an invitation, so can sign in. */
  hasAccount: z.boolean(),
  memberships: z.array(PersonMembership),
  abilities: abilities('edit', 'invite', 'resetPassword'),
  version: Version,
})
export type Person = z.infer<typeof Person>

const NewMembership = {
  role: Role,
  schoolIds: z.array(Id).max(200).default([]),
  fromOn: Day,
  toOn: Day.nullable().default(null),
  /** For headteachers alone. */
  acting: z.boolean().default(false),
}

export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/people',
  summary: 'People of the trust, by name',
  tag: 'people',
  access: 'trust',
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(Person),
})

export const getPerson = endpoint({
  name: 'getPerson',
  method: 'GET',
  path: '/people/:personId',
  summary: 'A person with their memberships',
  tag: 'people',
  access: 'trust',
  params: z.strictObject({ personId: Id }),
  status: 200,
  answer: Person,
  versioned: true,
})

/**
 * Who holds a role at a school today, and the trust's leaders, by name: to choose from where someone is to lead, own or see to
 * something there. For those who work with the school.
 */
export const listSchoolPeople = endpoint({
  name: 'listSchoolPeople',
  method: 'GET',
  path: '/schools/:schoolId/people',
  summary: 'The people of a school, to choose from',
  tag: 'people',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  status: 200,
  answer: z.strictObject({
    items: z.array(z.strictObject({ ...PersonName.shape, roles: z.array(Role) })),
  }),
})

/** 409 when the email is already a person of this trust. */
export const addPerson = endpoint({
  name: 'addPerson',
  method: 'POST',
  path: '/people',
  summary: 'Add a person with a first role',
  tag: 'people',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    name: text(200),
    email: z.email().max(320),
    membership: z.strictObject({ id: Id, ...NewMembership }),
  }),
  status: 201,
  answer: Person,
  versioned: true,
})

export const addMembership = endpoint({
  name: 'addMembership',
  method: 'POST',
  path: '/memberships',
  summary: 'Give a person a further role',
  tag: 'people',
  access: 'trust',
  body: z.strictObject({ id: Id, personId: Id, ...NewMembership }),
  status: 201,
  answer: Person,
  versioned: true,
})

/** A last day of today or earlier ends it at once; a later one on that day. 409 for the last trust leader. */
export const endMembership = endpoint({
  name: 'endMembership',
  method: 'POST',
  path: '/memberships/:membershipId/end',
  summary: 'End a role',
  tag: 'people',
  access: 'trust',
  params: z.strictObject({ membershipId: Id }),
  body: z.strictObject({ lastDay: Day }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Person,
  versioned: true,
})

/**
 * A new link for a person, to copy and pass on; an earlier unused one of its kind stops working. An invitation lasts 14 days,
 * a password link one hour. `path` is the page to open below PUBLIC_URL; its token is in this answer and nowhere else.
 */
export const makeLink = endpoint({
  name: 'makeLink',
  method: 'POST',
  path: '/invitations',
  summary: 'Make an invitation or password link to copy',
  tag: 'people',
  access: 'trust',
  body: z.strictObject({ id: Id, personId: Id, kind: z.enum(['invitation', 'password-reset']) }),
  secretAnswer: true,
  status: 201,
  answer: z.strictObject({ id: Id, path: z.string(), expiresAt: z.string() }),
})
