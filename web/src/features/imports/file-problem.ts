import { type Problem, toProblem } from '../../lib/problem.ts'

/** A refused file said once: the API names the field beside the reason, which would stand there twice. */
export function fileProblem(error: unknown): Problem {
  const problem = toProblem(error)
  const reasons = problem.errors?.map(({ message }) => message) ?? []
  if (reasons.length === 0) return problem
  return { status: problem.status, title: 'This file can’t be read', detail: reasons.join(' ') }
}
