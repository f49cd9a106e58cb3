import type {
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
  stance: string
  step: string
  audience: string
}

export const emptyEvidence = (step: StepKey, today: string): EvidenceText => ({
  title: '',
  note: '',
  url: '',
  kind: '',
  source: 'school',
  effectiveOn: today,
  stance: '',
  step,
  audience: 'school-and-trust',
})

/** What people leave out when they paste an address. */
export const addressIn = (text: string): string => {
  const address = text.trim()
  return address === '' || /^[a-z]+:/i.test(address) ? address : `https://${address}`
}

export function faultsOf(text: EvidenceText, today: string): { fieldId: string; message: string }[] {
  const faults: [id: keyof EvidenceText, wrong: boolean, message: string][] = [
    ['title', text.title.trim() === '', 'Say in a line what it is'],
    ['note', text.note.trim() === '' && text.url.trim() === '', 'Write what was seen, or give a link'],
    [
      'url',
      text.url.trim() !== '' && !isAddress(text.url),
      'Give a web address, for example https://example.org',
    ],
    ['kind', text.kind === '', 'Choose what kind of evidence it is'],
    [
      'effectiveOn',
      text.effectiveOn === '' || text.effectiveOn > today,
      'Give the day it was seen: today or earlier',
    ],
    ['stance', text.stance === '', 'Say whether it supports or contradicts'],
  ]
  return faults
    .filter(([, wrong]) => wrong)
    .map(([id, , message]) => ({ fieldId: `evidence-${id}`, message }))
}

function isAddress(text: string): boolean {
  const url = URL.parse(addressIn(text))
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')
}

export function bodyOf(text: EvidenceText, of: { id: string; schoolId: string; priorityId: string }) {
  return {
    id: of.id,
    schoolId: of.schoolId,
    kind: text.kind as EvidenceKind,
    source: text.source as EvidenceSource,
    title: text.title.trim(),
    ...(text.note.trim() ? { note: text.note.trim() } : {}),
    ...(text.url.trim() ? { url: addressIn(text.url) } : {}),
    effectiveOn: text.effectiveOn,
    audience: text.audience as EvidenceAudience,
    links: [{ priorityId: of.priorityId, step: text.step as StepKey, stance: text.stance as Stance }],
  }
}
