import { z } from 'zod'
import { passwordRule } from '../domain/people/new-password.ts'
import { SignedIn } from './auth.ts'
import { endpoint } from './endpoint.ts'

const NewPassword = z
  .string()
  .min(passwordRule.min, `Use at least ${passwordRule.min} characters; three words are easy to remember`)
  .max(passwordRule.max)

/** Ends every other session of the account. */
export const changePassword = endpoint({
  name: 'changePassword',
  method: 'POST',
  path: '/auth/password',
  summary: 'Change one’s own password',
  tag: 'auth',
  access: 'session',
  body: z.strictObject({ current: z.string().min(1).max(1000), next: NewPassword }),
  status: 204,
  answer: null,
})

export const LinkToken = z.string().min(20).max(200)

/** What a link is for, shown before anything is set. 404 when unknown, used, replaced or past its time. */
export const openLink = endpoint({
  name: 'openLink',
  method: 'POST',
  path: '/invitations/open',
  summary: 'Look at an invitation or password link',
  tag: 'auth',
  access: 'public',
  body: z.strictObject({ token: LinkToken }),
  status: 200,
  answer: z.strictObject({
    kind: z.enum(['invitation', 'password-reset']),
    name: z.string(),
    email: z.string(),
    trustName: z.string(),
    /** The email has an account: it keeps its password, which must be given. */
    hasAccount: z.boolean(),
  }),
})

/** Uses the link once: sets the password (or, for an account that exists, checks it) and signs in. */
export const acceptLink = endpoint({
  name: 'acceptLink',
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Accept an invitation, or set a new password by link',
  tag: 'auth',
  access: 'public',
  body: z.strictObject({ token: LinkToken, password: z.string().min(1).max(1000) }),
  status: 200,
  answer: SignedIn,
})
