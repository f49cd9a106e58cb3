import { carriesCredentials, credentialsFault } from '@sixfold/shared/domain/evidence/address.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type {
  ClaimKind,
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  Stance,
} from '@sixfold/shared/domain/evidence/words.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'

/** New evidence as its form holds it; empty texts are what wasn't given. */
export type EvidenceText = {
  title: string
  note: string
  url: string
  kind: string
  source: string
  effectiveOn: string
  expiresOn: string
  audience: string
  schoolId: string
  /** Empty: it bears on no priority yet. */
  priorityId: string
  /** Which claim of the priority it bears on, as a step: see `claimIn`. */
  step: string
  stance: string
}

export const emptyEvidence = (
  today: string,
  about: { schoolId: string; priorityId: string; step: StepKey | '' },
): EvidenceText => ({
  title: '',
  note: '',
  url: '',
  kind: '',
  source: 'school',
  effectiveOn: today,
  expiresOn: '',
  audience: 'school-and-trust',
  ...about,
  stance: '',
})

/** What people leave out when they paste an address. */
export const addressIn = (text: string): string => {
  const address = text.trim()
  return address === '' || /^[a-z]+:/i.test(address) ? address : `https://${address}`
}

export const stanceFault = 'Say whether it supports or contradicts'

/** A rating that new evidence bears on. */
export type RatingAsked = { categorisationId: string; criterionKey: CriterionKey; source: RatingSource }

/** `files`: how many go with it; they say what it is by their names. `linked`: it bears on a claim or a rating. */
export function faultsOf(
  text: EvidenceText,
  today: string,
  files = 0,
  linked = text.priorityId !== '',
): { fieldId: string; message: string }[] {
  const nothing = text.note.trim() === '' && text.url.trim() === '' && files === 0
  const faults: [id: keyof EvidenceText, wrong: boolean, message: string][] = [
    ['schoolId', text.schoolId === '', 'Choose the school that it is about'],
    ['title', text.title.trim() === '' && files === 0, 'Say in a line what it is'],
    ['note', nothing, 'Write what was seen, give a link or add a file'],
    [
      'url',
      text.url.trim() !== '' && !isAddress(text.url),
      'Give a web address, for example https://example.org',
    ],
    ['url', carriesCredentials(addressIn(text.url)), credentialsFault],
    ['kind', text.kind === '', 'Choose what kind of evidence it is'],
    [
      'effectiveOn',
      text.effectiveOn === '' || text.effectiveOn > today,
      'Give the day it was seen: today or earlier',
    ],
    [
      'expiresOn',
      text.expiresOn !== '' && text.expiresOn < text.effectiveOn,
      'Its last day should not be before the day it was seen',
    ],
    ['stance', linked && text.stance === '', stanceFault],
  ]
  return faults
    .filter(([, wrong]) => wrong)
    .map(([id, , message]) => ({ fieldId: `evidence-${id}`, message }))
}

export function isAddress(text: string): boolean {
  const url = URL.parse(addressIn(text))
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')
}

/** What the API takes, with or without files. */
export function bodyOf(text: EvidenceText, id: string, rating: RatingAsked | null = null) {
  return {
    id,
    schoolId: text.schoolId,
    kind: text.kind as EvidenceKind,
    source: text.source as EvidenceSource,
    ...(text.note.trim() ? { note: text.note.trim() } : {}),
    ...(text.url.trim() ? { url: addressIn(text.url) } : {}),
    effectiveOn: text.effectiveOn,
    ...(text.expiresOn ? { expiresOn: text.expiresOn } : {}),
    audience: text.audience as EvidenceAudience,
    links:
      text.priorityId === ''
        ? []
        : [{ priorityId: text.priorityId, ...claimIn(text.step), stance: text.stance as Stance }],
    ratings: rating === null ? [] : [{ ...rating, stance: text.stance as Stance }],
  }
}

/** What is claimed at a step: at step 5 that it worked, so evidence for it bears on the judgement of impact. */
export const claimIn = (step: string): { claim: ClaimKind; step?: StepKey } =>
  step === 'evaluate' ? { claim: 'impact' } : { claim: 'step', step: step as StepKey }
