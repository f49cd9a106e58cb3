import { dayWords } from '../calendar/day-words.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { TodayLine } from './today-line.ts'

/** A draft of a pack that freezes unsigned at the end of the day on which its papers go out. */
export type PackWaiting = {
  id: string
  title: string
  papersOutOn: string
  meeting: { body: string; day: string }
}

/** Working days ahead from which a pack that nobody has signed is worth a line. */
const packsAhead = 5

/** The last day on which papers may go out for a line today. */
export const packsUntil = (today: string): string => addWorkingDays(today, packsAhead)

/** A line for each pack whose papers go out soon; once they are out there is nothing left to do. */
export const packLines = (packs: readonly PackWaiting[], today: string): Omit<TodayLine, 'update'>[] =>
  packs
    .filter(({ papersOutOn }) => papersOutOn >= today && papersOutOn <= packsUntil(today))
    .map(({ id, title, papersOutOn, meeting }) => ({
      kind: 'pack',
      title: `Sign “${title}”`,
      why: `For ${meeting.body}, ${dayWords(meeting.day)}: it freezes unsigned once its papers are out`,
      day: papersOutOn,
      late: false,
      school: null,
      record: { kind: 'report', id },
    }))
