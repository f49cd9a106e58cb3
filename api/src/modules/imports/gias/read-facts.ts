import type { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import { phasesOf } from '@sixfold/shared/domain/schools/phases.ts'
import { factColumns, type RegisterFact } from './fact-columns.ts'
import { quoted, type RowProblem } from './register-row.ts'

export interface FactsRead {
  facts: SchoolFacts
  /** Facts whose cell was damaged; null in `facts`. */
  damaged: RegisterFact[]
  problems: RowProblem[]
}

/** The facts of one school. `cellOf` gives a cell's text, blank where the file has no such column. */
export function readFacts(name: string, cellOf: (fact: RegisterFact) => string): FactsRead {
  const damaged: RegisterFact[] = []
  const problems: RowProblem[] = []

  const fact = <Fact extends RegisterFact>(key: Fact): SchoolFacts[Fact] | null => {
    const cell = cellOf(key)
    if (cell === '') return null
    const { heading, read, expects } = factColumns[key]
    const value = read(cell)
    if (value === undefined) {
      damaged.push(key)
      problems.push({
        column: heading,
        message: `${heading} holds ${quoted(cell)}, ${whyNot(cell, expects)}.`,
      })
      return null
    }
    if (cell.includes('\uFFFD')) {
      problems.push({
        column: heading,
        message: `${heading} holds ${quoted(cell)}: a letter could not be read.`,
      })
    }
    return value
  }

  const facts: SchoolFacts = {
    name,
    typeName: fact('typeName'),
    typeGroup: fact('typeGroup'),
    statusName: fact('statusName'),
    phaseName: fact('phaseName'),
    phases: [],
    lowAge: fact('lowAge'),
    highAge: fact('highAge'),
    pupils: fact('pupils'),
    capacity: fact('capacity'),
    freeSchoolMealsPercent: fact('freeSchoolMealsPercent'),
    censusOn: fact('censusOn'),
    gender: fact('gender'),
    religiousCharacter: fact('religiousCharacter'),
    hasNursery: fact('hasNursery'),
    hasSixthForm: fact('hasSixthForm'),
    localAuthority: fact('localAuthority'),
    localAuthorityCode: fact('localAuthorityCode'),
    establishmentNumber: fact('establishmentNumber'),
    street: fact('street'),
    locality: fact('locality'),
    address3: fact('address3'),
    town: fact('town'),
    county: fact('county'),
    postcode: fact('postcode'),
    ukprn: fact('ukprn'),
    easting: fact('easting'),
    northing: fact('northing'),
    urbanRural: fact('urbanRural'),
    openedOn: fact('openedOn'),
    closedOn: fact('closedOn'),
  }
  return { facts: { ...facts, phases: phasesOf(facts) }, damaged, problems }
}

/** Spreadsheets write long numbers as 2.00E+11, and anything in a narrow column as ####. */
function whyNot(cell: string, expects: string): string {
  const shortened = /^-?\d+(\.\d+)?E[+-]?\d+$/i.test(cell) || /^#+$/.test(cell)
  return `${shortened ? 'which a spreadsheet has shortened' : `which is not ${expects}`}, so it was not read`
}
