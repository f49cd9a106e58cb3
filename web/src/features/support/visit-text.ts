import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import type { correctSupportVisit, SupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { newId } from '../../lib/api-client.ts'

/** A visit as its form holds it; empty texts are what wasn't given. */
export type SupportVisitText = {
  /** Made with it and kept with it, so that it is logged once however often it is sent. */
  id: string
  day: string
  halfDays: string
  who: string
  whatHappened: string
  nextSteps: string
  /** Empty: none; `kept`: what is linked and can't be read stays. */
  evidenceId: string
}

/** A visit of today, half a day long, by those who take part. */
export const newVisit = (today: string, who: string | null): SupportVisitText => ({
  id: newId(),
  day: today,
  halfDays: '1',
  who: who ?? '',
  whatHappened: '',
  nextSteps: '',
  evidenceId: '',
})

export const visitText = (visit: SupportVisit): SupportVisitText => ({
  id: visit.id,
  day: visit.day,
  halfDays: String(visit.halfDays),
  who: visit.who,
  whatHappened: visit.whatHappened,
  nextSteps: visit.nextSteps ?? '',
  evidenceId: visit.evidence?.id ?? (visit.hasEvidence ? 'kept' : ''),
})

/** What is missing, by field; empty: nothing. */
export const missingIn = (text: SupportVisitText): Record<string, string> => ({
  ...(text.day === '' && { day: 'Say on which day' }),
  ...(text.who.trim() === '' && { who: 'Say who gave it: a post is enough' }),
  ...(text.whatHappened.trim() === '' && { whatHappened: 'Say in a sentence what happened' }),
})

export const visitBody = (text: SupportVisitText): BodyInput<typeof correctSupportVisit> => ({
  day: text.day,
  halfDays: Number(text.halfDays),
  who: text.who.trim(),
  whatHappened: text.whatHappened.trim(),
  nextSteps: text.nextSteps.trim() || null,
  ...(text.evidenceId === 'kept' ? {} : { evidenceId: text.evidenceId || null }),
})
