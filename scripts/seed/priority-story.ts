import { type Decision, type StepKey, stepKeys } from '../../packages/shared/src/domain/cycle/steps.ts'
import type { Act } from './acts.ts'
import { choiceOf } from './bank/choices/index.ts'
import * as ending from './bank/endings.ts'
import { progress } from './bank/progress.ts'
import type { PriorityTexts } from './bank/text.ts'
import { at, dayBetween } from './calendar.ts'
import { drawMeasure } from './measure.ts'
import { firstWords, type Moment, move, note, see, type Telling } from './moments.ts'
import { judge, keepTelling, observe, writeUp } from './progress-moments.ts'
import { agreePlan, doThem, milestones, needNone, newActions, planIt, weigh } from './step-moments.ts'
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
  const choice = choiceOf(texts.title)
  const told: Telling = {
    world,
    school,
    year,
    cycleId,
    texts,
    from,
    to,
    id: world.random.id(at(from, 0)),
    head: headIn(world, school, year),
    writer: writerIn(world, school, year),
    measure: drawMeasure(world.random, texts.measure),
    measureId: world.random.id(at(from, 0)),
    choice,
    actionIds: [],
  }
  const moments = [...firstWords(told), ...turns({ ...told, actionIds: newActions(told) }, story.reach)]
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
  explore: (t) => [
    note(t, 0.155, 'explore', t.texts.options),
    ...weigh(t, 0.16, 0.205),
    // From step 3 on a priority without actions holds the whole plan up.
    ...planIt(t, 0.21, 0.235, t.actionIds),
  ],
  prepare: (t) => [
    note(t, 0.255, 'prepare', t.texts.plan),
    ...milestones(t, 0.312),
    needNone(t, 0.318),
    ...agreePlan(t, 0.325),
  ],
  deliver: (t) => [
    note(t, 0.6, 'deliver', t.texts.doing),
    ...keepTelling(t, 0.35, 0.7),
    observe(t, 0.5, 0.4),
    ...doThem(t, 0.45, 0.69),
  ],
  evaluate: (t) => [
    observe(t, 0.79, reached(t)),
    see(t, 0.81, t.texts.shown, 'evaluate', 'supports', 'impact'),
    see(t, 0.82, ending.secondKind(t.texts.shown.kind), 'evaluate', 'supports', 'impact'),
    note(t, 0.84, 'evaluate', t.texts.impact),
    judge(t, 0.85, true),
  ],
  secure: (t) => [note(t, 0.94, 'secure', t.texts.learned)],
}

/** How far a measure has come by the end of its first turn: most reach their target, some fall short. */
const reached = ({ measure }: Telling): number => (Math.round(measure.baseline) % 3 === 0 ? 0.8 : 1.05)

function wholeTurn(t: Telling, decision: Decision): Moment[] {
  const steps = stepKeys.slice(1, decision === 'stop' ? -2 : -1)
  const stopped = [
    observe(t, 0.79, 0.1),
    ...ending.stoppedSeen.map((piece) => see(t, 0.81, piece, 'evaluate', 'supports', 'impact')),
    note(t, 0.84, 'evaluate', ending.stoppedImpact),
    judge(t, 0.85, false),
    move(t, leaves.evaluate, { to: 'next' }),
    note(t, 0.94, 'secure', ending.stoppedLearning),
  ]
  const reason = t.world.random.pick(ending.decisionReasons[decision])
  return [
    see(t, 0.11, t.texts.known[0], 'diagnose'),
    move(t, leaves.diagnose, { to: 'next' }),
    ...steps.flatMap((step) => done(t, step)),
    ...(decision === 'stop' ? stopped : content.secure(t)),
    ...writeUp(t, 0.96, decision),
    move(t, leaves.secure, { to: 'next', decision, reason }, t.head),
  ]
}

const done = (t: Telling, step: StepKey): Moment[] => [
  ...content[step](t),
  move(t, leaves[step], { to: 'next' }),
]

const secondTurn = (t: Telling): Moment[] => [
  note(t, 1.01, 'explore', ending.secondTurnOptions),
  ...weigh(t, 1.02, 1.05, 2),
  ...planIt(t, 1.055, 1.065, newActions(t)),
  move(t, 1.07, { to: 'next' }),
  note(t, 1.08, 'prepare', t.texts.plan),
  needNone(t, 1.1),
  ...agreePlan(t, 1.15),
  move(t, 1.16, { to: 'next' }),
]

/** The first turn as far as it is, with what is particular about it. */
function untilNow(t: Telling, now: Now): Moment[] {
  const behind = stepKeys.slice(0, stepKeys.indexOf(now.step))
  const here = content[now.step](t)
  const moments = [
    ...(now.overridden ? pastTheGate(t) : behind.flatMap((step) => done(t, step))),
    ...(now.wentBack ? thereAndBack(t) : []),
    ...(now.ready ? here : here.slice(0, now.step === 'prepare' ? -2 : -1)),
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
  move(t, 0.242, { to: 'explore', reason: ending.backToOptions }),
  note(t, 0.246, 'explore', `${t.texts.options}\n\n${ending.weighedAgain}`),
  move(t, 0.25, { to: 'next' }),
]
