import type { Blocker } from '../../contracts/common.ts'
import { dayWords } from '../calendar/day-words.ts'
import { addDays } from '../calendar/days.ts'
import type { NetworkKind } from './kinds.ts'

type Fault = { path: string; message: string }
type Named = { id: string; name: string }

/**
 * That a school belongs to a network from its first to its last day; `toOn` null: still. A last day before the first takes back what
 * was said by mistake: it then belonged on no day.
 */
export type Stay = { network: Named; schoolId: string; fromOn: string; toOn: string | null }

/** What a leader says: these schools, and no others, belong from a day on. `movedFrom`: out of which hub each is to be taken. */
export type Asked = {
  schoolIds: readonly string[]
  fromOn: string
  movedFrom: readonly { schoolId: string; networkId: string }[]
}

export type MembershipFacts<Row extends Stay = Stay> = {
  network: Named & { kind: NetworkKind; endedOn: string | null }
  /** Of those named, the trust's, and the network's own. */
  schools: readonly (Named & { leftOn: string | null })[]
  /** Of the network, and of a hub also what these schools had to do with other hubs. */
  stays: readonly Row[]
}

/** What is wrong with what was said, by field; empty: nothing. */
export function membershipFaults(
  { network, schools }: MembershipFacts,
  asked: Asked,
  today: string,
): Fault[] {
  const known = new Set(schools.map(({ id }) => id))
  const faults = [
    asked.fromOn > today && { path: 'fromOn', message: 'Give today or an earlier day' },
    asked.schoolIds.some((id) => !known.has(id)) && {
      path: 'schoolIds',
      message: 'This isn’t one of the trust’s schools',
    },
    network.kind !== 'hub' &&
      asked.movedFrom.length > 0 && {
        path: 'movedFrom',
        message: 'Schools move from hub to hub only: they may belong to any number of networks',
      },
    asked.movedFrom.some(({ schoolId }) => !asked.schoolIds.includes(schoolId)) && {
      path: 'movedFrom',
      message: 'Name only schools that are to belong here',
    },
  ]
  return faults.filter((it) => it !== false)
}

/** What is to be written: who joins, whose stay ends here, and whose elsewhere, each on the day before. */
export type MembershipChange<Row extends Stay> = {
  joining: string[]
  leaving: Row[]
  moving: Row[]
  blockers: Blocker[]
}

/**
 * What follows from what was said, with everything in the way: nobody is taken out of another hub unawares, no school is in two hubs
 * on one day, and nothing recorded of later days is written over.
 */
export function membershipChange<Row extends Stay>(
  facts: MembershipFacts<Row>,
  asked: Asked,
): MembershipChange<Row> {
  const { network } = facts
  const stays = facts.stays.filter(({ fromOn, toOn }) => toOn === null || toOn >= fromOn)
  const here = stays.filter((stay) => stay.network.id === network.id)
  const left = new Set(facts.schools.flatMap(({ id, leftOn }) => (hasLeft(leftOn, asked) ? [id] : [])))
  const standing = here.filter(({ toOn }) => toOn === null)
  const joining = asked.schoolIds.filter((id) => !standing.some(({ schoolId }) => schoolId === id))
  const leaving = standing.filter(
    ({ schoolId }) => !asked.schoolIds.includes(schoolId) && !left.has(schoolId),
  )
  const moving = stays.filter(
    (stay) =>
      stay.network.id !== network.id &&
      stay.toOn === null &&
      joining.includes(stay.schoolId) &&
      asked.movedFrom.some((it) => it.schoolId === stay.schoolId && it.networkId === stay.network.id),
  )
  const nameOf = (schoolId: string) => facts.schools.find(({ id }) => id === schoolId)?.name ?? 'A school'
  const blockers = [
    ...facts.schools
      .filter(({ id }) => joining.includes(id) && left.has(id))
      .map(({ name, leftOn }) =>
        blocker('school-left', `${name} left the trust on ${dayWords(leftOn ?? asked.fromOn)}`),
      ),
    ...stays.flatMap((stay) =>
      whyNot(stay, nameOf(stay.schoolId), asked.fromOn, {
        touched: leaving.includes(stay) || moving.includes(stay),
        joins: joining.includes(stay.schoolId),
      }),
    ),
  ]
  return { joining, leaving, moving, blockers }
}

const blocker = (code: string, message: string): Blocker => ({ code, message })
const hasLeft = (leftOn: string | null, { fromOn }: Asked) => leftOn !== null && leftOn < fromOn

/** What of one stay is in the way; `touched`: it is about to end, `joins`: its school is about to join. */
function whyNot(
  { network, fromOn, toOn }: Stay,
  school: string,
  day: string,
  { touched, joins }: { touched: boolean; joins: boolean },
): Blocker[] {
  const of = `“${network.name}”`
  if (touched && fromOn > day)
    return [
      blocker(
        'joined-later',
        `${school} has belonged to ${of} since ${dayWords(fromOn)}: give that day or a later one`,
      ),
    ]
  if (!joins || touched) return []
  if (toOn === null)
    return [
      blocker(
        'in-another-hub',
        `${school} is in ${of}, and a school is in one hub at a time: say that it moves from there, or leave it out`,
      ),
    ]
  return toOn >= day
    ? [
        blocker(
          'belonged-until',
          `${school} belonged to ${of} until ${dayWords(toOn)}: give ${dayWords(addDays(toOn, 1))} or a later day`,
        ),
      ]
    : []
}

/** Why what is said of a network can't change now; empty means it can. */
export const changeBlockers = ({ endedOn }: { endedOn: string | null }): Blocker[] =>
  endedOn === null ? [] : [blocker('ended', `It ended on ${dayWords(endedOn)}: set up another`)]

/** What is wrong with a network's last day; empty: nothing. `stays` are those of the network. */
export function lastDayFaults(stays: readonly Stay[], lastDay: string, today: string): Fault[] {
  if (lastDay > today) return [{ path: 'lastDay', message: 'Give today or an earlier day' }]
  const changed = stays
    .filter(({ fromOn, toOn }) => toOn === null || toOn >= fromOn)
    .map(({ fromOn, toOn }) => toOn ?? fromOn)
    .toSorted()
    .at(-1)
  return changed !== undefined && changed > lastDay
    ? [
        {
          path: 'lastDay',
          message: `Its schools changed on ${dayWords(changed)}: give that day or a later one`,
        },
      ]
    : []
}
