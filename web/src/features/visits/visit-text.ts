import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import type { correctVisit, Visit } from '@sixfold/shared/contracts/visits.ts'
import { visitDayFault, visitorsFault } from '@sixfold/shared/domain/visits/visit.ts'
import { newId } from '../../lib/api-client.ts'

/** A visit as its form holds it; empty texts are what wasn't given, `people` are ids with a comma between. */
export type VisitText = {
  /** Made with it and kept with it, so that it is logged once however often it is sent. */
  id: string
  day: string
  halfDays: string
  people: string
  others: string
  whatHappened: string
  nextSteps: string
}

/** A visit of today by the person who logs it, half a day long. */
export const newText = (today: string, personId: string): VisitText => ({
  id: newId(),
  day: today,
  halfDays: '1',
  people: personId,
  others: '',
  whatHappened: '',
  nextSteps: '',
})

export const textOf = (visit: Visit): VisitText => ({
  id: visit.id,
  day: visit.day,
  halfDays: String(visit.halfDays),
  people: visit.people.map((person) => person.id).join(','),
  others: visit.others ?? '',
  whatHappened: visit.whatHappened,
  nextSteps: visit.nextSteps ?? '',
})

export const peopleIn = (text: Pick<VisitText, 'people'>): string[] =>
  text.people === '' ? [] : text.people.split(',')

export function faultsOf(text: VisitText, today: string): { fieldId: string; message: string }[] {
  const day = text.day === '' ? 'Say on which day' : visitDayFault(text.day, { leftOn: null }, today)
  const faults: [id: string, message: string | null][] = [
    ['day', day],
    ['people', visitorsFault({ trusts: peopleIn(text).length, own: 0, others: text.others.trim() || null })],
    ['what-happened', text.whatHappened.trim() === '' ? 'Say in a sentence what happened' : null],
  ]
  return faults.flatMap(([id, message]) => (message === null ? [] : [{ fieldId: `visit-${id}`, message }]))
}

/** What is said of the visit, as the API takes it. */
export const bodyOf = (text: VisitText): BodyInput<typeof correctVisit> => ({
  day: text.day,
  halfDays: Number(text.halfDays),
  people: peopleIn(text),
  others: text.others.trim() || null,
  whatHappened: text.whatHappened.trim(),
  nextSteps: text.nextSteps.trim() || null,
})
