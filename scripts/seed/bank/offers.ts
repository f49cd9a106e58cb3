import type { CriterionKey } from '../../../packages/shared/src/domain/categorisation/scheme.ts'

export type SeedOffer = {
  school: string
  criterion: CriterionKey
  halfDays: number
  roles: string
  note?: string
}
export type SeedNeed = { school: string; criterion: CriterionKey; why: string }

/** What schools offered each other last year; some of it is not offered again. */
export const lastYearsOffers: readonly SeedOffer[] = [
  {
    school: 'aldercombe',
    criterion: 'curriculum-and-teaching',
    halfDays: 20,
    roles: 'Reading lead, deputy head',
  },
  { school: 'thornmere', criterion: 'parents-and-community', halfDays: 4, roles: 'Family link worker' },
  { school: 'cold-ash', criterion: 'inclusion', halfDays: 16, roles: 'Two specialist teachers' },
]

/** What schools offer each other this year. Nobody offers help with safeguarding, or with finance and estate. */
export const thisYearsOffers: readonly SeedOffer[] = [
  {
    school: 'aldercombe',
    criterion: 'curriculum-and-teaching',
    halfDays: 24,
    roles: 'Reading lead, two Year 3 teachers',
    note: 'Best from January on, when our own mock inspection is over.',
  },
  { school: 'aldercombe', criterion: 'staffing-and-capacity', halfDays: 6, roles: 'Deputy head' },
  {
    school: 'st-wystans',
    criterion: 'personal-development',
    halfDays: 10,
    roles: 'Pastoral lead, head of house',
  },
  { school: 'st-wystans', criterion: 'parents-and-community', halfDays: 8, roles: 'Family support lead' },
  {
    school: 'cold-ash',
    criterion: 'inclusion',
    halfDays: 20,
    roles: 'Two specialist teachers, speech and language lead',
  },
  { school: 'fenwick', criterion: 'curriculum-and-teaching', halfDays: 10, roles: 'Early years lead' },
  {
    school: 'ivelchester',
    criterion: 'achievement',
    halfDays: 24,
    roles: 'Heads of English and mathematics',
  },
  {
    school: 'ivelchester',
    criterion: 'leadership-and-governance',
    halfDays: 30,
    roles: 'Deputy head, clerk to governors',
  },
  {
    school: 'brackenhurst',
    criterion: 'attendance-and-behaviour',
    halfDays: 40,
    roles: 'Assistant head, behaviour lead',
  },
  { school: 'thornmere', criterion: 'curriculum-and-teaching', halfDays: 6, roles: 'Phonics lead' },
]

/** What heads say that they want help with. */
export const seedNeeds: readonly SeedNeed[] = [
  {
    school: 'thornmere',
    criterion: 'finance-and-estate',
    why: 'The roof survey and a new business manager come in the same term: somebody to look over the plan with us.',
  },
  {
    school: 'harrowgate',
    criterion: 'attendance-and-behaviour',
    why: 'The first hour of the day is still hard. We would like to see how another secondary runs it.',
  },
  {
    school: 'little-marsham',
    criterion: 'safeguarding',
    why: 'A small office: somebody to go through our record of checks with us once a term.',
  },
]
