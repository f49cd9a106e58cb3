import { factsWith, type SchoolFacts } from '../../packages/shared/src/contracts/school-facts.ts'
import { phasesOf } from '../../packages/shared/src/domain/schools/phases.ts'
import type { Kind } from './bank/text.ts'

export type SeedSchool = {
  key: string
  urn: string
  kind: Kind
  facts: SchoolFacts
  /** Years before the current academic year in which the school joined; 1 joined at the start of last year. */
  joinedYearsAgo: number
}

type Known = Pick<SchoolFacts, 'name'> & Partial<SchoolFacts>

const authority = {
  localAuthority: 'Westshire',
  localAuthorityCode: '999',
  county: 'Westshire',
  gender: 'Mixed',
  statusName: 'Open',
  typeGroup: 'Academies',
} as const

/** Made-up: no such school, place or number is in the register. URNs begin with 9901, which the register has never given. */
function school(key: string, number: number, kind: Kind, joinedYearsAgo: number, known: Known): SeedSchool {
  const usual = {
    typeName: kind === 'special' ? 'Academy special converter' : 'Academy converter',
    phaseName: phaseNames[kind],
    religiousCharacter: 'Does not apply',
    establishmentNumber: String(4000 + number * 7),
    urbanRural: 'Urban: Nearer to a major town or city',
    openedOn: `20${13 + (number % 5)}-09-01`,
  }
  const all = { ...authority, ...usual, ...known }
  const phases = phasesOf(factsWith(all))
  return {
    key,
    urn: `9901${String(number).padStart(2, '0')}`,
    kind,
    joinedYearsAgo,
    facts: factsWith({ ...all, phases }),
  }
}

const phaseNames: Record<Kind, string> = {
  infant: 'Primary',
  junior: 'Primary',
  primary: 'Primary',
  secondary: 'Secondary',
  'all-through': 'All-through',
  special: 'Not applicable',
  college: '16 plus',
}

const place = (street: string, town: string, postcode: string, easting: number, northing: number) => ({
  street,
  town,
  postcode,
  easting,
  northing,
})
const size = (pupils: number, capacity: number, freeSchoolMealsPercent: number | null) => ({
  pupils,
  capacity,
  freeSchoolMealsPercent,
})
const ages = (lowAge: number, highAge: number) => ({ lowAge, highAge })

export const seedSchools: readonly SeedSchool[] = [
  school('aldercombe', 1, 'primary', 7, {
    name: 'Aldercombe Primary School',
    ...ages(4, 11),
    ...size(318, 330, 12.4),
    ...place('Orchard Way', 'Aldercombe', 'LF4 2PT', 441_250, 303_480),
  }),
  school('brackenhurst', 2, 'secondary', 6, {
    name: 'Brackenhurst Academy',
    hasSixthForm: true,
    ...ages(11, 18),
    ...size(1_146, 1_250, 27.8),
    ...place('Station Road', 'Brackenhurst', 'LF1 7DQ', 437_910, 301_120),
  }),
  school('cold-ash', 3, 'special', 5, {
    name: 'Cold Ash Special School',
    ...ages(3, 19),
    ...size(128, 132, 41.4),
    ...place('Ash Lane', 'Lanternfield', 'LF2 3HB', 439_060, 299_870),
  }),
  school('thornmere', 4, 'primary', 5, {
    name: 'Thornmere Primary School',
    hasNursery: true,
    ...ages(3, 11),
    ...size(412, 446, 31.3),
    ...place('Mere Road', 'Thornmere', 'LF3 1AX', 442_720, 298_340),
  }),
  school('dunnock-lane', 5, 'infant', 6, {
    name: 'Dunnock Lane Infants',
    ...ages(4, 7),
    ...size(176, 180, 19.9),
    ...place('Dunnock Lane', 'Elmswell', 'LF5 8JR', 435_480, 296_910),
  }),
  school('elmswell', 6, 'junior', 6, {
    name: 'Elmswell Juniors',
    ...ages(7, 11),
    ...size(238, 256, 22.7),
    ...place('Dunnock Lane', 'Elmswell', 'LF5 8JS', 435_520, 296_960),
  }),
  school('fenwick', 7, 'infant', 7, {
    name: 'Fenwick Infant and Nursery School',
    hasNursery: true,
    ...ages(3, 7),
    ...size(204, 214, 16.2),
    ...place('Fenwick Green', 'Lanternfield', 'LF2 6LW', 438_310, 300_450),
  }),
  school('greythorpe', 8, 'college', 4, {
    name: 'Greythorpe College',
    typeName: 'Academy 16 to 19 sponsor led',
    ...ages(16, 19),
    ...size(1_482, 1_600, null),
    ...place('College Street', 'Lanternfield', 'LF1 1GC', 438_760, 300_210),
  }),
  school('harrowgate', 9, 'secondary', 3, {
    name: 'Harrowgate High School',
    typeName: 'Academy sponsor led',
    ...ages(11, 16),
    ...size(905, 1_200, 43.6),
    ...place('Tanners Hill', 'Harrowgate', 'LF6 4ND', 445_130, 301_990),
  }),
  school('ivelchester', 10, 'all-through', 5, {
    name: 'Ivelchester All-Through Academy',
    ...ages(4, 16),
    ...size(1_262, 1_380, 24.1),
    ...place('Abbot’s Way', 'Ivelchester', 'LF8 2RE', 448_870, 295_640),
  }),
  school('kestrel-rise', 11, 'primary', 4, {
    name: 'Kestrel Rise Primary School',
    ...ages(4, 11),
    ...size(186, 210, 34.9),
    ...place('Kestrel Rise', 'Harrowgate', 'LF6 1TY', 444_560, 302_730),
  }),
  school('little-marsham', 12, 'primary', 5, {
    name: 'Little Marsham Primary School',
    urbanRural: 'Rural: Further from a major town or city',
    ...ages(4, 11),
    ...size(84, 105, 9.5),
    ...place('Church Street', 'Little Marsham', 'LF9 5QU', 431_340, 293_280),
  }),
  school('st-wystans', 13, 'primary', 3, {
    name: 'St Wystan’s Church of England Primary School',
    religiousCharacter: 'Church of England',
    ...ages(4, 11),
    ...size(208, 210, 14.4),
    ...place('Minster Yard', 'Ivelchester', 'LF8 1BD', 448_240, 296_110),
  }),
  school('rushbrook', 14, 'secondary', 1, {
    name: 'Rushbrook Secondary School',
    typeName: 'Academy sponsor led',
    ...ages(11, 16),
    ...size(641, 750, 36.2),
    ...place('Brook Road', 'Rushbrook', 'LF7 3KM', 446_690, 299_150),
  }),
]
