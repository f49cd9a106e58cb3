import { Temporal } from 'temporal-polyfill'
import { longestFact, type SchoolFactKey, type SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'

/** A fact that the register gives; phases are worked out from the others. */
export type RegisterFact = Exclude<SchoolFactKey, 'phases'>

export interface FactColumn<T> {
  /** The register's heading. */
  heading: string
  /** A file without this column is refused. */
  needed: boolean
  /** What a cell that is not blank says; undefined when it is damaged. Null: the register does not say. */
  read: (cell: string) => T | null | undefined
  /** Ends the sentence "… is not …" about a damaged cell. */
  expects: string
}

/**
 * Every column that becomes a fact. Head teachers, telephones and websites are not among them, and no
 * other cell of a file is ever looked at (domain.md §1: no such people are recorded).
 */
export const factColumns: { [Fact in RegisterFact]: FactColumn<NonNullable<SchoolFacts[Fact]>> } = {
  name: needed(text('EstablishmentName')),
  typeName: needed(text('TypeOfEstablishment (name)')),
  typeGroup: text('EstablishmentTypeGroup (name)'),
  statusName: needed(text('EstablishmentStatus (name)')),
  phaseName: needed(text('PhaseOfEducation (name)')),
  lowAge: needed(wholeNumber('StatutoryLowAge', 2)),
  highAge: needed(wholeNumber('StatutoryHighAge', 2)),
  pupils: wholeNumber('NumberOfPupils', 5),
  capacity: wholeNumber('SchoolCapacity', 5),
  freeSchoolMealsPercent: percentage('PercentageFSM'),
  censusOn: day('CensusDate'),
  gender: text('Gender (name)'),
  religiousCharacter: text('ReligiousCharacter (name)'),
  hasNursery: yesOrNo('NurseryProvision (name)', 'has nursery classes', 'no nursery classes'),
  hasSixthForm: yesOrNo('OfficialSixthForm (name)', 'has a sixth form', 'does not have a sixth form'),
  localAuthority: text('LA (name)'),
  localAuthorityCode: digits('LA (code)', /^\d{3}$/, 'a code of three digits'),
  establishmentNumber: digits('EstablishmentNumber', /^\d{1,4}$/, 'a number of up to four digits'),
  street: text('Street'),
  locality: text('Locality'),
  address3: text('Address3'),
  town: text('Town'),
  county: text('County (name)'),
  postcode: text('Postcode'),
  ukprn: digits('UKPRN', /^\d{8}$/, 'a number of eight digits'),
  easting: wholeNumber('Easting', 6),
  northing: wholeNumber('Northing', 7),
  urbanRural: text('UrbanRural (name)'),
  openedOn: day('OpenDate'),
  closedOn: day('CloseDate'),
}

function needed<T>(column: FactColumn<T>): FactColumn<T> {
  return { ...column, needed: true }
}

function optional<T>(heading: string, expects: string, read: FactColumn<T>['read']): FactColumn<T> {
  return { heading, needed: false, expects, read }
}

function text(heading: string): FactColumn<string> {
  return optional(heading, `text of up to ${longestFact} letters`, (cell) =>
    cell.length <= longestFact ? cell : undefined,
  )
}

function digits(heading: string, pattern: RegExp, expects: string): FactColumn<string> {
  return optional(heading, expects, (cell) => (pattern.test(cell) ? cell : undefined))
}

function wholeNumber(heading: string, longest: number): FactColumn<number> {
  return optional(heading, 'a whole number that makes sense here', (cell) =>
    /^\d+$/.test(cell) && cell.length <= longest ? Number(cell) : undefined,
  )
}

function percentage(heading: string): FactColumn<number> {
  return optional(heading, 'a percentage from 0 to 100', (cell) =>
    /^\d{1,3}(\.\d+)?$/.test(cell) && Number(cell) <= 100 ? Number(cell) : undefined,
  )
}

/** The register answers some schools with "Not applicable" or "Not recorded": neither yes nor no. */
function yesOrNo(heading: string, yes: string, no: string): FactColumn<boolean> {
  const answers = new Map([
    [yes, true],
    [no, false],
  ])
  return optional(heading, 'a yes or no', (cell) => answers.get(cell.toLowerCase()) ?? null)
}

/**
 * `dd/mm/yyyy` or `dd-mm-yyyy`, and a day that exists. Two digits each on purpose: a spreadsheet that
 * drops the zeros may also have swapped day and month.
 */
function day(heading: string): FactColumn<string> {
  return optional(heading, 'a day written dd/mm/yyyy', (cell) => {
    const [, dd, mm, yyyy] = /^(\d\d)([/-])(\d\d)\2(\d{4})$/.exec(cell)?.toSpliced(2, 1) ?? []
    try {
      const parts = { year: Number(yyyy), month: Number(mm), day: Number(dd) }
      return yyyy ? Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString() : undefined
    } catch {
      return undefined
    }
  })
}
