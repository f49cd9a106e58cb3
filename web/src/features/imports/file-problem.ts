import { Unreachable } from '../../lib/api-client.ts'
import { type Problem, toProblem } from '../../lib/problem.ts'

/**
 * Why a file was not taken, said once: the API names the field beside the reason, which would stand there twice; and a line
 * that broke while sending has lost nothing that was typed.
 */
export function fileProblem(error: unknown): Problem {
  if (error instanceof Unreachable) return { status: 0, title: 'The file wasn’t sent', detail: error.message }
  const problem = toProblem(error)
  const reasons = problem.errors?.map(({ message }) => message) ?? []
  if (reasons.length === 0) return problem
  return { status: problem.status, title: 'This file can’t be read', detail: reasons.join(' ') }
}
