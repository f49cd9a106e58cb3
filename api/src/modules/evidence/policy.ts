import type { EvidenceAudience } from '@sixfold/shared/domain/evidence/words.ts'
import type { Actor } from '../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'

export type EvidenceSubject = {
  schoolId: string
  audience: EvidenceAudience
  byPersonId: string
  /** Whoever added it worked at the school: its own people's, not the trust's. */
  bySchool: boolean
  owner: { id: string } | null
  /** A case that is theirs to re-review rests on it: categorisation's `lendsEvidence`. */
  lent?: boolean
}
export type EvidenceAction =
  | 'link'
  | 'withdraw'
  /** What it is called, what it counts as, who reads it. */
  | 'edit'
  /** Add a newer version of its file. */
  | 'revise'

/**
 * Evidence is read by its audience: school and trust, or governors and trustees too; and by whoever re-reviews a case that rests on
 * it, which is lent from that case alone and so in no list. domain.md §2, §4.3, §5.2.
 */
export const evidencePolicy: Policy<EvidenceSubject, EvidenceAction> = {
  read: (actor, evidence) =>
    worksOn(actor, evidence) ||
    (isPublished(evidence) && readsPublished(actor, evidence)) ||
    evidence.lent === true,
  link: (actor, evidence) => worksOn(actor, evidence),
  withdraw: (actor, evidence) => looksAfter(actor, evidence),
  edit: (actor, evidence) => looksAfter(actor, evidence),
  revise: (actor, evidence) => looksAfter(actor, evidence),
}

/**
 * Leaders, whoever added it or looks after it as long as they work on the school, and the school's head what its own people added:
 * what the trust's people have seen there isn't a head's to change or withdraw.
 */
const looksAfter = (actor: Actor, evidence: EvidenceSubject) =>
  worksOn(actor, evidence) &&
  (actor.leads() ||
    (actor.heads(evidence.schoolId) && evidence.bySchool) ||
    actor.personId === evidence.byPersonId ||
    actor.personId === evidence.owner?.id)

/** What can be asked of a school's evidence as a whole. */
export type SchoolEvidenceAction = 'add'

/** `read` is knowing that there is evidence, and how much; what one doesn't read oneself is counted only. */
export const schoolEvidencePolicy: Policy<{ schoolId: string }, SchoolEvidenceAction> = {
  read: (actor, school) => worksOn(actor, school) || readsPublished(actor, school),
  add: (actor, school) => worksOn(actor, school),
}

const worksOn = (actor: Actor, { schoolId }: { schoolId: string }) =>
  actor.leads() || actor.partners(schoolId) || actor.worksAt(schoolId)
const readsPublished = (actor: Actor, { schoolId }: { schoolId: string }) =>
  actor.governs(schoolId) || actor.seesPublishedRecords()
const isPublished = (evidence: EvidenceSubject) => evidence.audience === 'governors-and-trustees'

export const authorizeEvidence = (action: EvidenceAction | 'read', actor: Actor, evidence: EvidenceSubject) =>
  authorizeBy(evidencePolicy, action, actor, evidence)
export const authorizeSchoolEvidence = (
  action: SchoolEvidenceAction | 'read',
  actor: Actor,
  schoolId: string,
) => authorizeBy(schoolEvidencePolicy, action, actor, { schoolId })
