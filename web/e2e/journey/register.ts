/** Three made-up schools of group 99001, one of them closed, and one of another trust. */
export const schoolA = 'Alderbrook Primary School'
export const schoolB = 'Brindlewick Primary School'
export const closedSchool = 'Cobblegate Infant School'

const headings = [
  'URN',
  'EstablishmentName',
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (name)',
  'OpenDate',
  'CloseDate',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'NumberOfPupils',
  'Trusts (code)',
  'Trusts (name)',
]
const own = '99001,Lanternfield Learning Trust'
const academy = 'Academy converter'

/** The register as a school trust downloads it, with the columns that it must have: these lines below the headings. */
const registerOf = (lines: readonly string[]) => ({
  name: 'edubasealldata.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([headings.join(','), ...lines, ''].join('\r\n')),
})

const primary = (urn: number, name: string) =>
  `${urn},${name},${academy},Open,01/09/2019,,Primary,4,11,210,${own}`

/** The closed school stands on line 4. */
export const register = registerOf([
  primary(999001, schoolA),
  `999002,${schoolB},${academy},Open,01/04/2021,,Primary,4,11,388,${own}`,
  `999003,${closedSchool},${academy},Closed,01/09/2012,31/08/2024,Primary,4,7,90,${own}`,
  `999004,Dunmarsh Primary School,${academy},Open,01/09/2018,,Primary,4,11,180,99002,Thistleby Trust`,
])

/** Schools of group 99001 with these names. */
export const registerWith = (names: readonly string[]) =>
  registerOf(names.map((name, n) => primary(999101 + n, name)))
