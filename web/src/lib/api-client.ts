import type { SignedIn } from '@sixfold/shared/contracts/auth.ts'
import type {
  AnswerOf,
  BodyInput,
  Endpoint,
  ParamsInput,
  QueryInput,
} from '@sixfold/shared/contracts/endpoint.ts'
import { pathOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { Problem } from '@sixfold/shared/contracts/errors.ts'
import { v7 } from 'uuid'
import { markToken, unmarkToken } from './token-mark.ts'

/** What an endpoint's contract asks for; `version` becomes If-Match, `key` Idempotency-Key. */
export type CallInput<E extends Endpoint> = (undefined extends ParamsInput<E>
  ? object
  : { params: ParamsInput<E> }) &
  (undefined extends QueryInput<E> ? object : { query?: QueryInput<E> }) &
  (undefined extends BodyInput<E> ? object : { body: BodyInput<E> }) & {
    version?: number
    key?: string
    signal?: AbortSignal
  }

/** An answer that is no success: `problem` says what is wrong in words. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The server could not be reached. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** A client-made id, so that a retry makes one thing and not two. */
export const newId = (): string => v7()

/** Where the API begins. */
export const prefix = '/api/v1'
/** `refused`: nobody is signed in. `unknown`: no answer, or one that says nothing of that. */
type Refreshed = 'refreshed' | 'refused' | 'unknown'
let refreshing: Promise<Refreshed> | null = null

/** Calls an endpoint by its contract; refreshes an expired sign-in once. @throws ApiProblem, Unreachable */
export async function call<E extends Endpoint>(it: E, input: CallInput<E>): Promise<AnswerOf<E>> {
  const answer = await receive(it, input)
  return (answer.status === 204 ? undefined : await answer.json()) as AnswerOf<E>
}

/** Calls an endpoint as `call` does, and gives its answer as it comes: for files. @throws ApiProblem, Unreachable */
export async function receive(it: Endpoint, input: Sent): Promise<Response> {
  const first = await send(it, input)
  const answer =
    first.status === 401 && it.access !== 'public' && (await refreshOnce()) === 'refreshed'
      ? await send(it, input)
      : first
  if (answer.ok) return answer
  throw new ApiProblem(await problemIn(answer))
}

type Sent = {
  params?: unknown
  query?: unknown
  body?: unknown
  version?: number
  key?: string
  signal?: AbortSignal
}

async function send(it: Endpoint, input: Sent) {
  const query = new URLSearchParams(
    Object.entries((input.query ?? {}) as Record<string, unknown>)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString()
  const headers: Record<string, string> = {}
  if (input.body !== undefined && !(input.body instanceof FormData))
    headers['content-type'] = 'application/json'
  if (input.version !== undefined) headers['if-match'] = `"${input.version}"`
  if (input.key !== undefined) headers['idempotency-key'] = input.key
  try {
    return await fetch(
      prefix + pathOf(it, (input.params ?? {}) as Record<string, string>) + (query ? `?${query}` : ''),
      {
        method: it.method,
        headers,
        ...(input.signal ? { signal: input.signal } : {}),
        ...(input.body === undefined
          ? {}
          : { body: input.body instanceof FormData ? input.body : JSON.stringify(input.body) }),
      },
    )
  } catch (error) {
    if (input.signal?.aborted) throw error
    throw new Unreachable('Sixfold can’t be reached. Check your connection; nothing you typed is lost.', {
      cause: error,
    })
  }
}

/** Several calls that find the token expired share one refresh, and tabs take turns: each sends what the last one was given. */
export function refreshOnce(): Promise<Refreshed> {
  if (refreshing) return refreshing
  const refresh = () =>
    fetch(`${prefix}/auth/refresh`, { method: 'POST' })
      .then(heard)
      .catch((): Refreshed => 'unknown')
  // Browsers have locks on https and localhost only; elsewhere the server's own minute of grace has to do.
  const locks = navigator.locks as LockManager | null | undefined
  const inTurn = locks ? locks.request('sixfold-refresh', refresh) : refresh()
  refreshing = inTurn.finally(() => {
    refreshing = null
  })
  return refreshing
}

async function heard(answer: Response): Promise<Refreshed> {
  if (answer.ok) {
    const { expiresIn } = (await answer.json()) as SignedIn
    markToken(expiresIn)
    return 'refreshed'
  }
  if (answer.status !== 401) return 'unknown'
  unmarkToken()
  return 'refused'
}

/** The problem in an answer that is no success, or one that says that it can't be read. */
export async function problemIn(answer: Response): Promise<Problem> {
  if (answer.headers.get('content-type')?.startsWith('application/problem+json'))
    return (await answer.json()) as Problem
  return {
    type: 'about:blank',
    title: 'Something went wrong',
    status: answer.status,
    detail: 'The server answered in a way that can’t be read. Try again shortly.',
    requestId: '',
  }
}
