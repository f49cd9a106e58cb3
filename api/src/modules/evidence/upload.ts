import { Id } from '@sixfold/shared/contracts/common.ts'
import type { z } from 'zod'
import { invalid } from '../../http/problem.ts'

/** A field of a form that holds JSON, whether it came as text or was read already. @throws 400 naming every fault */
export function jsonIn<Shape extends z.ZodType>(
  fields: Record<string, unknown>,
  name: string,
  shape: Shape,
): z.output<Shape> {
  noOthers(fields, name)
  const given = fields[name]
  const parsed = shape.safeParse(typeof given === 'string' ? readJson(given) : given)
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.map((issue) => ({
      path: [name, ...issue.path.map(String)].join('.'),
      message: given === undefined ? 'Send this before the files' : issue.message,
    })),
  )
}

/** @throws 400 */
export function idIn(fields: Record<string, unknown>): string {
  noOthers(fields, 'id')
  const parsed = Id.safeParse(fields['id'])
  if (parsed.success) return parsed.data
  throw invalid([{ path: 'id', message: 'Send the id of the new version before the file' }])
}

function noOthers(fields: Record<string, unknown>, known: string): void {
  const unknown = Object.keys(fields).filter((name) => name !== known)
  if (unknown.length > 0) throw invalid(unknown.map((path) => ({ path, message: `Not known here: ${path}` })))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
