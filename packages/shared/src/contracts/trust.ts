import { z } from 'zod'
import { stepKeys } from '../domain/cycle/steps.ts'
import { wordingLimits } from '../domain/cycle/step-wording.ts'
import { settingLimits } from '../domain/trusts/settings.ts'
import { abilities, Id, Instant, PersonName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max)

/** The trust and what it sets about its record. */
export const Trust = z.strictObject({
  id: Id,
  name: z.string(),
  settings: z.strictObject({
    /** Working days from sending until a progress update is part of the published record. */
    updateDelayDays: z.int(),
    /** How many months evidence counts after its effective day. */
    evidenceMonths: z.int(),
  }),
  abilities: abilities('edit'),
  version: Version,
})
export type Trust = z.infer<typeof Trust>

export const getTrust = endpoint({
  name: 'getTrust',
  method: 'GET',
  path: '/trust',
  summary: 'The trust and its settings',
  tag: 'trust',
  access: 'trust',
  status: 200,
  answer: Trust,
  versioned: true,
})

/** Absent leaves a setting. What was set before is kept, so that a past day reads as it did. */
export const editTrust = endpoint({
  name: 'editTrust',
  method: 'PATCH',
  path: '/trust',
  summary: 'Change the trust’s settings',
  tag: 'trust',
  access: 'trust',
  body: z
    .strictObject({
      updateDelayDays: within(settingLimits.updateDelayDays),
      evidenceMonths: within(settingLimits.evidenceMonths),
    })
    .partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Trust,
  versioned: true,
})

const Wording = {
  key: z.enum(stepKeys),
  title: z.string(),
  asks: z.string(),
}

/** The titles and guidance of the six steps that every screen of the trust shows. */
export const CycleModel = z.strictObject({
  steps: z.array(z.strictObject(Wording)),
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
          key: Wording.key,
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
