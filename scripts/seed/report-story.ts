import { createReport } from '../../api/src/modules/accountability/reports/commands/create-report.ts'
import { signReport } from '../../api/src/modules/accountability/reports/commands/sign-report.ts'
import { reportSections } from '../../packages/shared/src/domain/accountability/reports/report-names.ts'
import { dayWords } from '../../packages/shared/src/domain/calendar/day-words.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import { workingDayOnOrBefore } from '../../packages/shared/src/domain/calendar/working-days.ts'
import type { Act } from './acts.ts'
import { papersBefore, type Boardroom } from './board-story.ts'
import { at } from './calendar.ts'
import { randomFrom } from './random.ts'
import { byMailbox, type World } from './world.ts'

/** The board's packs: the one for its last meeting, signed on the day its papers went out, and a draft for the next. */
export function reportStory(world: World, { meetings }: Boardroom): Act[] {
  const { today } = world.calendar
  const random = randomFrom(`reports ${today}`)
  const leader = byMailbox(world, 'leader').actor
  const days = [...meetings.keys()].toSorted()
  const [last, next] = [days.findLast((day) => day <= today), days.find((day) => day > today)]
  const draft = (day: string, on: string) => ({
    id: random.id(at(on, 500)),
    kind: 'meeting-pack' as const,
    title: `Board pack, ${dayWords(day)}`,
    meetingId: meetings.get(day) ?? null,
    asAt: null,
    schoolIds: null,
    sections: [...reportSections],
    correctsId: null,
  })
  const acts: Act[] = []
  if (last !== undefined) {
    const outOn = workingDayOnOrBefore(addDays(last, -papersBefore))
    const pack = draft(last, outOn)
    acts.push(
      { at: at(outOn, 500), by: leader, run: (ctx) => createReport(ctx, pack) },
      { at: at(outOn, 540), by: leader, run: (ctx) => signReport(ctx, pack.id) },
    )
  }
  if (next !== undefined) {
    const on = addDays(today, -2)
    const pack = draft(next, on)
    acts.push({ at: at(on, 500), by: leader, run: (ctx) => createReport(ctx, pack) })
  }
  return acts
}
