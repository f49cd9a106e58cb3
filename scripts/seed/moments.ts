import type { Ctx } from '../../api/src/db/tenant.ts'
import { addPriority } from '../../api/src/modules/cycles/commands/add-priority.ts'
import { editPriority } from '../../api/src/modules/cycles/commands/edit-priority.ts'
import { moveStep, type StepMove } from '../../api/src/modules/cycles/commands/move-step.ts'
import { writeStepNote } from '../../api/src/modules/cycles/commands/write-step-note.ts'
import { addEvidence } from '../../api/src/modules/evidence/commands/add-evidence.ts'
import { addMeasure } from '../../api/src/modules/measures/commands/add-measure.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { NotedStep, StepKey } from '../../packages/shared/src/domain/cycle/steps.ts'
import type { ClaimKind, Stance } from '../../packages/shared/src/domain/evidence/words.ts'
import type { Choice } from './bank/choices/choice.ts'
import type { PriorityTexts, Seen } from './bank/text.ts'
import { at } from './calendar.ts'
import { type DrawnMeasure, filledIn } from './measure.ts'
import { type KnownPerson, type KnownSchool, partnerOf, type World } from './world.ts'

/** Something that happens to a priority, at its share of the time that one takes (1: its first turn is over). */
export type Moment = { share: number; by: KnownPerson; act: (ctx: Ctx, day: string) => Promise<unknown> }

/** Everything that the moments of one priority are made from. */
export type Telling = {
  world: World
  school: KnownSchool
  year: number
  cycleId: string
  texts: PriorityTexts
  id: string
  head: KnownPerson
  /** Who writes it up: a contributor, else the head. */
  writer: KnownPerson
  measure: DrawnMeasure
  measureId: string
  choice: Choice
  actionIds: readonly string[]
  /** The first and last day of it; its second turn goes on after. */
  from: string
  to: string
}

/** It is named, its problem is put into words, and it gets its measure. */
export function firstWords(t: Telling): Moment[] {
  const { id, cycleId, texts, measure } = t
  const named = { id, cycleId, title: texts.title, criterionKey: texts.criterion, lead: t.writer.name }
  const statement = {
    problem: filledIn(texts.problem, measure),
    rootCause: filledIn(texts.rootCause, measure),
    intendedOutcome: filledIn(texts.outcome, measure),
  }
  const measured = { ...measure, id: t.measureId, priorityId: id }
  const targetOn = `${t.year + 1}-07-10`
  return [
    { share: 0.01, by: t.head, act: (ctx) => addPriority(ctx, named) },
    { share: 0.04, by: t.writer, act: (ctx) => editPriority(ctx, id, statement) },
    {
      share: 0.06,
      by: t.writer,
      act: (ctx, day) => addMeasure(ctx, { ...measured, baselineOn: addDays(day, -20), targetOn }),
    },
  ]
}

export const note = (t: Telling, share: number, step: NotedStep, text: string): Moment => ({
  share,
  by: t.writer,
  act: (ctx) => writeStepNote(ctx, { priorityId: t.id, step, note: filledIn(text, t.measure) }),
})

export const move = (t: Telling, share: number, how: StepMove, by = t.writer): Moment => ({
  share,
  by,
  act: (ctx) => moveStep(ctx, t.id, how),
})

/** A piece of evidence seen some days before; the partner adds what the trust saw, the school everything else. */
export function see(
  t: Telling,
  share: number,
  seen: Seen,
  step: StepKey,
  stance: Stance = 'supports',
  claim: ClaimKind = 'step',
): Moment {
  const { random } = t.world
  const { openly, ...piece } = seen
  const evidence = {
    ...piece,
    id: random.id(at(t.from, 0)),
    schoolId: t.school.id,
    audience: openly ? ('governors-and-trustees' as const) : ('school-and-trust' as const),
    links: [claim === 'impact' ? { priorityId: t.id, claim, stance } : { priorityId: t.id, step, stance }],
  }
  const daysAgo = random.between(0, 6)
  return {
    share,
    by: seen.source === 'trust' ? partnerOf(t.world, t.school) : t.writer,
    act: (ctx, day) => addEvidence(ctx, { ...evidence, effectiveOn: addDays(day, -daysAgo) }),
  }
}
