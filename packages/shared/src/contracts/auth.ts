import { z } from 'zod'
import { roles } from '../domain/people/roles.ts'
import { abilities, Id } from './common.ts'
import { endpoint } from './endpoint.ts'

/** A role held in a trust today. `schoolIds` is empty for roles that see the whole trust. */
export const Membership = z.strictObject({
  id: Id,
  trustId: Id,
  trustName: z.string(),
  personId: Id,
  role: z.enum(roles),
  schoolIds: z.array(Id),
})
export type Membership = z.infer<typeof Membership>

/** The access token lives `expiresIn` seconds. `person` is null until a person of several trusts has chosen one. */
export const SignedIn = z.strictObject({
  accessToken: z.string(),
  expiresIn: z.int(),
  person: z.strictObject({ id: Id, name: z.string() }).nullable(),
  memberships: z.array(Membership),
})
export type SignedIn = z.infer<typeof SignedIn>

export const login = endpoint({
  name: 'login',
  method: 'POST',
  path: '/auth/login',
  summary: 'Sign in with email and password',
  tag: 'auth',
  access: 'public',
  body: z.strictObject({
    email: z.string().trim().min(1).max(320),
    password: z.string().min(1).max(1000),
    trustId: Id.optional(),
  }),
  status: 200,
  answer: SignedIn,
})

/** Takes the refresh cookie; rotates it. A token rotated within the last 60 s is accepted once more. */
export const refresh = endpoint({
  name: 'refresh',
  method: 'POST',
  path: '/auth/refresh',
  summary: 'A new access token for the refresh cookie',
  tag: 'auth',
  access: 'public',
  status: 200,
  answer: SignedIn,
})

export const logout = endpoint({
  name: 'logout',
  method: 'POST',
  path: '/auth/logout',
  summary: 'End this session on the server',
  tag: 'auth',
  access: 'public',
  status: 204,
  answer: null,
})

/** Everything after this is in the chosen trust. */
export const chooseTrust = endpoint({
  name: 'chooseTrust',
  method: 'POST',
  path: '/auth/trust',
  summary: 'Choose the trust to work in',
  tag: 'auth',
  access: 'session',
  body: z.strictObject({ trustId: Id }),
  status: 200,
  answer: SignedIn,
})

export const Me = z.strictObject({
  email: z.string(),
  person: z.strictObject({ id: Id, name: z.string() }).nullable(),
  trust: z.strictObject({ id: Id, name: z.string() }).nullable(),
  /** Held today, in every trust. */
  memberships: z.array(Membership),
  /** Which places of the house to show. */
  abilities: abilities(
    'seeTrust',
    'seeSchools',
    'seeEvidence',
    'seeCategorise',
    'compareSchools',
    'seeSupport',
    'seeBoard',
    'seeGovernors',
    'setUp',
  ),
  /** Today in Europe/London as the server has it. */
  today: z.string(),
})
export type Me = z.infer<typeof Me>

export const me = endpoint({
  name: 'me',
  method: 'GET',
  path: '/auth/me',
  summary: 'Who is signed in, where, and what they may open',
  tag: 'auth',
  access: 'session',
  status: 200,
  answer: Me,
})
