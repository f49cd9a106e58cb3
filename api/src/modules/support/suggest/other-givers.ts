import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { teamName } from '@sixfold/shared/domain/support/giver.ts'
import { freeHalfDays } from '@sixfold/shared/domain/support/offer.ts'
import type { Giver } from '@sixfold/shared/domain/support/suggest/problem.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { listPartners, listTeam } from '../../givers/queries.ts'
import { type JudgedRow, judgedBy, type PromisedRow } from './problem-queries.ts'

type OfYear = {
  year: number
  promised: readonly PromisedRow[]
  impact: readonly JudgedRow[]
}

/** The trust team as one giver, and each partner that still gives and has said how much it has this year. */
export async function otherGivers(ctx: Ctx, { year, promised, impact }: OfYear): Promise<Giver[]> {
  const promisedBy = (id: string) =>
    promised.filter(({ giverId }) => giverId === id).reduce((sum, { halfDays }) => sum + halfDays, 0)
  const giver = (it: {
    id: string
    name: string
    kind: Giver['kind']
    criterionKeys: readonly CriterionKey[]
    halfDays: number
    conflicts: string[]
    costADay: number | null
  }): Giver => ({
    id: it.id,
    name: it.name,
    kind: it.kind,
    phases: [],
    place: null,
    hubId: null,
    networkIds: [],
    hasLeft: false,
    offers: it.criterionKeys.map((criterionKey) => ({
      criterionKey,
      rating: null,
      since: null,
      freeHalfDays: null,
    })),
    halfDays: {
      year: it.halfDays,
      free: freeHalfDays({ offered: it.halfDays, promised: promisedBy(it.id) }),
    },
    pairingsLeft: null,
    conflicts: it.conflicts,
    impact: judgedBy(impact, it.id),
    costADay: it.costADay,
  })
  const team = await listTeam(ctx, year)
  const partners = (await listPartners(ctx)).filter(
    ({ endedOn, halfDays, halfDaysYear }) => endedOn === null && halfDays !== null && halfDaysYear === year,
  )
  const members = {
    id: ctx.actor.trustId,
    name: teamName,
    kind: 'trust-team' as const,
    criterionKeys: [...new Set(team.flatMap(({ criterionKeys }) => criterionKeys))],
    halfDays: team.reduce((sum, { halfDays }) => sum + halfDays, 0),
    conflicts: [],
    costADay: null,
  }
  return [
    ...(team.length > 0 ? [giver(members)] : []),
    ...partners.map((it) =>
      giver({
        id: it.id,
        name: it.name,
        kind: 'partner',
        criterionKeys: it.criterionKeys,
        halfDays: it.halfDays ?? 0,
        conflicts: it.conflictSchools.map(({ id }) => id),
        costADay: it.costPenceADay,
      }),
    ),
  ]
}
