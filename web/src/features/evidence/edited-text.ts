import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import {
  audienceWords,
  type EvidenceAudience,
  type EvidenceKind,
  type EvidenceSource,
  kindWords,
  sourceWords,
} from '@sixfold/shared/domain/evidence/words.ts'

/** What can be changed of evidence, as its form holds it; empty texts are what isn't set. */
export type EditedText = {
  title: string
  kind: string
  source: string
  effectiveOn: string
  expiresOn: string
  ownerPersonId: string
  audience: string
}

export const editedText = (evidence: Evidence): EditedText => ({
  title: evidence.title,
  kind: evidence.kind,
  source: evidence.source,
  effectiveOn: evidence.effectiveOn,
  expiresOn: evidence.expiresOn ?? '',
  ownerPersonId: evidence.owner?.id ?? '',
  audience: evidence.audience,
})

export function editedFaults(text: EditedText, today: string): { fieldId: string; message: string }[] {
  const faults: [id: keyof EditedText, wrong: boolean, message: string][] = [
    ['title', text.title.trim() === '', 'Say in a line what it is'],
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
  ]
  return faults
    .filter(([, wrong]) => wrong)
    .map(([id, , message]) => ({ fieldId: `evidence-${id}`, message }))
}

/** Only what differs, so that nothing is written over that somebody else set. */
export function changeOf(text: EditedText, saved: EditedText) {
  const differs = (name: keyof EditedText) => text[name].trim() !== saved[name]
  return {
    ...(differs('title') ? { title: text.title.trim() } : {}),
    ...(differs('kind') ? { kind: text.kind as EvidenceKind } : {}),
    ...(differs('source') ? { source: text.source as EvidenceSource } : {}),
    ...(differs('effectiveOn') ? { effectiveOn: text.effectiveOn } : {}),
    ...(differs('expiresOn') ? { expiresOn: text.expiresOn || null } : {}),
    ...(differs('ownerPersonId') ? { ownerPersonId: text.ownerPersonId || null } : {}),
    ...(differs('audience') ? { audience: text.audience as EvidenceAudience } : {}),
  }
}

/** Each field as one has it and as it stands, in words, for when somebody else saved meanwhile. */
export const conflicting = (mine: EditedText, theirs: EditedText) => {
  const pair = (label: string, of: (text: EditedText) => string) => ({
    label,
    mine: of(mine),
    theirs: of(theirs),
  })
  return [
    pair('What it is', (text) => text.title),
    pair('Kind', (text) => kindWords[text.kind as EvidenceKind] ?? ''),
    pair('Source', (text) => sourceWords[text.source as EvidenceSource] ?? ''),
    pair('Seen on', (text) => text.effectiveOn),
    pair('Last day', (text) => text.expiresOn),
    pair('Who reads it', (text) => audienceWords[text.audience as EvidenceAudience] ?? ''),
  ]
}
