import { z } from 'zod'
import { impactRatings } from '../domain/progress/words.ts'
import { halfDayLimits } from '../domain/support/pairing.ts'
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
const why = z.strictObject({ reason: text(1000) })

/** The first visit that is logged starts it too. */
export const startPairing = endpoint({
  ...act,
  name: 'startPairing',
  path: '/pairings/:pairingId/start',
  summary: 'Say that support has begun',
})

export const pausePairing = endpoint({
  ...act,
  name: 'pausePairing',
  path: '/pairings/:pairingId/pause',
  summary: 'Pause support',
  body: why,
})

export const resumePairing = endpoint({
  ...act,
  name: 'resumePairing',
  path: '/pairings/:pairingId/resume',
  summary: 'Go on with support that was paused',
})

/** Both schools judge it from then on. 409 while nothing is delivered. */
export const completePairing = endpoint({
  ...act,
  name: 'completePairing',
  path: '/pairings/:pairingId/complete',
  summary: 'Say that support is completed',
})

/** By a leader, or by a school's head, who so agrees for the school. 409 while another waits for an answer. */
export const askExtension = endpoint({
  ...act,
  name: 'askExtension',
  path: '/pairings/:pairingId/extensions',
  summary: 'Ask both schools for more half-days of support',
  body: z.strictObject({
    id: Id,
    halfDays: z.int('Give whole half-days').min(halfDayLimits.min).max(halfDayLimits.max),
    reason: text(1000),
    /** Why the giver can do more; asked for where it is more than is free. */
    loadReason: text(1000).nullable().default(null),
  }),
})

/** The second yes makes the support longer; a no ends the question, and says why. */
export const answerExtension = endpoint({
  ...act,
  name: 'answerExtension',
  path: '/pairings/:pairingId/extensions/answer',
  summary: 'Answer for a school whether support is extended',
  body: z
    .strictObject({ side: Side, agrees: z.boolean(), reason: text(1000).optional() })
    .superRefine(({ agrees, reason }, ctx) => {
      if (!agrees && reason === undefined)
        ctx.addIssue({ code: 'custom', path: ['reason'], message: 'Say why not' })
    }),
})

/** For its school by its head, once it is completed; the newest counts. If-Match names the pairing's version. */
export const judgePairing = endpoint({
  ...act,
  name: 'judgePairing',
  path: '/pairings/:pairingId/evaluations',
  summary: 'Judge for a school what support has changed',
  body: z.strictObject({
    side: Side,
    impact: z.enum(impactRatings, 'Choose what can be seen of the impact'),
    worked: text(2000),
    otherwise: text(2000).nullable().default(null),
  }),
})

/** One page, to be saved and not shown. 404 until both schools have agreed. */
export const getPairingDocument = endpoint({
  name: 'getPairingDocument',
  method: 'GET',
  path: '/pairings/:pairingId/document',
  summary: 'What both schools agreed to, as a PDF or Word file',
  tag: 'support',
  access: 'trust',
  params: z.strictObject({ pairingId: Id }),
  query: z.strictObject({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  status: 200,
  answer: null,
})
