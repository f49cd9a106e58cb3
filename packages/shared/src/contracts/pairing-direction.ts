import { z } from 'zod'
import { Id, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { PairingWithTrail, Side } from './support.ts'

const act = {
  method: 'POST',
  tag: 'support',
  access: 'trust',
  params: z.strictObject({ pairingId: Id }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: PairingWithTrail,
  versioned: true,
} as const

/**
 * By a leader with no part in either school, while it waits for agreement or once a school has declined it: it is agreed in place
 * of the schools that haven't. Everybody who reads it reads the reason. 409 with every reason.
 */
export const directPairing = endpoint({
  ...act,
  name: 'directPairing',
  path: '/pairings/:pairingId/direct',
  summary: 'Direct support that a school hasn’t agreed to',
  body: z.strictObject({ reason: text(1000) }),
})

/** By the school's head; the newest view counts, and stands beside the direction. 409 where it wasn't directed. */
export const viewPairing = endpoint({
  ...act,
  name: 'viewPairing',
  path: '/pairings/:pairingId/views',
  summary: 'Say for a school what it thinks of support that was directed',
  body: z.strictObject({ side: Side, view: text(2000) }),
})

/**
 * By a head who took up post after the school agreed, within 20 of its working days; or by the head of a school that was directed,
 * who agrees after all. 409 with every reason.
 */
export const confirmPairing = endpoint({
  ...act,
  name: 'confirmPairing',
  path: '/pairings/:pairingId/confirm',
  summary: 'Confirm support as a school’s new head',
  body: z.strictObject({ side: Side }),
})

/** By a head who took up post after the school agreed, within 20 of its working days. What was delivered by then still counts. */
export const endPairing = endpoint({
  ...act,
  name: 'endPairing',
  path: '/pairings/:pairingId/end',
  summary: 'End support as a school’s new head',
  body: z.strictObject({ side: Side, reason: text(1000) }),
})
