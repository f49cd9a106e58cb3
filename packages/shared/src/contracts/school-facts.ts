import { z } from 'zod'
import { phaseKeys } from '../domain/schools/phases.ts'

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
  phases: z.array(z.enum(phaseKeys)),
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
