import { recordObservation } from '../../api/src/modules/measures/commands/record-observation.ts'
import { sharePractice } from '../../api/src/modules/practices/commands/share-practice.ts'
import { judgeImpact } from '../../api/src/modules/progress/commands/judge-impact.ts'
import { openUpdate } from '../../api/src/modules/progress/commands/open-update.ts'
import { sendUpdate } from '../../api/src/modules/progress/commands/send-update.ts'
import { thankForUpdate } from '../../api/src/modules/progress/commands/thank-for-update.ts'
import { daysBetween } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Decision } from '../../packages/shared/src/domain/cycle/steps.ts'
import { firstHindrance, whatChanged, whyNow } from './bank/updates.ts'
import { at } from './calendar.ts'
import { filledIn } from './measure.ts'
import type { Moment, Telling } from './moments.ts'
import { byMailbox } from './world.ts'

/**
 * An update every three weeks or so of the time between two shares, every six in what lies years back: the first as step 4
 * begins, the last before it ends.
 */
export function keepTelling(t: Telling, from: number, to: number): Moment[] {
  const days = daysBetween(t.from, t.to) * (to - from)
  const many = Math.min(7, Math.max(1, Math.ceil(days / (isPast(t) ? 40 : 20)) + 1))
  return Array.from({ length: many }, (_, index) => {
    const share = many === 1 ? from : from + ((to - from) * index) / (many - 1)
    return tell(t, share, index)
  }).flat()
}

const isPast = (t: Telling) => t.year < t.world.calendar.year

/** One update, which a leader opens and often thanks for. */
function tell(t: Telling, share: number, index: number): Moment[] {
  const id = t.world.random.id(at(t.from, 0))
  const slow = index === 1 && t.world.random.next() < 0.4
  const leader = byMailbox(t.world, 'leader')
  const thanked = t.world.random.next() < 0.5
  return [
    {
      share,
      by: t.writer,
      act: (ctx) =>
        sendUpdate(ctx, {
          id,
          priorityId: t.id,
          rating: slow ? 'at-risk' : 'on-track',
          impact: index < 2 ? 'none-yet' : 'early-signs',
          whatChanged: whatChanged[index % whatChanged.length] ?? '',
          inTheWay: slow ? firstHindrance : undefined,
        }),
    },
    ...(index % 2 === 0
      ? [
          {
            share: share + 0.004,
            by: leader,
            act: (ctx: Parameters<Moment['act']>[0]) =>
              thanked ? thankForUpdate(ctx, id) : openUpdate(ctx, id),
          },
        ]
      : []),
  ]
}

/** What the measure says on the way: a part of the distance to its target. */
export const observe = (t: Telling, share: number, part: number): Moment => ({
  share,
  by: t.writer,
  act: (ctx) =>
    recordObservation(ctx, {
      id: t.world.random.id(at(t.from, 0)),
      measureId: t.measureId,
      value: towards(t, part),
    }),
})

const towards = ({ measure }: Telling, part: number): number => {
  const value = measure.baseline + (measure.target - measure.baseline) * part
  return Number.isInteger(measure.baseline) && Number.isInteger(measure.target)
    ? Math.round(value)
    : Math.round(value * 10) / 10
}

/** Step 5: impact and implementation, judged apart. */
export const judge = (t: Telling, share: number, worked: boolean): Moment => ({
  share,
  by: t.writer,
  act: (ctx) =>
    judgeImpact(ctx, t.id, {
      id: t.world.random.id(at(t.from, 0)),
      impact: worked ? 'clear' : 'none-yet',
      impactWhy: worked ? whyNow.impact : whyNow.noImpact,
      implementation: worked ? 'as-intended' : 'partly',
      implementationWhy: worked ? whyNow.asIntended : whyNow.partly,
    }),
})

/** Step 6: what is to be spread is written up first. */
export function writeUp(t: Telling, share: number, decision: Decision): Moment[] {
  if (decision !== 'spread') return []
  const { texts, choice, measure } = t
  return [
    {
      share,
      by: t.head,
      act: (ctx) =>
        sharePractice(ctx, {
          id: t.world.random.id(at(t.from, 0)),
          schoolId: t.school.id,
          priorityId: t.id,
          title: choice.options[0].title,
          criterionKey: texts.criterion,
          problem: filledIn(texts.problem, measure),
          whatWeDid: filledIn(texts.doing, measure),
          whatItTook: choice.options[0].staffTime,
          whatChanged: filledIn(texts.impact, measure),
        }),
    },
  ]
}
