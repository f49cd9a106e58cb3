import type { WeakClaim } from '@sixfold/shared/contracts/claims.ts'
import { lacksEvidence } from '@sixfold/shared/domain/evidence/claims.ts'
import { summaryOn } from '@sixfold/shared/domain/evidence/summary.ts'
import { type ClaimKind, type Strength, strengths } from '@sixfold/shared/domain/evidence/words.ts'
import { publishedScope, workingScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { trustSettings } from '../trusts/queries.ts'
import { listClaims } from './list-queries.ts'
import { schoolEvidencePolicy } from './policy.ts'

type Asked = { schoolId: string | null; claim: ClaimKind | null; strength: Strength | null }

/** Claims of schools whose record one sees that lack evidence; the weakest first, then by school and title. */
export async function weakClaims(ctx: Ctx, asked: Asked): Promise<WeakClaim[]> {
  const { evidenceMonths } = await trustSettings(ctx)
  const rows = await listClaims(ctx, {
    working: workingScope(ctx.actor),
    published: publishedScope(ctx.actor),
    schoolId: asked.schoolId,
  })
  return rows
    .map(({ schoolId, schoolName, priorityId, title, claim, turn, step, linked }) => ({
      school: { id: schoolId, name: schoolName },
      priority: { id: priorityId, title },
      claim,
      turn,
      step,
      evidence: summaryOn(linked, ctx.today, evidenceMonths),
      abilities: { addEvidence: schoolEvidencePolicy.add(ctx.actor, { schoolId }) },
    }))
    .filter(
      ({ claim, evidence }) =>
        lacksEvidence(evidence) &&
        (asked.claim === null || asked.claim === claim) &&
        (asked.strength === null || asked.strength === evidence.strength),
    )
    .toSorted((a, b) => compareKeys(claimKeys(a), claimKeys(b)))
}

/** What a claim's place in the list hangs on. */
export const claimKeys = ({ evidence, school, priority, claim }: WeakClaim): ClaimKeys => [
  strengths.indexOf(evidence.strength),
  school.name,
  priority.title,
  `${priority.id} ${claim}`,
]
export type ClaimKeys = readonly [strength: number, school: string, title: string, id: string]

/** Negative when the first comes first. */
export function compareKeys(a: ClaimKeys, b: ClaimKeys): number {
  return (
    a[0] - b[0] ||
    a[1].localeCompare(b[1], 'en') ||
    a[2].localeCompare(b[2], 'en') ||
    (a[3] < b[3] ? -1 : Number(a[3] > b[3]))
  )
}
