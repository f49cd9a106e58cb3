import type { Blocker } from '../../contracts/common.ts'
import { addDays } from '../calendar/days.ts'

/** A time in which somebody heads a school: both days included, `toOn` null with no end in sight. `recordedAt` compares as text. */
export type Headship = { personId: string; fromOn: string; toOn: string | null; recordedAt: string }

/** Somebody was named to reply for a school. Numbered: of two on one day the later counts. */
export type Naming = { personId: string; day: string; sequence: number }

export const isInPost = ({ fromOn, toOn }: Pick<Headship, 'fromOn' | 'toOn'>, day: string): boolean =>
  fromOn <= day && (toOn === null || toOn >= day)

/**
 * Who replies for a school on a day: of those who head it then, the one named last. With nobody named, or the one named no longer
 * in post: whoever has headed it longest. Null while nobody heads it. domain.md §2, "Heads"
 */
export function replyingHeadOn(
  day: string,
  of: { heads: readonly Headship[]; namings: readonly Naming[] },
): string | null {
  const inPost = of.heads.filter((head) => isInPost(head, day))
  const named = namedBy(day, of.namings)
  if (inPost.some(({ personId }) => personId === named?.personId)) return named?.personId ?? null
  return inPost.toSorted(byTimeInPost)[0]?.personId ?? null
}

/** The naming that counts on a day, whether or not that person is in post; null before the first. */
export const namedBy = <Named extends Naming>(day: string, namings: readonly Named[]): Named | null =>
  namings
    .filter((it) => it.day <= day)
    .toSorted((a, b) => a.sequence - b.sequence)
    .at(-1) ?? null

const byTimeInPost = (a: Headship, b: Headship): number =>
  compare(a.fromOn, b.fromOn) || compare(a.recordedAt, b.recordedAt) || compare(a.personId, b.personId)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first day of those, up to and with `day`, on which nobody heads the school. Null while somebody does, or nobody ever did. */
export function vacantSince(day: string, heads: readonly Pick<Headship, 'fromOn' | 'toOn'>[]): string | null {
  if (heads.some((head) => isInPost(head, day))) return null
  const last = heads
    .flatMap(({ fromOn, toOn }) => (toOn !== null && fromOn <= toOn && toOn < day ? [toOn] : []))
    .toSorted()
    .at(-1)
  return last === undefined ? null : addDays(last, 1)
}

/** Why somebody can't be named to reply for a school; empty means they can. */
export const nameReplyingBlockers = ({ inPost }: { inPost: boolean }): Blocker[] =>
  inPost
    ? []
    : [{ code: 'not-in-post', message: 'Only somebody who heads the school today can reply for it' }]
