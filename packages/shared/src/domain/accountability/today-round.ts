import { academicYearWords } from '../calendar/academic-year.ts'
import type { NextAct } from '../categorisation/next-act.ts'
import type { TodayLine } from './today-line.ts'
import { countWords } from './words.ts'

type Named = { id: string; name: string }

/** What the person asking does next with a school in a round; what they propose and decide has lines of its own. */
export type RoundAsk = {
  act: Exclude<NextAct, 'propose' | 'decide'>
  school: Named
  round: { id: string; academicYear: number }
  /** Null: nobody has begun. */
  categorisationId: string | null
  /** The day by which it is asked for; null: none was set. */
  day: string | null
}

const titles: Record<RoundAsk['act'], (what: string) => string> = {
  'self-assess': (school) => `Assess ${school} for this round`,
  moderate: (school) => `Moderate the category proposed for ${school}`,
  converse: (school) => `Record the conversation with the head of ${school}`,
  reply: (school) => `Reply to the category proposed for ${school}`,
  'name-re-reviewer': (school) => `Name who re-reviews the category of ${school}`,
  're-review': (school) => `Re-review the category of ${school}`,
}

const reasons: Record<RoundAsk['act'], string> = {
  'self-assess': 'The self-assessment isn’t submitted yet',
  moderate: 'It was proposed, and waits for moderation',
  converse: 'It was moderated; the head replies after it',
  reply: 'The trust asks for your reply',
  'name-re-reviewer': 'Its head challenged it',
  're-review': 'Its head challenged it, and you were named',
}

/** So many schools have a line each for one act; more have one together. */
const namedSchools = 3

/** A line for each school, or one for all that wait for the same act. */
export function roundLines(asks: readonly RoundAsk[], today: string): Omit<TodayLine, 'update'>[] {
  const byAct = Map.groupBy(asks, ({ act, round }) => `${act} ${round.id}`)
  return [...byAct.values()].flatMap((those) => {
    const [first] = those
    return first && those.length > namedSchools
      ? [together(first, those.length)]
      : those.map((it) => lineOf(it, today))
  })
}

const lineOf = (it: RoundAsk, today: string): Omit<TodayLine, 'update'> => ({
  kind: 'categorise',
  title: titles[it.act](it.school.name),
  why: `${reasons[it.act]} · ${academicYearWords(it.round.academicYear)} round`,
  day: it.day,
  late: it.day !== null && it.day < today,
  school: it.school,
  record:
    it.categorisationId === null
      ? { kind: 'round', id: it.round.id }
      : { kind: 'categorisation', id: it.categorisationId },
})

const together = ({ act, round }: RoundAsk, schools: number): Omit<TodayLine, 'update'> => ({
  kind: 'categorise',
  title: titles[act](countWords(schools, 'school', 'schools')),
  why: `${reasons[act]} · ${academicYearWords(round.academicYear)} round`,
  day: null,
  late: false,
  school: null,
  record: { kind: 'round', id: round.id },
})
