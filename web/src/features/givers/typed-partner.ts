import type { Partner } from '@sixfold/shared/contracts/givers.ts'
import { capacityLimit, partnerKinds } from '@sixfold/shared/domain/support/giver.ts'
import { costLimit } from '@sixfold/shared/domain/support/pairing.ts'
import { penceIn, poundsText } from '../../lib/number-in.ts'

/** A partner as a form holds it: text until it is sent. */
export type TypedPartner = {
  name: string
  kind: string
  contact: string
  criterionKeys: string[]
  /** In pounds. */
  cost: string
  days: string
  conflicts: string
  conflictSchoolIds: string[]
}

/** What is said of a partner; of a new one, nothing yet. */
export const typedPartner = (it: Partner | null): TypedPartner => ({
  name: it?.name ?? '',
  kind: it?.kind ?? 'university',
  contact: it?.contact ?? '',
  criterionKeys: it?.criterionKeys ?? [],
  cost: poundsText(it?.costPenceADay ?? null),
  days: typedDays(it?.halfDays ?? null),
  conflicts: it?.conflicts ?? '',
  conflictSchoolIds: it?.conflictSchools.map(({ id }) => id) ?? [],
})

export const typedDays = (halfDays: number | null): string => (halfDays === null ? '' : String(halfDays / 2))

/** Half-days in what someone typed as days, none too: "0", "2.5", "2,5". Null for anything else. */
export function capacityIn(typed: string): number | null {
  const plain = typed.trim().replace(',', '.').replace('½', '.5')
  const halfDays = /^\d*(\.\d+)?$/.test(plain) && plain !== '' ? Number(plain) * 2 : Number.NaN
  return Number.isInteger(halfDays) && halfDays <= capacityLimit ? halfDays : null
}

/** What is still wrong with it; an empty object when nothing is. */
export function faultsInPartner(it: TypedPartner): Record<string, string> {
  const pence = penceIn(it.cost)
  return {
    ...(it.name.trim() === '' && { name: 'Give it a name' }),
    ...(it.cost.trim() !== '' &&
      (pence === null || pence > costLimit) && {
        costPenceADay: 'Give pounds, such as 350 or 99.50, up to 10,000',
      }),
    ...(it.days.trim() !== '' &&
      capacityIn(it.days) === null && { halfDays: 'Give whole or half days, such as 2.5' }),
    ...(it.conflictSchoolIds.length > 0 &&
      it.conflicts.trim() === '' && { conflicts: 'Say what the conflict of interest is' }),
  }
}

/** What to send, once nothing is wrong with it. */
export const partnerIn = (it: TypedPartner) => ({
  name: it.name.trim(),
  kind: partnerKinds.find((kind) => kind === it.kind) ?? 'other',
  contact: it.contact.trim() || null,
  criterionKeys: it.criterionKeys,
  costPenceADay: it.cost.trim() === '' ? null : penceIn(it.cost),
  halfDays: it.days.trim() === '' ? null : capacityIn(it.days),
  conflicts: it.conflicts.trim() || null,
  conflictSchoolIds: it.conflictSchoolIds,
})
