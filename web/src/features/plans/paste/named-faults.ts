import { type Problem, toProblem } from '../../../lib/problem.ts'
import type { bodyOf } from './paste-work.ts'

type Body = ReturnType<typeof bodyOf>

/** What the server refused, each fault with the title of the priority and action that it is about in place of its path. */
export function namedFaults(error: unknown, body: Body | null): Problem {
  const { errors, ...problem } = toProblem(error)
  if (!errors || !body) return { ...problem, errors }
  return {
    ...problem,
    detail: undefined,
    errors: errors.map(({ path, message }) => ({ path, message: `${placeOf(path, body)}${message}` })),
  }
}

/** "added.0.actions.3.dueOn": the fourth action of the first new priority. */
function placeOf(path: string, body: Body): string {
  const [list, n, , m] = path.split('.')
  const priority = list === 'added' ? body.added[Number(n)] : body.existing[Number(n)]
  const action = priority?.actions[Number(m)]?.title
  const title = priority && 'title' in priority ? priority.title : null
  return [title, action]
    .filter((it) => typeof it === 'string')
    .map((it) => `“${it}”: `)
    .join('')
}
