import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import type { ProgressUpdate, sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import type { ImpactRating, ProgressRating } from '@sixfold/shared/domain/progress/words.ts'
import { newId } from '../../lib/api-client.ts'
import { numberIn } from '../../lib/number-in.ts'
import { addressIn, isAddress } from '../evidence/evidence-text.ts'

/**
 * An update as its form holds it; empty texts are what wasn't given. Its ids are made with it and kept with it, so that it
 * is sent once however often it is tried.
 */
export type UpdateText = {
  id: string
  observationId: string
  evidenceId: string
  photoId: string
  rating: string
  impact: string
  whatChanged: string
  inTheWay: string
  day: string
  measureId: string
  value: string
  url: string
}

/** A new update, or the words of one that is to be corrected. */
export const textOf = (corrected: ProgressUpdate | null): UpdateText => ({
  ...freshIds(),
  rating: corrected?.rating ?? '',
  impact: corrected?.impact ?? '',
  whatChanged: corrected?.whatChanged ?? '',
  inTheWay: corrected?.inTheWay ?? '',
  day: '',
  measureId: '',
  value: '',
  url: '',
})

export const freshIds = () => ({
  id: newId(),
  observationId: newId(),
  evidenceId: newId(),
  photoId: newId(),
})

export function faultsOf(text: UpdateText, today: string): { fieldId: string; message: string }[] {
  const faults: [id: string, wrong: boolean, message: string][] = [
    ['rating', text.rating === '', 'Say how it stands: on track, at risk or off track'],
    ['what-changed', text.whatChanged.trim() === '', 'Say in a sentence what has changed'],
    ['day', text.day > today, 'Give today or an earlier day'],
    [
      'value',
      text.measureId !== '' && text.value.trim() === '',
      'Say what was observed, or choose no measure',
    ],
    ['value', Number.isNaN(numberIn(text.value)), 'Give it as a number, for example 58.5'],
    [
      'url',
      text.url.trim() !== '' && !isAddress(text.url),
      'Give a web address, for example https://example.org',
    ],
  ]
  return faults.filter(([, wrong]) => wrong).map(([id, , message]) => ({ fieldId: `update-${id}`, message }))
}

/** `supersedesId`: the update that it corrects. */
export function bodyOf(text: UpdateText, supersedesId: string | null): BodyInput<typeof sendUpdate> {
  const value = text.measureId === '' ? null : numberIn(text.value)
  const url = addressIn(text.url)
  return {
    id: text.id,
    rating: text.rating as ProgressRating,
    whatChanged: text.whatChanged.trim(),
    ...(text.impact === '' ? {} : { impact: text.impact as ImpactRating }),
    ...(text.inTheWay.trim() === '' ? {} : { inTheWay: text.inTheWay.trim() }),
    ...(text.day === '' || supersedesId ? {} : { day: text.day }),
    ...(supersedesId ? { supersedesId } : {}),
    ...(value === null ? {} : { observation: { id: text.observationId, measureId: text.measureId, value } }),
    ...(url === ''
      ? {}
      : {
          evidence: {
            id: text.evidenceId,
            kind: 'other' as const,
            title: titleFrom(text.whatChanged),
            url,
            stance: 'supports' as const,
          },
        }),
  }
}

/** What a piece of evidence is called that came with an update: the update's own beginning. */
export function titleFrom(whatChanged: string): string {
  const text = whatChanged.trim().replace(/\s+/g, ' ')
  return text.length <= 100 ? text : `${text.slice(0, 99).trimEnd()}…`
}
