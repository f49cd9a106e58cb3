import { z } from 'zod'
import { Id } from './common.ts'
import { endpoint } from './endpoint.ts'
import { CriterionKey } from './criterion-key.ts'
import { SchemeShape } from './scheme-shape.ts'

/**
 * The scheme that holds now: the newest version not withdrawn, or Sixfold's own (`number` 0, `id` null) until there is one. `former`
 * names criteria of earlier versions that are in it no more.
 */
export const CurrentScheme = z.strictObject({
  id: Id.nullable(),
  number: z.int().min(0),
  scheme: SchemeShape,
  former: z.array(z.strictObject({ key: CriterionKey, name: z.string() })),
})
export type CurrentScheme = z.infer<typeof CurrentScheme>

export const getCurrentScheme = endpoint({
  name: 'getCurrentScheme',
  method: 'GET',
  path: '/trust/scheme',
  summary: 'The scheme that holds now: categories, criteria and words',
  tag: 'trust',
  access: 'trust',
  status: 200,
  answer: CurrentScheme,
})
