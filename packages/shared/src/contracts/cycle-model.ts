import { z } from 'zod'
import { stepKeys } from '../domain/cycle/steps.ts'
import { abilities, Instant, PersonName, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

/** The titles and guidance of the six steps that every screen of the trust shows. */
export const CycleModel = z.strictObject({
  steps: z.array(z.strictObject({ key: z.enum(stepKeys), title: z.string(), asks: z.string() })),
  /** They are Sixfold's own. */
  isDefault: z.boolean(),
  /** When and by whom they were set last; null: never. */
  setAt: Instant.nullable(),
  setBy: PersonName.nullable(),
  abilities: abilities('edit'),
  version: Version,
})
export type CycleModel = z.infer<typeof CycleModel>

export const getCycleModel = endpoint({
  name: 'getCycleModel',
  method: 'GET',
  path: '/trust/cycle-model',
  summary: 'Titles and guidance of the six steps',
  tag: 'trust',
  access: 'trust',
  status: 200,
  answer: CycleModel,
  versioned: true,
})
