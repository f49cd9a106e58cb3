import { heldSince } from '@sixfold/shared/domain/accountability/board-school.ts'
import type {
  ClaimFacts,
  EntitlementFacts,
  ExceptionFacts,
  PriorityFacts,
  SchoolFacts,
} from '@sixfold/shared/domain/accountability/exceptions/facts.ts'
import type { SetThresholds } from '@sixfold/shared/domain/accountability/exceptions/thresholds.ts'
import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { type SchoolCalendar, usualCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { criterionName, type Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { isPublishedWording, updatesFrom, type Worded } from '@sixfold/shared/domain/progress/wordings.ts'
import { coveringRound, uncoveredFrom } from '@sixfold/shared/domain/reviews/due.ts'
import { entitlementOn } from '@sixfold/shared/domain/visits/entitlement.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { currentScheme, schemesByYear } from '../../schemes/queries.ts'
import { calendarsOf, trustSettings } from '../../trusts/queries.ts'
import { type ClaimRow, listClaims } from './claim-queries.ts'
import type { ExceptionReader } from './policy.ts'
import { listPriorities, type PriorityRow } from './priority-queries.ts'
import { listSchools, type SchoolRow } from './school-queries.ts'
import { readSupport } from './read-support.ts'

/**
 * What a reader may know, as at a day, of all that rules read; and the thresholds that the trust had set by then. As many statements
 * whatever the number of schools. Calendars, and the names of categories and criteria, are those of today.
 */
export async function readFacts(
  ctx: Ctx,
  asAt: string,
  reader: ExceptionReader,
): Promise<{ facts: ExceptionFacts; set: SetThresholds }> {
  const rows = await listSchools(ctx, asAt, reader.schools)
  const ids = rows.map(({ id }) => id)
  const [calendars, schemeOf, scheme] = [
    await calendarsOf(ctx, ids),
    await schemesByYear(ctx),
    await currentScheme(ctx),
  ]
  const settings = await trustSettings(ctx, endOfLondonDay(asAt))
  const priorities = Map.groupBy(await listPriorities(ctx, asAt, ids), ({ schoolId }) => schoolId)
  const claims = Map.groupBy(await listClaims(ctx, asAt, ids), ({ schoolId }) => schoolId)
  const calendarOf = (id: string) => calendars.get(id) ?? usualCalendar
  const schools = rows.map((row): SchoolFacts => {
    const calendar = calendarOf(row.id)
    return {
      id: row.id,
      name: row.name,
      calendar,
      plan: {
        academicYear: academicYearOf(asAt),
        cycleStatus: row.cycleStatus,
        everApproved: row.planApproved,
        joinedOn: row.joinedOn,
        leftOn: row.leftOn,
      },
      waiting: reader.knowsWaitingPlans(row.id) ? row.waiting : [],
      review: row.review && { ...row.review, ...coverOf(row, asAt) },
      challenge: challengeTo(reader, row),
      priorities: (priorities.get(row.id) ?? []).map((it) => priorityTo(reader, it, asAt)),
      claims: (claims.get(row.id) ?? []).map((it) => claimOf(schemeOf, it)),
      entitlement: entitlementOf(schemeOf, row, calendar, asAt),
    }
  })
  return {
    facts: {
      day: asAt,
      schools,
      ...(await readSupport(ctx, asAt, reader, { rows, calendarOf, scheme })),
      trustId: ctx.actor.trustId,
      planBy: settings.planBy,
      evidenceMonths: settings.evidenceMonths,
      pairingsAtOnce: settings.pairingsAtOnce,
    },
    set: settings.exceptionThresholds,
  }
}

function coverOf({ rounds, decisions }: SchoolRow, asAt: string) {
  const all = rounds.map(({ academicYear, closedOn }) => {
    const publishedOn = decisions
      .filter((it) => it.academicYear === academicYear)
      .map(({ recordedOn }) => recordedOn)
      .toSorted()
      .at(0)
    return { academicYear, closedOn, publishedOn: publishedOn ?? null, published: publishedOn !== undefined }
  })
  return {
    coveredBy: coveringRound(
      all.filter(({ closedOn }) => closedOn === null),
      asAt,
    ),
    uncoveredFrom: uncoveredFrom(all),
  }
}

const challengeTo = (reader: ExceptionReader, { id, challenge }: SchoolRow): SchoolFacts['challenge'] =>
  challenge &&
  (reader.knowsUnpublished(id) || (challenge.status === 'awaiting-decision' && reader.knowsWhatWaits(id)))
    ? challenge
    : null

/** Updates that aren't part of the published record on the day are for those who read drafts. */
function priorityTo(
  reader: ExceptionReader,
  { id, schoolId, name, heldSince: held, wordings }: PriorityRow,
  asAt: string,
): PriorityFacts {
  const all = reader.knowsUnpublished(schoolId)
  const published = publishedOf(wordings, asAt)
  return {
    id,
    name,
    heldSince: held,
    updates: all
      ? readFrom(
          updatesFrom(wordings, () => true),
          ({ sentOn }) => sentOn,
        )
      : published,
    readsPublished: !all,
    published: all && reader.answersFor(schoolId) ? published : null,
  }
}

type Said = PriorityRow['wordings'][number]

const publishedOf = (wordings: readonly Said[], asAt: string) =>
  readFrom(
    updatesFrom(wordings, (wording) => isPublishedWording(wording, asAt)),
    ({ publishedOn }) => publishedOn,
  )

const readFrom = (
  updates: readonly Worded<Said>[],
  from: (first: Said) => string,
): PriorityFacts['updates'] =>
  updates.map(({ update, earlier }) => ({
    day: update.day,
    readFrom: from(earlier.at(-1) ?? update),
    rating: update.rating,
  }))

type Schemes = (academicYear: number) => Scheme

function claimOf(schemeOf: Schemes, { since, linked, ...claim }: ClaimRow): ClaimFacts {
  if (claim.kind === 'rating') {
    const scheme = schemeOf(claim.academicYear)
    return {
      kind: 'rating',
      label: `${criterionName(scheme, claim.criterionKey)} (${scheme.ratingWords[claim.level]})`,
      since,
      linked,
      categorisationId: claim.categorisationId,
    }
  }
  const what = claim.kind === 'impact' ? 'impact' : `step ${stepNumber(claim.step)}`
  return { kind: claim.kind, label: `“${claim.title}” (${what})`, since, linked, categorisationId: null }
}

/** Agreed support is no promise kept: what counts is what was delivered, and the trust's visits. */
function entitlementOf(
  schemeOf: Schemes,
  { decisions, visitDays, deliveries }: SchoolRow,
  calendar: SchoolCalendar,
  asAt: string,
): EntitlementFacts | null {
  const deliveredHalfDays = deliveries.reduce((sum, { halfDays }) => sum + halfDays, 0)
  const known = { decisions, visitDays, agreedHalfDays: deliveredHalfDays, deliveredHalfDays }
  const { academicYear, category, visits, support } = entitlementOn(schemeOf, known, calendar, asAt)
  if (!category) return null
  const year = academicYearDays(academicYear)
  const held = heldSince(decisions, asAt) ?? category.effectiveOn
  return {
    academicYear,
    category: schemeOf(category.academicYear).levels[category.level].label,
    since: held > year.from ? held : year.from,
    visits,
    promisedHalfDays: support.promised,
    deliveredHalfDays: support.delivered,
    deliveries,
  }
}
