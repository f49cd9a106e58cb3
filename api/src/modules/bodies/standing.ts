import { holdsOn, standsOn } from '@sixfold/shared/domain/bodies/kinds.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import type { Sitting } from './policy.ts'
import type { BodyRow } from './queries.ts'

/** Who sits on a body on a day. */
export function sittingIn({ id, kind, seats }: BodyRow, day: string): Sitting {
  const open = kind === 'board' && seats.length === 0
  return {
    id,
    kind,
    members: open ? null : seats.filter((seat) => holdsOn(seat, day)).map((seat) => seat.personId),
  }
}

/** Whether a body may decide on categories on a day: a board on every day. */
export function decides(row: BodyRow, day: string): boolean {
  return standsOn(row, day) && (row.kind === 'board' || powerDays(row).some((days) => holdsOn(days, day)))
}

/** The days on which a body may decide, said each time from a day on: of two for one day the later one counts. */
export function powerDays({
  kind,
  fromOn,
  toOn,
  powers,
}: BodyRow): { fromOn: string; toOn: string | null }[] {
  if (kind === 'board') return [{ fromOn, toOn: null }]
  const said = powers.filter((it, index) => powers[index + 1]?.fromOn !== it.fromOn)
  const changes = said.filter((it, index) => it.may !== (said[index - 1]?.may ?? false))
  return changes.flatMap((it, index) => {
    const next = changes[index + 1]
    return it.may ? [{ fromOn: it.fromOn, toOn: next ? addDays(next.fromOn, -1) : toOn }] : []
  })
}
