import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What England's register is like, give or take: 24,000 open schools among 52,000, in 2,400 trusts. */
export interface EnglandSize {
  rows: number
  trusts: number
  /** The same seed gives the same bytes. */
  seed: number
}

export const england: EnglandSize = { rows: 52_000, trusts: 2_400, seed: 1 }

/** A made-up school, as the cells below tell it. */
interface School {
  urn: number
  place: string
  name: string
  kind: Kind
  open: boolean
  proposed: boolean
  trust: number | null
  pupils: number
  opened: string
}

interface Kind {
  word: string
  phase: string
  type: string
  ages: readonly [number, number]
  share: number
}

const kinds: Kind[] = [
  { word: 'Primary School', phase: 'Primary', type: 'Academy converter', ages: [4, 11], share: 45 },
  { word: 'Primary Academy', phase: 'Primary', type: 'Academy sponsor led', ages: [3, 11], share: 20 },
  { word: 'Infant School', phase: 'Primary', type: 'Academy converter', ages: [4, 7], share: 6 },
  { word: 'Junior School', phase: 'Primary', type: 'Academy converter', ages: [7, 11], share: 5 },
  { word: 'Academy', phase: 'Secondary', type: 'Academy sponsor led', ages: [11, 18], share: 13 },
  {
    word: 'Middle School',
    phase: 'Middle deemed secondary',
    type: 'Academy converter',
    ages: [9, 13],
    share: 1,
  },
  { word: 'All-Through School', phase: 'All-through', type: 'Free schools', ages: [4, 19], share: 2 },
  {
    word: 'Special School',
    phase: 'Not applicable',
    type: 'Academy special converter',
    ages: [2, 19],
    share: 6,
  },
  { word: 'Sixth Form College', phase: '16 plus', type: 'Academy 16-19 converter', ages: [16, 19], share: 1 },
  {
    word: 'Nursery School',
    phase: 'Nursery',
    type: 'Local authority nursery school',
    ages: [2, 5],
    share: 1,
  },
]

/** No such places: the syllables are chosen to make none. */
const firstSyllables = [
  'Zel',
  'Quorr',
  'Ymm',
  'Vesk',
  'Ostr',
  'Fenq',
  'Ulv',
  'Brix',
  'Thrup',
  'Jorv',
  'Aeld',
  'Wimm',
]
const middleSyllables = ['a', 'en', 'o', 'ing', 'er', 'um', 'is', 'ow']
const lastSyllables = ['bourne', 'thwaite', 'mere', 'ham', 'combe', 'stow', 'den', 'wick', 'ford', 'by']

type Cell = (school: School) => string | number

const columns: [heading: string, cell: Cell][] = [
  ['URN', (s) => s.urn],
  ['LA (code)', (s) => 200 + (s.urn % 150)],
  ['LA (name)', (s) => `County of ${s.place}`],
  ['EstablishmentNumber', (s) => 2000 + (s.urn % 6000)],
  ['EstablishmentName', (s) => s.name],
  ['TypeOfEstablishment (name)', (s) => s.kind.type],
  ['EstablishmentTypeGroup (name)', () => 'Academies'],
  ['EstablishmentStatus (name)', (s) => (s.proposed ? 'Proposed to open' : s.open ? 'Open' : 'Closed')],
  ['OpenDate', (s) => s.opened],
  ['CloseDate', (s) => (s.open || s.proposed ? '' : '31-08-2019')],
  ['PhaseOfEducation (name)', (s) => s.kind.phase],
  ['StatutoryLowAge', (s) => s.kind.ages[0]],
  ['StatutoryHighAge', (s) => s.kind.ages[1]],
  ['NurseryProvision (name)', (s) => (s.kind.ages[0] < 4 ? 'Has Nursery Classes' : 'No Nursery Classes')],
  [
    'OfficialSixthForm (name)',
    (s) => (s.kind.ages[1] > 16 ? 'Has a sixth form' : 'Does not have a sixth form'),
  ],
  ['Gender (name)', () => 'Mixed'],
  ['ReligiousCharacter (name)', (s) => (s.urn % 3 === 0 ? 'Church of England' : 'Does not apply')],
  ['SchoolCapacity', (s) => s.pupils + 30],
  ['CensusDate', () => '19/01/2023'],
  ['NumberOfPupils', (s) => s.pupils],
  ['PercentageFSM', (s) => (s.pupils % 600) / 10],
  ['Trusts (code)', (s) => (s.trust === null ? '' : s.trust + 1000)],
  ['Trusts (name)', (s) => (s.trust === null ? '' : trustName(s.trust))],
  ['UKPRN', (s) => 10_000_000 + s.urn],
  ['Street', (s) => `${s.urn % 90}, ${s.place} Lane`],
  ['Locality', (s) => (s.urn % 50 === 0 ? `The Old Works\r\n${s.place} Side` : '')],
  ['Address3', () => ''],
  ['Town', (s) => s.place],
  ['County (name)', (s) => `${s.place}shire`],
  ['Postcode', (s) => `ZZ${s.urn % 99} ${s.urn % 9}ZZ`],
  ['SchoolWebsite', (s) => `www.${s.place.toLowerCase()}.example`],
  ['TelephoneNum', () => '01632960000'],
  ['HeadTitle (name)', () => 'Ms'],
  ['HeadFirstName', () => 'Examplia'],
  ['HeadLastName', (s) => `Mc${s.place}`],
  ['UrbanRural (name)', () => '(England/Wales) Urban city and town'],
  ['Easting', (s) => 400_000 + s.urn],
  ['Northing', (s) => 200_000 + s.urn],
  ['UPRN', () => '2.00E+11'],
]

/** Columns that Sixfold never reads, so that a row is as wide and as long as a real one. */
const unread = Array.from({ length: 140 - columns.length }, (_, i): [string, Cell] => [
  `Other${i + 1} (name)`,
  (s) => (i % 3 === 0 ? '' : i % 7 === 0 ? 'Not applicable' : `E0${(s.urn * (i + 7)) % 99_991}`),
])

/** The register as text, some hundred rows at a time. */
export function* englandRegister(size: EnglandSize = england): Generator<string> {
  const all = [...columns, ...unread]
  yield `${all.map(([heading]) => heading).join(',')}\r\n`
  const random = randomFrom(size.seed)
  let text = ''
  for (let row = 0; row < size.rows; row += 1) {
    const school = schoolOf(row, size, random)
    text += `${all.map(([, cell]) => quoted(String(cell(school)))).join(',')}\r\n`
    if (text.length < 100_000) continue
    yield text
    text = ''
  }
  yield text
}

/** Writes a made-up register to `path`, in little memory whatever its size. */
export async function writeEngland(path: string, size: EnglandSize = england): Promise<void> {
  await pipeline(Readable.from(englandRegister(size)), createWriteStream(path))
}

/** Half are open, two in five of those in a trust; a few trusts are far larger than most. */
function schoolOf(row: number, size: EnglandSize, random: () => number): School {
  const place = placeName(random)
  const kind = kindAt(random() * 100)
  const status = random()
  const open = status < 0.46
  return {
    urn: 100_000 + row,
    place,
    name: `${place} ${kind.word}`,
    kind,
    open,
    proposed: status > 0.99,
    trust: open && random() < 0.42 ? Math.floor(size.trusts * random() ** 2) : null,
    pupils: 60 + Math.floor(random() * (kind.ages[1] > 16 ? 1_500 : 500)),
    opened: `01/09/${1990 + Math.floor(random() * 34)}`,
  }
}

function kindAt(percent: number): Kind {
  let below = 0
  const kind = kinds.find(({ share }) => percent < (below += share))
  return kind ?? { word: 'School', phase: 'Primary', type: 'Academy converter', ages: [4, 11], share: 0 }
}

function placeName(random: () => number): string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  return pick(firstSyllables) + pick(middleSyllables) + pick(lastSyllables)
}

function trustName(trust: number): string {
  return `${placeName(randomFrom(trust))} Learning Trust ${trust}`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Mulberry32: small, fast, and the same everywhere. 0 ≤ n < 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

if (import.meta.main) {
  const [path = 'england.csv', rows = england.rows, seed = england.seed] = process.argv.slice(2)
  await writeEngland(path, { ...england, rows: Number(rows), seed: Number(seed) })
  console.log(`${rows} made-up schools are in ${path}.`)
}
