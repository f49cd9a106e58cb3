import { z } from 'zod'
import { abilities, Blocker, Day, Id, Instant, PersonName, SchoolName, text, Version } from './common.ts'
import { CriterionKey } from './criterion-key.ts'
import { endpoint } from './endpoint.ts'
import { Level } from './scheme.ts'
import { WeightsBody } from './support-weights.ts'

const GiverName = z.strictObject({
  kind: z.enum(['school', 'trust-team', 'partner']),
  id: Id,
  name: z.string(),
})
const Criterion = z.strictObject({ key: CriterionKey, name: z.string() })
const HalfDays = z.int().min(0)

/** One criterion in which a school wants help. */
export const SuggestedNeed = z.strictObject({
  id: z.string(),
  school: SchoolName,
  criterion: Criterion,
  rating: Level.nullable(),
  halfDays: HalfDays,
})

export const Suggestion = z.strictObject({
  need: SuggestedNeed,
  giver: GiverName,
  halfDays: HalfDays,
  /** Points in all, and what they are made of, each in words. */
  fit: z.int(),
  parts: z.array(z.strictObject({ kind: z.string(), points: z.int(), words: z.string() })),
  /** Others who could help: what they lack on this pairing, and whose help they would be taken from. The nearest first. */
  alternatives: z.array(
    z.strictObject({ giver: GiverName, difference: z.int(), takenFrom: z.array(z.string()) }),
  ),
  /** The two are paired on this criterion since; null: not yet, or not so that the reader may read it. */
  pairingId: Id.nullable(),
  /** Somebody said no to it, and why; it isn't suggested again this academic year. */
  dismissed: z.strictObject({ reason: z.string(), by: PersonName, day: Day }).nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** Suggestions for the whole trust as of one moment. */
export const SuggestionRun = z.strictObject({
  id: Id,
  /** `failed`: see `failure`. `running` without a sign of life for a minute reads as failed. */
  status: z.enum(['running', 'done', 'stopped', 'failed']),
  askedAt: Instant,
  askedBy: PersonName,
  weights: WeightsBody,
  /** How far it is, while it runs. */
  progress: z.string().nullable(),
  failure: z.string().nullable(),
  /** `gap`: a better choice would gain at most so many points; 0 and `optimal`: there is none. */
  proof: z
    .strictObject({ fit: z.int(), gap: z.number(), optimal: z.boolean(), seconds: z.number() })
    .nullable(),
  suggestions: z.array(Suggestion),
  /** Needs for which nobody is suggested, each with why. */
  unmatched: z.array(z.strictObject({ need: SuggestedNeed, words: z.string() })),
  abilities: abilities('stop', 'dismiss', 'pair'),
  version: Version,
})
export type SuggestionRun = z.infer<typeof SuggestionRun>

/** By the trust's own weights, or the usual ones; those given are for this run alone. Takes as long as the solver does, half a minute at most; how far it is can be read meanwhile. 409 while another runs, and for an id that stands for another question. */
export const suggestForTrust = endpoint({
  name: 'suggestForTrust',
  method: 'POST',
  path: '/support/suggestions',
  summary: 'Suggest pairings for the whole trust',
  tag: 'support',
  access: 'trust',
  body: z.strictObject({ id: Id, weights: WeightsBody.partial().optional() }),
  status: 201,
  answer: SuggestionRun,
  versioned: true,
})

/** The newest; null before the first. For leaders, improvement partners, trustees and clerks. */
export const getSuggestions = endpoint({
  name: 'getSuggestions',
  method: 'GET',
  path: '/support/suggestions',
  summary: 'The newest suggestions for the trust',
  tag: 'support',
  access: 'trust',
  status: 200,
  answer: z.strictObject({
    newest: SuggestionRun.nullable(),
    abilities: abilities('ask'),
    blockers: z.strictObject({ ask: z.array(Blocker) }),
  }),
})

/** It ends within a second or two, with what it has found or nothing. */
export const stopSuggesting = endpoint({
  name: 'stopSuggesting',
  method: 'POST',
  path: '/support/suggestions/:runId/stop',
  summary: 'Stop looking for suggestions',
  tag: 'support',
  access: 'trust',
  params: z.strictObject({ runId: Id }),
  status: 200,
  answer: SuggestionRun,
  versioned: true,
})

/** Remembered for the academic year: the pair isn't suggested in this criterion again. */
export const dismissSuggestion = endpoint({
  name: 'dismissSuggestion',
  method: 'POST',
  path: '/support/suggestions/:runId/dismissals',
  summary: 'Say no to a suggestion',
  tag: 'support',
  access: 'trust',
  params: z.strictObject({ runId: Id }),
  body: z.strictObject({ id: Id, needId: z.string().max(200), reason: text(1000) }),
  status: 201,
  answer: SuggestionRun,
  versioned: true,
})
