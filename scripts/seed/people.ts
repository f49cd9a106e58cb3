import type { Role } from '../../packages/shared/src/domain/people/roles.ts'

export type SeedPerson = {
  name: string
  role: Role
  /** Keys of schools, for roles that are about schools. */
  schools: readonly string[]
  /** The part before @lanternfield.example. */
  mailbox: string
  /** Has a password; false: was invited and hasn't accepted yet. */
  signsIn: boolean
  /** Of heads: until the end of last year, or from the start of this one. */
  held?: 'until-last-year' | 'from-this-year'
}

const mailboxOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '.')

const person = (
  name: string,
  role: Role,
  schools: string[] = [],
  more: Partial<SeedPerson> = {},
): SeedPerson => ({
  name,
  role,
  schools,
  mailbox: mailboxOf(name),
  signsIn: true,
  ...more,
})
const demo = (mailbox: string) => ({ mailbox })

/** Sixty people, all made up. The first of each role is the one whose sign-in the demo names. */
export const seedPeople: readonly SeedPerson[] = [
  person('Ama Osei', 'trust-leader', [], demo('leader')),
  person('Daniel Whitcombe', 'trust-leader'),

  person(
    'Priya Iyer',
    'improvement-partner',
    ['thornmere', 'aldercombe', 'kestrel-rise', 'little-marsham', 'st-wystans'],
    demo('partner'),
  ),
  person('Tomasz Zielinski', 'improvement-partner', [
    'brackenhurst',
    'harrowgate',
    'rushbrook',
    'ivelchester',
    'greythorpe',
  ]),
  person('Helen Okafor', 'improvement-partner', ['cold-ash', 'dunnock-lane', 'elmswell', 'fenwick']),

  person('Rosa Adeyemi', 'headteacher', ['thornmere'], demo('head')),
  person('Martin Hale', 'headteacher', ['aldercombe']),
  person('Yasmin Rahman', 'headteacher', ['brackenhurst']),
  person('Fiona Castell', 'headteacher', ['cold-ash']),
  person('Imran Siddiqui', 'headteacher', ['cold-ash']),
  person('Bethan Pryce', 'headteacher', ['dunnock-lane', 'elmswell']),
  person('Noor Haddad', 'headteacher', ['fenwick']),
  person('Callum Reid', 'headteacher', ['greythorpe']),
  person('Carol Denham', 'headteacher', ['harrowgate'], { held: 'until-last-year' }),
  person('Stephen Amoah', 'headteacher', ['harrowgate'], { held: 'from-this-year' }),
  person('Leila Farouk', 'headteacher', ['ivelchester']),
  person('Joanna Pike', 'headteacher', ['kestrel-rise']),
  person('Aled Morgan', 'headteacher', ['little-marsham']),
  person('Ruth Penhallow', 'headteacher', ['st-wystans']),
  person('Devinder Gill', 'headteacher', ['rushbrook']),

  person('Lee Ngata', 'contributor', ['thornmere'], demo('contributor')),
  person('Sofia Marino', 'contributor', ['thornmere']),
  person('Ben Carrick', 'contributor', ['aldercombe']),
  person('Hannah Schofield', 'contributor', ['brackenhurst']),
  person('Oluwaseun Adebayo', 'contributor', ['brackenhurst']),
  person('Niamh Byrne', 'contributor', ['cold-ash']),
  person('Jerome Baptiste', 'contributor', ['cold-ash']),
  person('Chloe Tran', 'contributor', ['dunnock-lane']),
  person('Adam Kowalczyk', 'contributor', ['elmswell']),
  person('Isla Drummond', 'contributor', ['fenwick']),
  person('Mei-Ling Chan', 'contributor', ['greythorpe']),
  person('Robert Ayres', 'contributor', ['greythorpe']),
  person('Zainab Ali', 'contributor', ['harrowgate']),
  person('Gareth Lewis', 'contributor', ['harrowgate']),
  person('Natalia Popescu', 'contributor', ['ivelchester']),
  person('Dominic Shaw', 'contributor', ['ivelchester']),
  person('Farah Nasser', 'contributor', ['kestrel-rise']),
  person('Emma Tully', 'contributor', ['little-marsham']),
  person('Luis Ortega', 'contributor', ['rushbrook']),

  person('Gwen Price', 'governor', ['thornmere'], demo('governor')),
  person('Patricia Ncube', 'governor', ['aldercombe']),
  person('Owen Bright', 'governor', ['brackenhurst']),
  person('Maryam Yusuf', 'governor', ['cold-ash']),
  person('Colin Frost', 'governor', ['dunnock-lane', 'elmswell']),
  person('Tessa Lowe', 'governor', ['fenwick']),
  person('Abdul Karim', 'governor', ['greythorpe']),
  person('Denise Clarke', 'governor', ['harrowgate']),
  person('Wei Zhang', 'governor', ['ivelchester']),
  person('Jacob Stern', 'governor', ['kestrel-rise']),
  person('Sheila Nutt', 'governor', ['little-marsham']),
  person('Paul Ashdown', 'governor', ['st-wystans']),
  person('Kwame Boateng', 'governor', ['rushbrook'], { signsIn: false }),

  person('Jo Barlow', 'trustee', [], demo('trustee')),
  person('Marcus Ferreira', 'trustee'),
  person('Anjali Desai', 'trustee'),
  person('Peter Lindqvist', 'trustee'),
  person('Rebecca Stone', 'trustee'),
  person('Hugh Tansley', 'trustee', [], { signsIn: false }),

  person('Cal Moss', 'clerk', [], demo('clerk')),

  person('Esi Mensah', 'outside-reviewer', [], demo('reviewer')),
]

export const demoPassword = 'lanternfield-demo'
export const emailOf = (who: Pick<SeedPerson, 'mailbox'>): string => `${who.mailbox}@lanternfield.example`

/** One sign-in for each role, in the order in which screens list the roles. */
export const demoSignIns: readonly SeedPerson[] = [
  'leader',
  'partner',
  'head',
  'contributor',
  'governor',
  'trustee',
  'clerk',
  'reviewer',
].flatMap((mailbox) => seedPeople.filter((who) => who.mailbox === mailbox))
