import type { Blocker } from '../../contracts/common.ts'

/** Why a cycle's priorities can't be put in this order; empty means they can. Each is in it once, and nothing else. */
export function rankBlockers(
  cycle: { status: 'open' | 'closed'; priorityIds: readonly string[] },
  order: readonly string[],
): Blocker[] {
  if (cycle.status === 'closed')
    return [{ code: 'cycle-closed', message: 'This cycle is closed: its order stays as it was' }]
  const same =
    order.length === cycle.priorityIds.length &&
    new Set(order).size === order.length &&
    cycle.priorityIds.every((id) => order.includes(id))
  return same
    ? []
    : [
        {
          code: 'priorities-changed',
          message: 'The priorities of this cycle have changed: put them in order again',
        },
      ]
}

/** A list with the element at one place moved to another; places outside it change nothing. */
export function moved<One>(list: readonly One[], from: number, to: number): One[] {
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, one)
}
