import { z } from 'zod'
import { Phase } from './phases.ts'

/** Longer than any name, address line or title in the register; a longer cell is damage, not text. */
export const longestFact = 300

const text = z.string().min(1).max(longestFact).nullable()
const wholeNumber = z.int().nonnegative().nullable()
const day = z.iso.date().nullable()
const yesOrNo = z.boolean().nullable()

/**
 * What is known of a school from the Department for Education's register (domain.md §1). Words are the
 * register's own; null is "the register does not say". People are never among them.
 */
export const SchoolFacts = z.strictObject({
  name: z.string().min(1).max(longestFact),
  typeName: text,
  typeGroup: text,
  statusName: text,
  phaseName: text,
  /** Worked out by `phasesOf` from the facts beside it. */
  phases: z.array(Phase),
  lowAge: wholeNumber,
  highAge: wholeNumber,
  pupils: wholeNumber,
  capacity: wholeNumber,
  /** 0 to 100, of the pupils who were eligible on the census day. */
  freeSchoolMealsPercent: z.number().min(0).max(100).nullable(),
  censusOn: day,
  gender: text,
  religiousCharacter: text,
  hasNursery: yesOrNo,
  hasSixthForm: yesOrNo,
  localAuthority: text,
  localAuthorityCode: text,
  establishmentNumber: text,
  street: text,
  locality: text,
  address3: text,
  town: text,
  county: text,
  postcode: text,
  ukprn: text,
  /** Metres on the British National Grid. */
  easting: wholeNumber,
  northing: wholeNumber,
  urbanRural: text,
  openedOn: day,
  closedOn: day,
})
export type SchoolFacts = z.infer<typeof SchoolFacts>
export type SchoolFactKey = keyof SchoolFacts

/** Facts of a school of which only these are known; `phases` is [] unless given. Throws on a fact that is none. */
export function factsWith(known: Pick<SchoolFacts, 'name'> & Partial<SchoolFacts>): SchoolFacts {
  const unknown = Object.fromEntries(SchoolFacts.keyof().options.map((key) => [key, null]))
  return SchoolFacts.parse({ ...unknown, phases: [], ...known })
}

/** What a screen calls each fact, in the order to show them. */
export const schoolFactLabels: Record<SchoolFactKey, string> = {
  name: 'Name',
  typeName: 'Type',
  typeGroup: 'Group of types',
  statusName: 'Status',
  phaseName: 'Phase',
  phases: 'Phases taught',
  lowAge: 'Lowest age',
  highAge: 'Highest age',
  pupils: 'Pupils',
  capacity: 'Places',
  freeSchoolMealsPercent: 'Free school meals (%)',
  censusOn: 'Census day',
  gender: 'Gender of entry',
  religiousCharacter: 'Religious character',
  hasNursery: 'Nursery classes',
  hasSixthForm: 'Sixth form',
  localAuthority: 'Local authority',
  localAuthorityCode: 'Local authority code',
  establishmentNumber: 'Establishment number',
  street: 'Street',
  locality: 'Locality',
  address3: 'Address line 3',
  town: 'Town',
  county: 'County',
  postcode: 'Postcode',
  ukprn: 'UKPRN',
  easting: 'Easting',
  northing: 'Northing',
  urbanRural: 'Urban or rural',
  openedOn: 'Opened on',
  closedOn: 'Closed on',
}
