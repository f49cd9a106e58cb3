import { z } from 'zod'
import { stepKeys } from '../domain/cycle/steps.ts'
import { wordingLimits } from '../domain/cycle/step-wording.ts'
import { text } from './common.ts'
import { CycleModel } from './cycle-model.ts'
import { endpoint } from './endpoint.ts'

/** All six in their order; `null` goes back to Sixfold's own. Keys, number, order and meaning are fixed. */
export const writeCycleModel = endpoint({
  name: 'writeCycleModel',
  method: 'PUT',
  path: '/trust/cycle-model',
  summary: 'Word the six steps',
  tag: 'trust',
  access: 'trust',
  body: z.strictObject({
    steps: z
      .array(
        z.strictObject({
          key: z.enum(stepKeys),
          title: text(wordingLimits.title),
          asks: text(wordingLimits.asks),
        }),
      )
      .length(stepKeys.length, 'Give all six steps')
      .nullable(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: CycleModel,
  versioned: true,
})
