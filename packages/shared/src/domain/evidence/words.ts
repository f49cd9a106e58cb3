/** Kinds, sources, stances and audiences of evidence, in the order forms list them; domain.md §5.2. */
export const evidenceKinds = [
  'data',
  'learning-walk',
  'work-scrutiny',
  'pupil-voice',
  'staff-voice',
  'parent-voice',
  'peer-review',
  'external-review',
  'governor-visit',
  'moderation',
  'audit',
  'award',
  'other',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const kindWords: Record<EvidenceKind, string> = {
  data: 'Data',
  'learning-walk': 'Learning walk',
  'work-scrutiny': 'Work scrutiny',
  'pupil-voice': 'Pupil voice',
  'staff-voice': 'Staff voice',
  'parent-voice': 'Parent voice',
  'peer-review': 'Peer review',
  'external-review': 'External review',
  'governor-visit': 'Governor visit',
  moderation: 'Moderation',
  audit: 'Audit',
  award: 'Award',
  other: 'Other',
}

export const evidenceSources = ['school', 'trust', 'peer-school', 'external'] as const
export type EvidenceSource = (typeof evidenceSources)[number]

export const sourceWords: Record<EvidenceSource, string> = {
  school: 'School',
  trust: 'Trust',
  'peer-school': 'Peer school',
  external: 'External',
}

export const stances = ['supports', 'contradicts', 'neutral'] as const
export type Stance = (typeof stances)[number]

export const stanceWords: Record<Stance, string> = {
  supports: 'Supports it',
  contradicts: 'Contradicts it',
  neutral: 'Neither',
}

/** What of a priority's turn a piece bears on: one of its steps, or the judgement of its impact. */
export const claimKinds = ['step', 'impact'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Live counts; expired no longer does, by its day or its age; withdrawn never again. */
export const evidenceStates = ['live', 'expired', 'withdrawn'] as const
export type EvidenceState = (typeof evidenceStates)[number]

export const stateWords: Record<EvidenceState, string> = {
  live: 'Counts today',
  expired: 'Out of date',
  withdrawn: 'Withdrawn',
}

export const evidenceAudiences = ['school-and-trust', 'governors-and-trustees'] as const
export type EvidenceAudience = (typeof evidenceAudiences)[number]

export const audienceWords: Record<EvidenceAudience, string> = {
  'school-and-trust': 'School and trust',
  'governors-and-trustees': 'Governors and trustees too',
}

/** How well a claim is evidenced, weakest first; strength.ts says which is which. */
export const strengths = ['none', 'stale', 'thin', 'adequate', 'strong'] as const
export type Strength = (typeof strengths)[number]

const strengthWords: Record<Strength, string> = {
  none: 'No evidence',
  stale: 'Out of date',
  thin: 'Thin: one kind',
  adequate: 'Adequate',
  strong: 'Strong',
}

/** How well a claim is evidenced, in words. Thin where some contradicts, it may be that nothing supports it: no kind is named. */
export function strengthLabel({ strength, contested }: { strength: Strength; contested: boolean }): string {
  if (!contested) return strengthWords[strength]
  return `${strength === 'thin' ? 'Thin' : strengthWords[strength]}, contested`
}
