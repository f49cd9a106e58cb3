import { z } from 'zod'
import { impactRatings, implementationRatings } from '../domain/progress/words.ts'
import { abilities, Blocker, Day, Id, PersonName, text } from './common.ts'
import { endpoint } from './endpoint.ts'

/** Impact and implementation of a turn, judged apart. `version` counts a turn's judgements: 1, 2, 3 … */
export const ImpactJudgement = z.strictObject({
  id: Id,
  turn: z.int(),
  impact: z.enum(impactRatings),
  impactWhy: z.string(),
  implementation: z.enum(implementationRatings),
  implementationWhy: z.string(),
  day: Day,
  by: PersonName,
  version: z.int(),
})
export type ImpactJudgement = z.infer<typeof ImpactJudgement>

const ofPriority = z.strictObject({ priorityId: Id })

/**
 * Of every turn, the newest first; the first of the present turn counts. `version` is that of the present turn's newest, 0
 * for none. Published once an approved plan holds the priority; before, governors and trustees find none.
 */
export const listImpactJudgements = endpoint({
  name: 'listImpactJudgements',
  method: 'GET',
  path: '/priorities/:priorityId/impact-judgements',
  summary: 'How impact and implementation of a priority were judged',
  tag: 'progress',
  access: 'trust',
  params: ofPriority,
  status: 200,
  answer: z.strictObject({
    items: z.array(ImpactJudgement),
    blockers: z.strictObject({ judge: z.array(Blocker) }),
    abilities: abilities('judge'),
    version: z.int(),
  }),
  versioned: true,
})

/** If-Match names the version of the present turn's newest judgement: `"0"` before the first. */
export const judgeImpact = endpoint({
  name: 'judgeImpact',
  method: 'POST',
  path: '/priorities/:priorityId/impact-judgements',
  summary: 'Judge impact and implementation, or judge them again',
  tag: 'progress',
  access: 'trust',
  params: ofPriority,
  body: z.strictObject({
    id: Id,
    impact: z.enum(impactRatings),
    impactWhy: text(4000),
    implementation: z.enum(implementationRatings),
    implementationWhy: text(4000),
  }),
  ifMatch: true,
  status: 201,
  answer: ImpactJudgement,
  versioned: true,
})
