import { type Decision, type StepKey, stepKeys } from '../../packages/shared/src/domain/cycle/steps.ts'
import type { Act } from './acts.ts'
import * as ending from './bank/endings.ts'
import { progress } from './bank/progress.ts'
import type { PriorityTexts } from './bank/text.ts'
import { at, dayBetween } from './calendar.ts'
import { drawMeasure } from './measure.ts'
import { firstWords, type Moment, move, note, see, type Telling } from './moments.ts'
import { byMailbox, headIn, type KnownSchool, type World, writerIn } from './world.ts'
import type { Now } from './years.ts'

export type PriorityStory = {
  school: KnownSchool
  year: number
  cycleId: string
  texts: PriorityTexts
  /** The days between which it all happens. */
  from: string
  to: string
  /** Where it is this year, or the decision that completed it. */
  reach: Now | { decision: Exclude<Decision, 'adapt'> }
}

/** One priority from its first word to where it is, as acts of its school's people, their partner and a leader. */
export function priorityStory(world: World, story: PriorityStory): Act[] {
  const { school, year, cycleId, texts, from, to } = story
  const told: Telling = {
    world,
    school,
    year,
    cycleId,
    texts,
    from,
    id: world.random.id(at(from, 0)),
    head: headIn(world, school, year),
    writer: writerIn(world, school, year),
    measure: drawMeasure(world.random, texts.measure),
  }
  const moments = [...firstWords(told), ...turns(told, story.reach)]
  const last = Math.max(...moments.map((moment) => moment.share))
  const minute = world.random.between(0, 35)
  return moments.map(({ share, by, act }) => {
    const day = dayBetween(from, to, share / last)
    // Later in its day what has the greater share, so that of two things on one day the earlier comes first.
    return { at: at(day, minute + Math.round(share * 380)), by: by.actor, run: (ctx) => act(ctx, day) }
  })
}

function turns(t: Telling, reach: PriorityStory['reach']): Moment[] {
  if ('decision' in reach) return wholeTurn(t, reach.decision)
  return reach.secondTurn ? [...wholeTurn(t, 'adapt'), ...secondTurn(t)] : untilNow(t, reach)
}

/** When each step of the first turn is left. */
const leaves: Record<StepKey, number> = {
  diagnose: 0.14,
  explore: 0.24,
  prepare: 0.34,
  deliver: 0.72,
  evaluate: 0.88,
  secure: 0.98,
}

/** What is done at each step; the last thing of each is what going on asks for. */
const content: Record<StepKey, (t: Telling) => Moment[]> = {
  diagnose: (t) => [see(t, 0.09, t.texts.known[1], 'diagnose'), see(t, 0.11, t.texts.known[0], 'diagnose')],
  explore: (t) => [note(t, 0.2, 'explore', t.texts.options)],
  prepare: (t) => [note(t, 0.31, 'prepare', t.texts.plan)],
  deliver: (t) => [note(t, 0.6, 'deliver', t.texts.doing)],
  evaluate: (t) => [see(t, 0.81, t.texts.shown, 'evaluate'), note(t, 0.84, 'evaluate', t.texts.impact)],
  secure: (t) => [note(t, 0.94, 'secure', t.texts.learned)],
}

function wholeTurn(t: Telling, decision: Decision): Moment[] {
  const steps = stepKeys.slice(1, decision === 'stop' ? -2 : -1)
  const stopped = [
    note(t, 0.84, 'evaluate', ending.stoppedImpact),
    move(t, leaves.evaluate, { to: 'next' }),
    note(t, 0.94, 'secure', ending.stoppedLearning),
  ]
  const reason = t.world.random.pick(ending.decisionReasons[decision])
  return [
    see(t, 0.11, t.texts.known[0], 'diagnose'),
    move(t, leaves.diagnose, { to: 'next' }),
    ...steps.flatMap((step) => done(t, step)),
    ...(decision === 'stop' ? stopped : content.secure(t)),
    move(t, leaves.secure, { to: 'next', decision, reason }, t.head),
  ]
}

const done = (t: Telling, step: StepKey): Moment[] => [
  ...content[step](t),
  move(t, leaves[step], { to: 'next' }),
]

const secondTurn = (t: Telling): Moment[] => [
  note(t, 1.03, 'explore', ending.secondTurnOptions),
  move(t, 1.07, { to: 'next' }),
  note(t, 1.12, 'prepare', t.texts.plan),
  move(t, 1.16, { to: 'next' }),
]

/** The first turn as far as it is, with what is particular about it. */
function untilNow(t: Telling, now: Now): Moment[] {
  const behind = stepKeys.slice(0, stepKeys.indexOf(now.step))
  const here = content[now.step](t)
  const moments = [
    ...(now.overridden ? pastTheGate(t) : behind.flatMap((step) => done(t, step))),
    ...(now.wentBack ? thereAndBack(t) : []),
    ...(now.ready ? here : here.slice(0, -1)),
  ]
  const latest = Math.max(0.06, ...moments.map((moment) => moment.share))
  const seen = (progress[now.step] ?? []).slice(0, now.evidence ?? 1)
  return [
    ...moments,
    ...seen.map((piece, index) => see(t, latest + 0.01 * (index + 1), piece, now.step)),
    ...(now.contested ? [see(t, latest + 0.05, ending.secondLook, now.step, 'contradicts')] : []),
  ]
}

/** A leader goes on from step 1 before there is evidence, which then comes. */
const pastTheGate = (t: Telling): Moment[] => [
  move(
    t,
    leaves.diagnose,
    { to: 'next', overrideReason: ending.goneOnWithout },
    byMailbox(t.world, 'leader'),
  ),
  see(t, 0.17, t.texts.known[0], 'diagnose'),
]

/** From step 3 back to the options, once, and on again. */
const thereAndBack = (t: Telling): Moment[] => [
  move(t, 0.26, { to: 'explore', reason: ending.backToOptions }),
  note(t, 0.28, 'explore', `${t.texts.options}\n\n${ending.weighedAgain}`),
  move(t, 0.3, { to: 'next' }),
]
