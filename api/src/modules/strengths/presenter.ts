import type {
  DeclaredNeed,
  Need,
  SchoolNeeds,
  SchoolStrengths,
  Strength,
} from '@sixfold/shared/contracts/strengths.ts'
import {
  type CriterionKey,
  criterionName,
  type Scheme,
} from '@sixfold/shared/domain/categorisation/scheme.ts'
import { describePhase } from '@sixfold/shared/domain/schools/phases.ts'
import { type NeedFacts, needReasons, needSince, needWords } from '@sixfold/shared/domain/support/needs.ts'
import { levelsByYear } from '@sixfold/shared/domain/support/published-ratings.ts'
import {
  type StrengthFacts,
  strengthReasons,
  strengthSince,
  strengthWords,
} from '@sixfold/shared/domain/support/strengths.ts'
import type { Actor } from '../../access/actor.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { needPolicy } from './policy.ts'
import type { AskedRow, DeclaredRow, GridSchoolRow, StandingOffer } from './queries.ts'

type Words = Pick<Scheme, 'criteria' | 'former' | 'ratingWords'>

/** Every criterion that holds today or did, in the scheme's order. */
const criteriaOf = ({ criteria, former }: Words): CriterionKey[] =>
  [...criteria, ...former].map(({ key }) => key)
const named = (scheme: Words, key: CriterionKey) => ({ key, name: criterionName(scheme, key) })

/** What a school is strong in; `facts.published` and `facts.awards` are empty for whoever sees it as a peer. */
export function presentStrengths(
  scheme: Words,
  row: GridSchoolRow,
  view: SchoolStrengths['view'],
  facts: Omit<StrengthFacts, 'offers'> & { offers: readonly StandingOffer[] },
  today: string,
): SchoolStrengths {
  return {
    school: { id: row.id, name: row.name },
    phase: describePhase(row.facts),
    view,
    strengths: criteriaOf(scheme).flatMap((key): Strength[] => {
      const reasons = strengthReasons(facts, key, today)
      if (reasons.length === 0) return []
      const offer = facts.offers.find((it) => it.criterionKey === key)
      return [
        {
          criterion: named(scheme, key),
          level: levelsByYear(facts.published, key, today)[0]?.level ?? null,
          offer: offer ? { id: offer.id, halfDays: offer.halfDays, roles: offer.roles } : null,
          reasons: reasons.map((reason) => ({
            kind: reason.kind,
            words: strengthWords(scheme, key, reason),
            since: strengthSince(reason),
          })),
        },
      ]
    }),
  }
}

/** What a school wants help with, as far as `facts.asked` says what the reader may know of its priorities. */
export function presentNeeds(
  scheme: Words,
  row: GridSchoolRow,
  facts: Omit<NeedFacts, 'declared'> & { declared: readonly DeclaredRow[] },
  { actor, today }: { actor: Actor; today: string },
): SchoolNeeds {
  // Partners of other schools are told that a priority asks, and can't open it.
  const opens = cyclePolicy.read(actor, { schoolId: row.id })
  return {
    school: { id: row.id, name: row.name },
    phase: describePhase(row.facts),
    needs: criteriaOf(scheme).flatMap((key): Need[] => {
      const reasons = needReasons(facts, key, today)
      if (reasons.length === 0) return []
      return [
        {
          criterion: named(scheme, key),
          level: levelsByYear(facts.published, key, today)[0]?.level ?? null,
          reasons: reasons.map((reason) => {
            const declared =
              reason.kind === 'declared' ? facts.declared.find(({ id }) => id === reason.needId) : undefined
            return {
              kind: reason.kind,
              words: needWords(scheme, key, reason),
              since: needSince(reason),
              priorityId: reason.kind === 'asked' && opens ? reason.priorityId : null,
              declared: declared ? presentNeed(declared, actor) : null,
            }
          }),
        },
      ]
    }),
    abilities: { declare: needPolicy.declare(actor, { schoolId: row.id }) },
  }
}

/** What was taken back can't be again. */
export function presentNeed(row: DeclaredRow, actor: Actor): DeclaredNeed {
  const { id, why, academicYear, day, by, withdrawn, version } = row
  const abilities = { withdraw: withdrawn === null && needPolicy.declare(actor, row) }
  return { id, why, academicYear, day, by, withdrawn, abilities, version }
}

/** A priority that asks for support, as those know it who read drafts, or as the newest approved plan that holds it says. */
export const askedAsSeen = (rows: readonly AskedRow[], drafts: boolean): NeedFacts['asked'] =>
  rows.flatMap(({ priorityId, day, criterionKey, publishedCriterion }) => {
    if (drafts) return [{ priorityId, day, criterionKey }]
    return publishedCriterion === null ? [] : [{ priorityId, day, criterionKey: publishedCriterion }]
  })
