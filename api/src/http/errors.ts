import type { Problem } from '@sixfold/shared/contracts/errors.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseUnavailable } from '../db/client.ts'
import { sqlState } from '../db/sql-state.ts'
import { FileMissing } from '../files/file-store.ts'
import { conflict, notFound, ProblemError, unavailable } from './problem.ts'

/** Every fault leaves as application/problem+json; never a stack, SQL text or another trust's id. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const problem = problemFor(error)
    if (problem.status >= 500)
      request.log.error({ code: sqlState(error), err: withoutValues(error) }, 'request failed')
    return sendProblem(request, reply, problem)
  })
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError) {
  const body: Problem = {
    type: 'about:blank',
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    requestId: request.id,
    ...problem.extra,
  }
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body))
}

function problemFor(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof DatabaseUnavailable) return unavailable()
  if (error instanceof FileMissing)
    return new ProblemError(
      500,
      'The file is missing',
      'Its record is here, and the file itself isn’t where it is kept. Tell whoever looks after Sixfold.',
    )
  if (sqlState(error) === '23505')
    return conflict('This is already there. Someone may have just done the same.')
  // Class 22: a value that the database can't hold, such as text with a NUL in it.
  if (sqlState(error)?.startsWith('22'))
    return new ProblemError(
      400,
      'Something needs mending',
      'Something in it can’t be kept: take out invisible or unusual characters.',
    )
  const status = 'statusCode' in error ? error.statusCode : undefined
  const code = 'code' in error ? error.code : undefined
  if (status === 404) return notFound()
  if (status === 413) return new ProblemError(413, 'Too large', tooLarge(code))
  if (status === 429) return new ProblemError(429, 'Too many tries', error.message)
  if (status === 415)
    return new ProblemError(415, 'Not understood', 'Send JSON, with content-type application/json.')
  if (status === 400) return new ProblemError(400, 'Not understood', 'This isn’t JSON that can be read.')
  if (status === 503) return unavailable()
  return new ProblemError(
    500,
    'Something went wrong',
    'This is our fault, not yours. Nothing was changed. Try again, and tell us the request number if it stays.',
  )
}

function tooLarge(code: string | undefined): string {
  return code?.startsWith('FST_REQ_FILE')
    ? 'Files of a register may be up to 100 MiB.'
    : 'A request may be up to 1 MiB.'
}

/** Database errors repeat values in `detail` and `where`; the log gets name, message without them, and stack. */
function withoutValues(error: Error) {
  const root = error.cause instanceof Error ? error.cause : error
  return {
    type: root.name,
    message: sqlState(error) ? `SQLSTATE ${sqlState(error)}` : root.message,
    stack: sqlState(error) ? undefined : root.stack,
  }
}
