import type { Offer } from '@sixfold/shared/contracts/offers.ts'
import { newId } from '../../lib/api-client.ts'
import { asTyped, halfDaysIn } from '../support/pairing-words.ts'

/** An offer as its form holds it; empty texts are what wasn't given. */
export type OfferText = {
  /** Made with it and kept with it, so that it is made once however often it is sent. */
  id: string
  criterionKey: string
  days: string
  roles: string
  note: string
}

export const emptyOffer = (): OfferText => ({ id: newId(), criterionKey: '', days: '', roles: '', note: '' })

export const textOf = ({ id, criterion, halfDays, roles, note }: Offer): OfferText => ({
  id,
  criterionKey: criterion.key,
  days: asTyped(halfDays),
  roles,
  note: note ?? '',
})

export function faultsOf({ criterionKey, days, roles }: OfferText): { fieldId: string; message: string }[] {
  const faults: [id: string, message: string | false][] = [
    ['criterion', criterionKey === '' && 'Choose what you can help with'],
    ['days', halfDaysIn(days) === null && 'Give whole or half days, such as 2.5, up to 200'],
    ['roles', roles.trim() === '' && 'Say which roles can help'],
  ]
  return faults.flatMap(([id, message]) => (message ? [{ fieldId: `offer-${id}`, message }] : []))
}

/** What is said, as the API takes it, once nothing is wrong with it. */
export const saidIn = ({ days, roles, note }: OfferText) => ({
  halfDays: halfDaysIn(days) ?? 0,
  roles: roles.trim(),
  note: note.trim() || null,
})
