import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { AnswerOf, QueryOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { getLedger } from '@sixfold/shared/contracts/support-ledger.ts'
import { usualCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { describePhase } from '@sixfold/shared/domain/schools/phases.ts'
import { type LoadFacts, overloadedGivers } from '@sixfold/shared/domain/support/giver-load.ts'
import {
  bookedYears,
  giverKey,
  ledgerBy,
  ledgerRow,
  ledgerSpan,
  ledgerTotals,
} from '@sixfold/shared/domain/support/ledger.ts'
import { publishedScope, workingScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { offeredHalfDays } from '../strengths/queries.ts'
import { currentScheme } from '../schemes/queries.ts'
import { calendarsOf, trustSettings } from '../trusts/queries.ts'
import { type BookedRow, bookedPairings } from './ledger-queries.ts'
import { openByGiver } from './load-queries.ts'

type Asked = QueryOf<typeof getLedger>
export type Ledger = AnswerOf<typeof getLedger>

/** The ledger as far as the actor may read it, of what is asked for. */
export async function readLedger(ctx: Ctx, asked: Asked): Promise<Ledger> {
  const pairings = await bookedPairings(ctx)
  const scheme = await currentScheme(ctx)
  const spanOf = await spansOf(ctx, asked, pairings)
  const rows = pairings
    .filter((it) => isAskedFor(it, asked))
    .flatMap(({ giverFacts: _, receiverFacts: __, ...it }) => ledgerRow(it, spanOf(it.receiver.id)) ?? [])
  const criterion = (key: string) => ({ key, name: criterionName(scheme, key) })
  return {
    items: rows.map(({ criterionKey, ...row }) => ({ ...row, criterion: criterion(criterionKey) })),
    totals: ledgerTotals(rows),
    givers: ledgerBy(rows, (row) => row.giver, giverKey),
    receivers: ledgerBy(
      rows,
      (row) => row.receiver,
      ({ id }) => id,
    ),
    criteria: ledgerBy(
      rows,
      (row) => criterion(row.criterionKey),
      ({ key }) => key,
    ),
    overloaded: overloadedGivers(
      pairings.filter(wholeGivers(ctx)),
      {
        offered: await offeredBy(ctx),
        open: await openTo(ctx),
        pairingsAtOnce: (await trustSettings(ctx)).pairingsAtOnce,
      },
      ctx.today,
    ),
    choices: {
      schools: schoolsIn(pairings),
      criteria: [...new Set(pairings.map((it) => it.criterionKey))]
        .map(criterion)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
      academicYears: bookedYears(pairings),
    },
  }
}

/** Half-days that schools have offered this academic year, by `giverKey`; without those that offered none. */
async function offeredBy(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  const rows = await offeredHalfDays(ctx, academicYearOf(ctx.today))
  return new Map(
    rows.flatMap(({ id, offered }) =>
      offered > 0 ? [[giverKey({ kind: 'school', id }), offered] as const] : [],
    ),
  )
}

const isAskedFor = ({ giver, receiver, criterionKey }: BookedRow, asked: Asked): boolean =>
  (asked.criterionKey === undefined || criterionKey === asked.criterionKey) &&
  (asked.schoolId === undefined ||
    (asked.as !== 'receiver' && giver.id === asked.schoolId) ||
    (asked.as !== 'giver' && receiver.id === asked.schoolId))

/** The days asked for; a term's are those of the receiver's calendar. */
async function spansOf(ctx: Ctx, { academicYear, term }: Asked, pairings: readonly BookedRow[]) {
  if (academicYear === undefined) return () => null
  const receivers = [...new Set(pairings.map((it) => it.receiver.id))]
  const calendars = term === undefined ? new Map() : await calendarsOf(ctx, receivers)
  return (schoolId: string) =>
    ledgerSpan(calendars.get(schoolId) ?? usualCalendar, academicYear, term ?? null)
}

/** Of givers of whom the actor sees every pairing: another's would be counted too low. */
function wholeGivers(ctx: Ctx) {
  const scope = publishedScope(ctx.actor)
  return ({ giver }: Pick<BookedRow, 'giver'>) =>
    scope.all || (giver.id !== null && scope.schoolIds.includes(giver.id))
}

/** How many pairings givers have open, as far as the actor may know: to readers of the published record alone, those that are agreed. */
async function openTo(ctx: Ctx): Promise<LoadFacts['open']> {
  const scope = workingScope(ctx.actor)
  return (await openByGiver(ctx)).filter(wholeGivers(ctx)).map(({ giver, pairings, agreed }) => {
    const withAsked = scope.all || (giver.id !== null && scope.schoolIds.includes(giver.id))
    return { giver, pairings: withAsked ? pairings : agreed, withAsked }
  })
}

function schoolsIn(pairings: readonly BookedRow[]): Ledger['choices']['schools'] {
  const all = pairings.flatMap(({ giver, giverFacts, receiver, receiverFacts }) => [
    ...(giver.kind === 'school' && giver.id !== null
      ? [{ id: giver.id, name: giver.name, phase: describePhase(giverFacts) }]
      : []),
    { ...receiver, phase: describePhase(receiverFacts) },
  ])
  return [...new Map(all.map((it) => [it.id, it])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  )
}
