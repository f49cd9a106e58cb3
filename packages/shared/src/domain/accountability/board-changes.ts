import type { BoardSchool } from '../../contracts/accountability.ts'
import type { Level } from '../categorisation/scheme.ts'
import type { StepKey } from '../cycle/steps.ts'
import { type Strength, strengths } from '../evidence/words.ts'

type Named = { id: string; name: string }
type Of<Kind extends string, Facts = unknown> = { kind: Kind; school: Named } & Facts
type OfPriority<Kind extends string, Facts = unknown> = Of<
  Kind,
  { priority: { id: string; title: string } } & Facts
>

/** Something in which the trustees' page of a later moment says other than that of an earlier one. */
export type BoardChange =
  | Of<'joined'>
  | Of<'left'>
  | Of<'category', { was: Level | null; now: Level | null; categorisationId: string | null }>
  | Of<'review-late', { reviewId: string; dueOn: string }>
  | Of<'review-moved', { reviewId: string; was: string; now: string; newReview: boolean }>
  | Of<'review-covered', { reviewId: string; academicYear: number }>
  | Of<'review-made', { reviewId: string; dueOn: string }>
  | OfPriority<'priority-added', { step: StepKey }>
  | OfPriority<'priority-closed', { step: StepKey }>
  | OfPriority<'priority-moved', { was: StepKey; now: StepKey; turn: number; newTurn: boolean }>
  | OfPriority<'evidence', { was: Strength; now: Strength; stronger: boolean }>
  | OfPriority<'contested', { contested: boolean }>
  | Of<'support-agreed', { halfDays: number }>
  | Of<'support-delivered', { halfDays: number }>

/** A page's schools and the academic year whose support they count. */
export type BoardMoment = { academicYear: number; schools: readonly BoardSchool[] }

/**
 * What moved from one page to a later one, by school in the order of the later page, those that left last. Support is compared within
 * an academic year alone: another begins from nothing. A page and itself: [].
 */
export function boardChanges(before: BoardMoment, after: BoardMoment): BoardChange[] {
  const were = new Map(before.schools.map((school) => [school.id, school]))
  const are = new Set(after.schools.map(({ id }) => id))
  const sameYear = before.academicYear === after.academicYear
  return [
    ...after.schools.flatMap((school) => {
      const was = were.get(school.id)
      return was ? changesOf(was, school, sameYear) : [{ kind: 'joined' as const, school: named(school) }]
    }),
    ...before.schools
      .filter(({ id }) => !are.has(id))
      .map((school) => ({ kind: 'left' as const, school: named(school) })),
  ]
}

const named = ({ id, name }: Named): Named => ({ id, name })

const changesOf = (was: BoardSchool, now: BoardSchool, sameYear: boolean): BoardChange[] => [
  ...categoryChange(was, now),
  ...reviewChanges(was, now),
  ...priorityChanges(was, now),
  ...(sameYear ? supportChanges(was, now) : []),
]

function categoryChange(was: BoardSchool, now: BoardSchool): BoardChange[] {
  const [before, after] = [was.category?.level ?? null, now.category?.level ?? null]
  const categorisationId = now.category?.categorisationId ?? null
  const decidedAnew = was.category?.categorisationId !== now.category?.categorisationId
  if (before === after && !decidedAnew) return []
  return [{ kind: 'category', school: named(now), was: before, now: after, categorisationId }]
}

function reviewChanges({ review: was }: BoardSchool, now: BoardSchool): BoardChange[] {
  const { review } = now
  if (!review) return []
  const school = named(now)
  const newReview = was?.id !== review.id
  const moved: BoardChange[] = !was
    ? [{ kind: 'review-made', school, reviewId: review.id, dueOn: review.dueOn }]
    : newReview || was.dueOn !== review.dueOn
      ? [{ kind: 'review-moved', school, reviewId: review.id, was: was.dueOn, now: review.dueOn, newReview }]
      : []
  const late: BoardChange[] =
    review.late && (newReview || !was?.late)
      ? [{ kind: 'review-late', school, reviewId: review.id, dueOn: review.dueOn }]
      : []
  const covered: BoardChange[] =
    review.coveredBy !== null && review.coveredBy !== was?.coveredBy
      ? [{ kind: 'review-covered', school, reviewId: review.id, academicYear: review.coveredBy }]
      : []
  return [...moved, ...late, ...covered]
}

function priorityChanges(was: BoardSchool, now: BoardSchool): BoardChange[] {
  const school = named(now)
  const were = new Map(was.priorities.map((it) => [it.id, it]))
  const are = new Set(now.priorities.map(({ id }) => id))
  const titled = ({ id, title }: { id: string; title: string }) => ({ school, priority: { id, title } })
  return [
    ...now.priorities.flatMap((priority): BoardChange[] => {
      const before = were.get(priority.id)
      const { step, turn } = priority
      if (!before) return [{ kind: 'priority-added', ...titled(priority), step }]
      if (before.step !== step || before.turn !== turn)
        return [
          {
            kind: 'priority-moved',
            ...titled(priority),
            was: before.step,
            now: step,
            turn,
            newTurn: before.turn !== turn,
          },
        ]
      return evidenceChanges(before, priority).map((change) => ({ ...change, ...titled(priority) }))
    }),
    ...was.priorities
      .filter(({ id }) => !are.has(id))
      .map((priority): BoardChange => ({
        kind: 'priority-closed',
        ...titled(priority),
        step: priority.step,
      })),
  ]
}

type Evidenced = Pick<BoardSchool['priorities'][number], 'strength' | 'contested'>

/** On one and the same step: another step is another claim. */
function evidenceChanges(was: Evidenced, now: Evidenced) {
  const stronger = strengths.indexOf(now.strength) > strengths.indexOf(was.strength)
  return [
    ...(was.strength === now.strength
      ? []
      : [{ kind: 'evidence' as const, was: was.strength, now: now.strength, stronger }]),
    ...(was.contested === now.contested ? [] : [{ kind: 'contested' as const, contested: now.contested }]),
  ]
}

function supportChanges(was: BoardSchool, now: BoardSchool): BoardChange[] {
  const school = named(now)
  const agreed = now.support.receivedHalfDays - was.support.receivedHalfDays
  const delivered = now.support.received.deliveredHalfDays - was.support.received.deliveredHalfDays
  return [
    ...(agreed === 0 ? [] : [{ kind: 'support-agreed' as const, school, halfDays: agreed }]),
    ...(delivered === 0 ? [] : [{ kind: 'support-delivered' as const, school, halfDays: delivered }]),
  ]
}
