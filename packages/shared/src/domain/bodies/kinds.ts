/** Who may decide by a trust's scheme of delegation; domain.md §1. */
export const bodyKinds = ['board', 'committee', 'chief-executive'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const bodyKindWords: Record<BodyKind, string> = {
  board: 'Board',
  committee: 'Committee',
  'chief-executive': 'Chief executive',
}

/** Days from and to, inclusive; `toOn` is null while open. */
export type Days = { fromOn: string; toOn: string | null }

/** Whether a day lies within; both ends count, so a term that ends on the day still holds on it. */
export const holdsOn = ({ fromOn, toOn }: Days, day: string): boolean =>
  fromOn <= day && (toOn === null || toOn >= day)

/** Whether two stretches share a day. */
export const overlap = (a: Days, b: Days): boolean =>
  a.fromOn <= (b.toOn ?? '9999-12-31') && b.fromOn <= (a.toOn ?? '9999-12-31')

/** Whether a body is there on a day. A trust has its board on every day, also before it came to Sixfold. */
export const standsOn = (body: Days & { kind: BodyKind }, day: string): boolean =>
  body.kind === 'board' || holdsOn(body, day)
