import { openCycle } from '../../api/src/modules/cycles/commands/open-cycle.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Decision } from '../../packages/shared/src/domain/cycle/steps.ts'
import type { Act } from './acts.ts'
import { bank } from './bank/index.ts'
import type { PriorityTexts } from './bank/text.ts'
import { at, dayBetween } from './calendar.ts'
import { priorityStory, type PriorityStory } from './priority-story.ts'
import { headIn, type KnownSchool, type World } from './world.ts'
import { type Now, schoolYears } from './years.ts'

/** Each school's cycles: this year's with priorities at different steps, and those of the two years before, completed. */
export function improvementStories(world: World): Act[][] {
  const taken = new Map<string, number>()
  return world.schools.map((school) => {
    const { priorities = [] } = schoolYears[school.key] ?? {}
    const mine = new Set(priorities.map((now) => now.title))
    const { year } = world.calendar
    return [
      ...earlierCycle(world, school, year - 2, mine, taken),
      ...earlierCycle(world, school, year - 1, mine, taken),
      ...thisCycle(world, school, priorities),
    ]
  })
}

const endings: readonly Exclude<Decision, 'adapt'>[] = ['embed', 'embed', 'spread', 'embed', 'stop', 'spread']

/** In the first year these worked with cycles and the others looked on: every school was categorised from the start. */
const pioneers = ['aldercombe', 'brackenhurst', 'fenwick', 'thornmere']

/** The one priority that the school completed, with texts that it hasn't used and few others have. */
function earlierCycle(
  world: World,
  school: KnownSchool,
  year: number,
  mine: Set<string>,
  taken: Map<string, number>,
): Act[] {
  if (year === world.calendar.year - 2 && !pioneers.includes(school.key)) return []
  const fitting = bank.filter(({ title, kinds }) => kinds.includes(school.kind) && !mine.has(title))
  const texts = world.random
    .shuffled(fitting)
    .toSorted((a, b) => (taken.get(a.title) ?? 0) - (taken.get(b.title) ?? 0))
    .slice(0, 1)
  for (const { title } of texts) {
    mine.add(title)
    taken.set(title, (taken.get(title) ?? 0) + 1)
  }
  const opened = `${year}-09-${String(world.random.between(6, 12)).padStart(2, '0')}`
  const from = dayBetween(opened, addDays(opened, 10), 1)
  const [cycleId, acts] = cycle(world, school, year, dayBetween(opened, opened, 0))
  const stories = texts.map((text): PriorityStory => {
    const summer = `${year + 1}-07-${String(world.random.between(4, 17)).padStart(2, '0')}`
    const to =
      year + 1 === world.calendar.year ? earlier(summer, addDays(world.calendar.newHeadFrom, -1)) : summer
    const reach = { decision: world.random.pick(endings) }
    return { school, year, cycleId, texts: text, from, to, reach }
  })
  return [...acts, ...stories.flatMap((story) => priorityStory(world, story))]
}

function thisCycle(world: World, school: KnownSchool, priorities: readonly Now[]): Act[] {
  const { year, workBegan, today } = world.calendar
  const opened = dayBetween(workBegan, today, world.random.next() * 0.06)
  const [cycleId, acts] = cycle(world, school, year, opened)
  const stories = priorities.map((now, index): PriorityStory => {
    // What is furthest began first; what is at step 1 began lately.
    const share = now.step === 'diagnose' ? 0.75 : now.step === 'explore' ? 0.5 : 0.05 + index * 0.05
    const from = dayBetween(opened, today, share)
    const to = addDays(today, -world.random.between(1, 12))
    return { school, year, cycleId, texts: textsOf(now.title), from: earlier(from, to), to, reach: now }
  })
  return [...acts, ...stories.flatMap((story) => priorityStory(world, story))]
}

function cycle(world: World, school: KnownSchool, academicYear: number, day: string): [string, Act[]] {
  const id = world.random.id(at(day, 0))
  const by = headIn(world, school, academicYear).actor
  return [
    id,
    [{ at: at(day, 0), by, run: (ctx) => openCycle(ctx, { id, schoolId: school.id, academicYear }) }],
  ]
}

/** @throws Error when no text has this title */
function textsOf(title: string): PriorityTexts {
  const texts = bank.find((one) => one.title === title)
  if (!texts) throw new Error(`nothing is written about “${title}”`)
  return texts
}

const earlier = (a: string, b: string) => (a < b ? a : b)
