import { z } from 'zod'
import { Id } from './common.ts'
import { endpoint } from './endpoint.ts'

/**
 * A plan as a file, to be saved and not shown. Without `version` the plan as the person asking knows it: the version in
 * force, or for whoever reads drafts the draft of the next, marked as such, where there is one. 404 for a version that isn't
 * there, and where none is approved yet for those who read approved ones only. Measures on fewer than six pupils are left
 * out, and counted, for those whom they are not for.
 */
export const getPlanDocument = endpoint({
  name: 'getPlanDocument',
  method: 'GET',
  path: '/plans/:planId/document',
  summary: 'A plan as a PDF or Word file',
  tag: 'plans',
  access: 'trust',
  params: z.strictObject({ planId: Id }),
  query: z.strictObject({
    format: z.enum(['pdf', 'docx']).default('pdf'),
    version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  }),
  status: 200,
  answer: null,
})
