import { Unreachable } from './api-client.ts'

/** An answer that says what is wrong (RFC 9457, architecture.md §5), as screens show it. */
export interface Problem {
  status: number
  title: string
  detail?: string | undefined
  requestId?: string | undefined
  errors?: readonly { path: string; message: string }[] | undefined
  blockers?: readonly { code: string; message: string }[] | undefined
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'title' in value && 'status' in value
}

/** True when the server could not be reached at all. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Unreachable
}

/**
 * The problem inside whatever was thrown: an error that carries one as `problem`, a problem itself, a failed
 * connection, or a fault of this page. Always gives something that can be shown.
 */
export function toProblem(error: unknown): Problem {
  if (typeof error === 'object' && error !== null && 'problem' in error && isProblem(error.problem))
    return error.problem
  if (isProblem(error)) return error
  if (isUnreachable(error)) {
    return {
      status: 0,
      title: 'Sixfold can’t be reached',
      detail: 'Check the connection, then try again. What you have typed is still here.',
    }
  }
  return {
    status: 0,
    title: 'Something went wrong on this page',
    detail: 'Try again. If it happens twice, tell your trust leader.',
  }
}

/** What an answer says of each field, by its path; empty when it says nothing of fields. */
export function faultsOf(error: unknown): Record<string, string> {
  if (error === null || error === undefined) return {}
  return Object.fromEntries((toProblem(error).errors ?? []).map(({ path, message }) => [path, message]))
}
