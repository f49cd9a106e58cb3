import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { inForceOn } from '@sixfold/shared/domain/categorisation/in-force.ts'
import type { CriterionKey, Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { phasesOf } from '@sixfold/shared/domain/schools/phases.ts'
import { needReasons } from '@sixfold/shared/domain/support/needs.ts'
import { freeHalfDays } from '@sixfold/shared/domain/support/offer.ts'
import { levelsByYear, sinceYear } from '@sixfold/shared/domain/support/published-ratings.ts'
import {
  type Giver,
  type Need,
  type Offer,
  type Receiver,
  type SuggestProblem,
  usualHalfDays,
} from '@sixfold/shared/domain/support/suggest/problem.ts'
import type { Weights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { hubsAndNetworks } from '../../networks/queries.ts'
import { currentScheme, schemesByYear } from '../../schemes/queries.ts'
import {
  askedFor,
  offeredHalfDays,
  publishedRatings,
  standingNeeds,
  standingOffers,
} from '../../strengths/queries.ts'
import { trustSettings } from '../../trusts/queries.ts'
import { openByGiver, openOf } from '../load-queries.ts'
import { otherGivers } from './other-givers.ts'
import {
  dismissalsIn,
  judgedBy,
  judgedImpact,
  openPairings,
  promisedHalfDays,
  weighedSchools,
  type WeighedSchoolRow,
} from './problem-queries.ts'

/**
 * What is weighed as of today: who can give, who needs what, and what is under way. Published ratings and approved plans alone count, so
 * that whoever reads the suggestions learns nothing from them that they may not know. domain.md §2, §6.
 */
export async function buildProblem(ctx: Ctx, weights: Weights): Promise<SuggestProblem> {
  const { today } = ctx
  const year = academicYearOf(today)
  const span = academicYearDays(year)
  const { from } = span
  const schools = await weighedSchools(ctx, from)
  const ids = schools.map(({ id }) => id)
  const published = await publishedRatings(ctx, ids)
  const offers = await standingOffers(ctx, ids, year)
  const capacity = await offeredHalfDays(ctx, year)
  const promisedIn = await promisedHalfDays(ctx, span)
  const open = await openPairings(ctx, from)
  const atOnce = await openByGiver(ctx)
  const { pairingsAtOnce } = await trustSettings(ctx)
  const impact = await judgedImpact(ctx)
  const asked = await askedFor(ctx, ids)
  const declared = await standingNeeds(ctx, ids, year)
  const { criteria } = await currentScheme(ctx)
  const schemeOf = await schemesByYear(ctx)
  const belongs = await hubsAndNetworks(ctx)
  const known = ({ id, name, facts }: WeighedSchoolRow) => ({
    id,
    name,
    phases: phasesOf(facts),
    place: placeOf(facts),
    ...belongs(id),
    hasLeft: false,
  })
  const at = <Row extends { schoolId: string }>(rows: readonly Row[], school: { id: string }) =>
    rows.filter((it) => it.schoolId === school.id)
  const levelAt = (school: { id: string }, key: CriterionKey): Level | null =>
    levelsByYear(at(published, school), key, today)[0]?.level ?? null

  const givers = schools.map((school): Giver => {
    const { offered = 0, promised = 0 } = capacity.find(({ id }) => id === school.id) ?? {}
    return {
      ...known(school),
      kind: 'school',
      offers: criteria.flatMap(({ key }): Offer[] => {
        const years = levelsByYear(at(published, school), key, today)
        const rating = years[0]?.level ?? null
        const offer = at(offers, school).find(({ criterionKey }) => criterionKey === key)
        // Days are offered in a criterion: being strong in another doesn't give them away.
        if (!offer) return []
        const since = rating === 4 ? sinceYear(years, (level) => level === 4) : offer.academicYear
        const inIt = promisedIn.find((it) => it.giverId === school.id && it.criterionKey === key)
        const free = freeHalfDays({ offered: offer.halfDays, promised: inIt?.halfDays ?? 0 })
        return [
          {
            criterionKey: key,
            rating,
            since: since === null ? null : academicYearDays(since).from,
            freeHalfDays: free,
          },
        ]
      }),
      halfDays: { year: offered, free: freeHalfDays({ offered, promised }) },
      pairingsLeft: Math.max(0, pairingsAtOnce - openOf(atOnce, school.id)),
      conflicts: [],
      impact: judgedBy(impact, school.id),
      costADay: null,
    }
  })
  givers.push(...(await otherGivers(ctx, { year, promised: promisedIn, impact })))
  const receivers = schools.map((school): Receiver => {
    const inForce = inForceOn(at(published, school), today)
    const promised = inForce && schemeOf(inForce.academicYear).levels[inForce.level].supportHalfDays
    return {
      ...known(school),
      halfDaysLeft: promised === null ? null : Math.max(0, promised - school.agreedHalfDays),
    }
  })
  const needs = schools.flatMap((school) =>
    criteria.flatMap(({ key }): Need[] => {
      const facts = {
        published: at(published, school),
        asked: at(asked, school).flatMap(({ priorityId, day, publishedCriterion }) =>
          publishedCriterion === null ? [] : [{ priorityId, day, criterionKey: publishedCriterion }],
        ),
        declared: at(declared, school).filter(({ academicYear }) => academicYear === year),
      }
      // What is asked about or under way already is an answer.
      const answered = open.some((it) => it.receiverId === school.id && it.criterionKey === key)
      if (answered || needReasons(facts, key, today).length === 0) return []
      const rating = levelAt(school, key)
      const id = `${school.id}.${key}`
      return [{ id, receiverId: school.id, criterionKey: key, rating, halfDays: usualHalfDays(rating) }]
    }),
  )
  const dismissed = (await dismissalsIn(ctx, year)).map(({ giverId, receiverId, criterionKey }) => ({
    giverId,
    receiverId,
    criterionKey,
  }))
  return { givers, receivers, needs, open, dismissed, weights }
}

const placeOf = ({ easting, northing }: WeighedSchoolRow['facts']) =>
  easting === null || northing === null ? null : { easting, northing }
