import type { GiverFacts, SupportFacts } from '@sixfold/shared/domain/accountability/exceptions/facts.ts'
import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { SchoolCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { criterionName, type Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { openStatuses, inSentence } from '@sixfold/shared/domain/support/giver.ts'
import { giverTotals } from '@sixfold/shared/domain/support/giver-load.ts'
import { measureAround, ratingsAround } from '@sixfold/shared/domain/support/impact.ts'
import { type BookedPairing, type Giver, giverKey } from '@sixfold/shared/domain/support/ledger.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ExceptionReader } from './policy.ts'
import type { SchoolRow } from './school-queries.ts'
import { listCapacity, listRatings, listSupport, type SupportRow } from './support-queries.ts'

type Known = {
  rows: readonly SchoolRow[]
  calendarOf(schoolId: string): SchoolCalendar
  scheme: Scheme
}

/** What rules read of support, as at a day: of givers, and of what was completed since the academic year before began. */
export async function readSupport(ctx: Ctx, asAt: string, reader: ExceptionReader, known: Known) {
  const rows = await listSupport(ctx, asAt)
  return {
    support: await completedTo(ctx, rows, asAt, known),
    givers: await giversTo(ctx, rows, asAt, reader, known),
  }
}

/** Givers of whom the reader knows all that they give; of what is asked about, those whose drafts they read. */
async function giversTo(
  ctx: Ctx,
  all: readonly SupportRow[],
  asAt: string,
  reader: ExceptionReader,
  { rows }: Known,
): Promise<GiverFacts[]> {
  const inScope = new Set(rows.map(({ id }) => id))
  const seen = ({ kind, id }: Giver) =>
    kind === 'school' ? id !== null && inScope.has(id) : reader.otherGivers
  const asks = ({ kind, id }: Giver) =>
    kind === 'school' ? id !== null && reader.knowsUnpublished(id) : reader.knowsAskedOfOthers
  const known = all.filter((it) => seen(it.giver) && (it.agreed || asks(it.giver)))
  const capacity = await listCapacity(ctx, asAt)
  const offered = new Map(
    capacity.flatMap(({ kind, id, halfDays }) =>
      (halfDays ?? 0) > 0 ? [[giverKey({ kind, id }), halfDays ?? 0] as const] : [],
    ),
  )
  const byGiver = Map.groupBy(known, ({ giver }) => giverKey(giver))
  const open = [...byGiver.values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            giver: first.giver,
            pairings: [first, ...more].filter(({ status }) => openStatuses.includes(status)).length,
            withAsked: asks(first.giver),
          },
        ]
      : [],
  )
  const booked = known.filter(({ agreed }) => agreed).map(bookedOf)
  const sinceOf = (giver: Giver) =>
    (byGiver.get(giverKey(giver)) ?? []).reduce((day, { since }) => (since > day ? since : day), '')
  return giverTotals(booked, { offered, open }, asAt).map((total) => ({
    ...total,
    since: sinceOf(total.giver),
  }))
}

const bookedOf = (it: SupportRow): BookedPairing => ({
  pairingId: it.pairingId,
  status: it.status,
  giver: it.giver,
  receiver: it.receiver,
  criterionKey: it.criterionKey,
  costPenceADay: null,
  agreements: it.agreements,
  deliveries: it.deliveries,
  endedOn: it.endedOn,
})

/** Of receivers whose published record is the reader's to read. Each side's judgement is published once both have judged. */
async function completedTo(
  ctx: Ctx,
  all: readonly SupportRow[],
  asAt: string,
  { rows, calendarOf, scheme }: Known,
): Promise<SupportFacts[]> {
  const since = academicYearDays(academicYearOf(asAt) - 1).from
  const schools = new Map(rows.map((row) => [row.id, row]))
  const completed = all.flatMap((it) => {
    const school = schools.get(it.receiver.id)
    const [first] = it.agreements
    return school &&
      first &&
      (it.status === 'completed' || it.status === 'evaluated') &&
      it.endedOn !== null &&
      it.endedOn >= since
      ? [{ ...it, endedOn: it.endedOn, agreedOn: first.day, decisions: school.decisions }]
      : []
  })
  const decided = completed.flatMap(({ decisions }) =>
    decisions.flatMap(({ categorisationId }) => categorisationId ?? []),
  )
  const ratings = decided.length === 0 ? [] : await listRatings(ctx, [...new Set(decided)])
  const values = new Map(ratings.map((it) => [`${it.categorisationId} ${it.criterionKey}`, it.value]))
  return completed.map((it) => ({
    pairingId: it.pairingId,
    giver: inSentence(it.giver.name),
    receiver: { ...it.receiver, calendar: calendarOf(it.receiver.id) },
    criterion: criterionName(scheme, it.criterionKey),
    endedOn: it.endedOn,
    ratingChange: ratingsAround(
      it.decisions,
      ({ categorisationId }) => values.get(`${categorisationId} ${it.criterionKey}`) ?? null,
      { agreedOn: it.agreedOn, today: asAt },
    ).change,
    judged: it.status === 'evaluated' ? it.judged : null,
    measuresBetter: it.measures.filter(
      (measure) => measureAround(measure, measure.observations, it.agreedOn).moved === 'better',
    ).length,
  }))
}
