import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { Problem } from '@sixfold/shared/contracts/errors.ts'

export type Fault = { path: string; message: string }

/** Anything that ends a request with something other than success. Its words go to the person who asked. */
export class ProblemError extends Error {
  readonly status: number
  readonly title: string
  readonly extra: Partial<Pick<Problem, 'errors' | 'blockers' | 'versions'>>
  readonly headers: Record<string, string>
  constructor(
    status: number,
    title: string,
    detail: string,
    extra: Partial<Pick<Problem, 'errors' | 'blockers' | 'versions'>> = {},
    headers: Record<string, string> = {},
  ) {
    super(detail)
    this.status = status
    this.title = title
    this.extra = extra
    this.headers = headers
  }
}

/** Says nothing of whether the record exists elsewhere: outside one's trust everything is not found. */
export const notFound = (what = 'It') =>
  new ProblemError(404, 'Not found', `${what} isn’t there, or isn’t yours to see.`)
export const forbidden = (detail = 'You may see this, but not do that with it.') =>
  new ProblemError(403, 'Not allowed', detail)
export const unauthenticated = (detail = 'Sign in to go on.') =>
  new ProblemError(401, 'Not signed in', detail)
/** 409 with every reason. */
export const blocked = (blockers: Blocker[]) =>
  new ProblemError(409, 'Not possible now', blockers.map((b) => b.message).join(' · '), { blockers })
/** 409 for what collides with something already there. */
export const conflict = (detail: string) => new ProblemError(409, 'Already taken', detail)
/** 400 with every fault. */
export const invalid = (errors: Fault[]) =>
  new ProblemError(
    400,
    'Something needs mending',
    errors.map((e) => (e.path ? `${e.path}: ${e.message}` : e.message)).join(' · '),
    { errors },
  )
export const stale = (sent: number, current: number) =>
  new ProblemError(
    412,
    'Changed meanwhile',
    'Someone else changed this after you opened it. Nothing of yours was saved over it.',
    {
      versions: { sent, current },
    },
  )
export const preconditionNeeded = () =>
  new ProblemError(428, 'If-Match needed', 'Send If-Match with the ETag of the version you are changing.')
export const unavailable = () =>
  new ProblemError(
    503,
    'Back in a moment',
    'The database can’t be reached. Nothing was lost; try again shortly.',
    {},
    { 'retry-after': '5' },
  )

const inWords = (seconds: number) =>
  seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`
/** To sign in; `seconds` until one may try again. */
export const tooManyTries = (seconds: number) =>
  new ProblemError(
    429,
    'Too many tries',
    `Too many tries to sign in. Wait ${inWords(seconds)} and try again.`,
    {},
    { 'retry-after': String(seconds) },
  )
/** What is dear to do is being done for too many others already. */
export const busy = () =>
  new ProblemError(
    503,
    'Back in a moment',
    'Many people are signing in at this moment. Nothing was lost; try again shortly.',
    {},
    { 'retry-after': '5' },
  )

export function assertUnblocked(blockers: readonly Blocker[]): void {
  if (blockers.length > 0) throw blocked([...blockers])
}
