import { z } from 'zod'
import { Blocker } from './common.ts'

/** RFC 9457. `errors` names every fault of the input, `blockers` every rule in the way. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  blockers: z.array(Blocker).optional(),
  /** On 412: the row version that If-Match named, and the one that stands now. */
  versions: z.strictObject({ sent: z.int(), current: z.int() }).optional(),
})
export type Problem = z.infer<typeof Problem>

/** What goes wrong with a value, in words a headteacher understands. Given to zod once, at start. */
export function faultInWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'This is needed'
        : `This should be ${kinds[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys':
      return `Not known here: ${issue.keys.join(', ')}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `This should be ${String(issue.values[0])}`
        : `Choose one of: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `Give at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`
        : `This should be ${issue.minimum} or more`
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `Give at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`
        : `This should be ${issue.maximum} or less`
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as it should be'
    case 'not_multiple_of':
      return `This should be a multiple of ${issue.divisor}`
    default:
      return undefined
  }
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a set of fields',
}
const formats: Record<string, string> = {
  email: 'This is not an email address',
  url: 'This is not a web address: it begins with https://',
  uuid: 'This is not an id',
  date: 'Give a day as YYYY-MM-DD',
  datetime: 'Give a moment as 2026-11-21T09:30:00Z',
}
