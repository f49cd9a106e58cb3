import type { CategoryOfYear, SchoolCategoryYears } from '@sixfold/shared/contracts/earlier-categories.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import {
  earlierBlockers,
  earlierYears,
  firstDecidedIn,
} from '@sixfold/shared/domain/categorisation/earlier.ts'
import { bySupersession } from '@sixfold/shared/domain/categorisation/in-force.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type DecisionRow, type EarlierRow, settledLater } from './decision-queries.ts'
import { earlierPolicy } from './policy.ts'
import type { SchoolRow } from './queries.ts'

/** The years that stand side by side, the oldest first: those that may be entered, and this one. */
export const shownYears = (today: string): number[] => [
  ...earlierYears(today).toReversed(),
  academicYearOf(today),
]

/** Schools of the trust today by name, as far as the scope allows. One more than `limit` says whether there is a next page. */
export function listSchoolsInScope(
  ctx: Ctx,
  scope: SchoolScope,
  after: readonly [name: string, id: string] | null,
  limit: number,
) {
  return ctx.rows<SchoolRow>(
    `select s.id, s.name, s.joined_on as "joinedOn", s.left_on as "leftOn" from schools s
      where s.trust_id = $1 and (s.left_on is null or s.left_on >= $2) and ($3 or s.id = any($4::uuid[]))
        and ($5::text is null or (s.name collate "und-x-icu", s.id) > ($5 collate "und-x-icu", $6::uuid))
      order by s.name collate "und-x-icu", s.id limit $7`,
    [
      ctx.actor.trustId,
      ctx.today,
      scope.all,
      scope.all ? [] : scope.schoolIds,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  )
}

/** A school's categories, year by year. Why a year can't be entered is for those who might. */
export function presentYears(
  ctx: Ctx,
  school: SchoolRow,
  of: { decisions: readonly DecisionRow[]; earlier: readonly EarlierRow[] },
): SchoolCategoryYears {
  const abilities = abilitiesOf(earlierPolicy, ctx.actor, { schoolId: school.id }, ['enter'])
  const years = shownYears(ctx.today)
  const firstDecided = firstDecidedIn(of.decisions)
  return {
    school: { id: school.id, name: school.name },
    years: years.map((academicYear) => ({
      ...presentYear(academicYear, of, ctx.today),
      blockers: {
        enter: abilities.enter ? earlierBlockers({ academicYear, school, firstDecided }, ctx.today) : [],
      },
    })),
    abilities,
  }
}

/** The last category that was given for a year and holds by now, and how it moved against the year before. */
export function presentYear(
  academicYear: number,
  { decisions, earlier }: { decisions: readonly DecisionRow[]; earlier: readonly EarlierRow[] },
  today: string,
): CategoryOfYear {
  const all = [...decisions, ...settledLater(earlier)].filter((it) => it.effectiveOn <= today)
  const of = (year: number) =>
    all
      .filter((it) => it.academicYear === year)
      .toSorted(bySupersession)
      .at(-1)
  const [now, entered] = [of(academicYear), earlier.find((it) => it.academicYear === academicYear)]
  const level = now?.level ?? null
  const later = now !== undefined && now.categorisationId === null
  return {
    academicYear,
    level,
    movement: movementBetween(of(academicYear - 1)?.level ?? null, level),
    enteredLater: later,
    note: later ? (entered?.note ?? null) : null,
    version: entered?.version ?? 0,
  }
}
