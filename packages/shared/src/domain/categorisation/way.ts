import type { Blocker } from '../../contracts/common.ts'
import type { CategorisationStatus } from './status.ts'

/**
 * What can happen to a school's way through a round. `review` begins one from a review that found that the category no longer fits.
 * `lapse` and `leave` are the calendar's: a deadline passes, a school leaves. `close` and `reopen` are the round's.
 */
export const wayActs = [
  'begin',
  'review',
  'submit',
  'propose',
  'moderate',
  'conversation',
  'reply',
  'extend',
  'lapse',
  'name-re-reviewer',
  're-review',
  'decide',
  'return',
  'leave',
  'close',
  'reopen',
] as const
export type WayAct = (typeof wayActs)[number]

export type WayMove = {
  act: WayAct
  from: CategorisationStatus | null
  to: CategorisationStatus
  /** When an act leads to several places: what leads to this one. */
  when?: string
}

const unfinished = [
  'self-assessing',
  'proposed',
  'moderated',
  'awaiting-reply',
  'challenged',
  're-reviewed',
  'awaiting-decision',
] as const satisfies readonly CategorisationStatus[]

const changed = 'the category or its rationale changed after a reply was asked for'
const unchanged = 'what the head was asked about stands'

/**
 * The way of a school through a round: every move there is, and none beside (domain.md §4.3). The API lets nothing else happen,
 * the database refuses any other transition, screens explain with it why something has to wait, and docs/round.md draws it.
 */
export const wayMoves: readonly WayMove[] = [
  { act: 'begin', from: null, to: 'self-assessing' },
  { act: 'review', from: null, to: 'moderated' },
  { act: 'submit', from: 'self-assessing', to: 'self-assessing' },
  { act: 'propose', from: 'self-assessing', to: 'proposed' },
  { act: 'propose', from: 'proposed', to: 'proposed' },
  { act: 'moderate', from: 'proposed', to: 'moderated' },
  { act: 'moderate', from: 'moderated', to: 'moderated', when: 'the head has not been spoken with yet' },
  { act: 'moderate', from: 'moderated', to: 'awaiting-reply', when: changed },
  { act: 'moderate', from: 'moderated', to: 'awaiting-decision', when: unchanged },
  { act: 'conversation', from: 'moderated', to: 'awaiting-reply' },
  { act: 'extend', from: 'awaiting-reply', to: 'awaiting-reply' },
  { act: 'reply', from: 'awaiting-reply', to: 'awaiting-decision', when: 'the head agrees' },
  { act: 'reply', from: 'awaiting-reply', to: 'challenged', when: 'the head challenges it' },
  { act: 'lapse', from: 'awaiting-reply', to: 'awaiting-decision' },
  { act: 'name-re-reviewer', from: 'challenged', to: 'challenged' },
  { act: 're-review', from: 'challenged', to: 're-reviewed' },
  { act: 're-review', from: 're-reviewed', to: 'awaiting-decision', when: 'the category stands' },
  { act: 're-review', from: 're-reviewed', to: 'awaiting-reply', when: 'the category is changed' },
  { act: 'decide', from: 'awaiting-decision', to: 'published' },
  { act: 'return', from: 'awaiting-decision', to: 'moderated' },
  ...unfinished.map((from): WayMove => ({ act: 'leave', from, to: 'closed' })),
  { act: 'close', from: 'self-assessing', to: 'closed' },
  { act: 'reopen', from: 'closed', to: 'self-assessing' },
]

/** Whether there is such a move. */
export const leadsTo = (act: WayAct, from: CategorisationStatus | null, to: CategorisationStatus): boolean =>
  wayMoves.some((it) => it.act === act && it.from === from && it.to === to)

/** Why an act can't happen where the school is now; empty means that its place allows it. */
export const wayBlockers = (act: WayAct, at: CategorisationStatus): readonly Blocker[] =>
  wayMoves.some((it) => it.act === act && it.from === at) ? [] : [waitsFor[at]]

/** What the school's way waits for, said to whoever wanted something else. */
const waitsFor: Record<CategorisationStatus, Blocker> = {
  'self-assessing': { code: 'not-proposed', message: 'Nobody has proposed a category yet' },
  proposed: { code: 'not-moderated', message: 'The proposal waits for a trust leader to moderate it' },
  moderated: {
    code: 'before-the-conversation',
    message: 'It was moderated, and waits for the conversation with the head',
  },
  'awaiting-reply': { code: 'with-the-head', message: 'The head has it, and may reply until the deadline' },
  challenged: { code: 'challenged', message: 'The head challenged it, so it waits for the re-review' },
  're-reviewed': { code: 're-reviewed', message: 'It was re-reviewed, and goes on' },
  'awaiting-decision': {
    code: 'with-the-board',
    message: 'It waits for a decision, and can change once it is sent back',
  },
  published: { code: 'published', message: 'The category is published; it changes with the next decision' },
  closed: { code: 'closed', message: 'This is closed: its round is, or the school has left the trust' },
}
