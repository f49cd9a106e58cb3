import type { SupportWaiting } from '@sixfold/shared/domain/accountability/today-support.ts'
import { type SchoolCalendar, usualCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { leaderConsentsFor } from '@sixfold/shared/domain/support/consent.ts'
import { judgeBlockers } from '@sixfold/shared/domain/support/evaluate.ts'
import { answerExtensionBlockers } from '@sixfold/shared/domain/support/extension.ts'
import { isLive, newHeads } from '@sixfold/shared/domain/support/new-head.ts'
import { sides } from '@sixfold/shared/domain/support/pairing.ts'
import type { Actor } from '../../access/actor.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { extending, judging, pairingPolicy, type PairingSubject } from '../support/policy.ts'
import { calendarsOf } from '../trusts/queries.ts'
import { listRunningSupport, type RunningRow } from './support-queries.ts'

/** Support under way that may wait for the person asking: of the schools that they head, for leaders of all. domain.md §6. */
export async function supportWaiting(ctx: Ctx): Promise<SupportWaiting[]> {
  const { actor } = ctx
  const headed = actor.schoolsAs('headteacher')
  if (!actor.leads() && headed.length === 0) return []
  const scope: SchoolScope = actor.leads() ? { all: true } : { all: false, schoolIds: headed }
  const rows = await listRunningSupport(ctx, scope)
  const running = rows
    .filter(({ status }) => status === 'agreed' || status === 'active')
    .map(({ receiver }) => receiver.id)
  const calendars = await calendarsOf(ctx, [...new Set([...running, ...headed])])
  const calendarOf = (schoolId: string | null) => calendars.get(schoolId ?? '') ?? usualCalendar
  return rows.map((row) => ({
    ...row,
    ...asksOf(actor, row),
    calendar: calendarOf(row.receiver.id),
    confirms: confirmsOf(ctx, row, calendarOf),
    views: viewsOf(actor, row),
  }))
}

/** The side that they may confirm or end it for as its new head, and until when. */
function confirmsOf(
  { actor, today }: Ctx,
  row: RunningRow,
  calendarOf: (schoolId: string | null) => SchoolCalendar,
): SupportWaiting['confirms'] {
  for (const side of sides) {
    const { id, posts, consent } = row[side]
    const me = newHeads(posts, consent, () => calendarOf(id)).find(
      ({ personId }) => personId === actor.personId,
    )
    if (me && isLive(row.status) && headsSide(actor, row, side) && me.until >= today)
      return { side, until: me.until }
  }
  return null
}

/** The side that was directed and of which they, as its head, haven't said what it thinks of that. */
const viewsOf = (actor: Actor, row: RunningRow): SupportWaiting['views'] =>
  sides.find(
    (side) =>
      isLive(row.status) &&
      row[side].consent.as === 'directed' &&
      !row[side].viewed &&
      headsSide(actor, row, side),
  ) ?? null

/** What of it is this person's to do, by policy and by what the rules allow now. */
function asksOf(actor: Actor, row: RunningRow): Pick<SupportWaiting, 'mine' | 'runs' | 'answers' | 'judges'> {
  const subject = subjectOf(actor, row)
  const extension = { ...row, schools: row, open: row.extension && { consents: row.extension } }
  return {
    mine: sides.find((side) => headsSide(actor, row, side)) ?? null,
    runs: pairingPolicy.complete(actor, subject),
    answers:
      sides.find(
        (side) =>
          pairingPolicy[extending[side]](actor, subject) &&
          answerExtensionBlockers(extension, side, actor.personId).length === 0,
      ) ?? null,
    judges: sides.filter(
      (side) =>
        judgeBlockers(row).length === 0 && !row[side].judged && pairingPolicy[judging[side]](actor, subject),
    ),
  }
}

const headsSide = (actor: Actor, row: RunningRow, side: 'giver' | 'receiver'): boolean => {
  const { id, byLeaders } = row[side]
  return id !== null && !byLeaders && actor.heads(id)
}

/** Rows are the asking person's own trust's. */
function subjectOf({ trustId }: Actor, row: RunningRow): PairingSubject {
  const facts = { schools: row, consents: { giver: row.giver.consent, receiver: row.receiver.consent } }
  return {
    trustId,
    schoolIds: { giver: row.giver.byLeaders ? null : row.giver.id, receiver: row.receiver.id },
    agreed: true,
    leaderConsents: {
      giver: leaderConsentsFor(facts, 'giver'),
      receiver: leaderConsentsFor(facts, 'receiver'),
    },
  }
}
