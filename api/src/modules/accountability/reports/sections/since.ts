import { boardChanges } from '@sixfold/shared/domain/accountability/board-changes.ts'
import { changeSentence } from '@sixfold/shared/domain/accountability/change-sentence.ts'
import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { endOfLondonDay } from '../../../../clock.ts'
import { boardAt } from '../../since.ts'
import { lastBoardMeeting } from '../../since-queries.ts'
import { paragraph, table } from '../blocks.ts'
import { asTrusteesRead, type SectionWriter } from '../scope.ts'

/**
 * What the trustees' page of the day says other than that of the day on which the board last met before it: of a pack, before its own
 * meeting, which a later day mustn't take for the last one.
 */
export const sinceSection: SectionWriter = {
  key: 'since',
  async write(ctx, { day, schools, schoolIds, meeting: own, scheme, words }) {
    const meeting = await lastBoardMeeting(ctx, own !== null && own.day < day ? own.day : day)
    if (!meeting) return { open: [paragraph('The board had not met before.')] }
    const page = await boardAt(ctx, asTrusteesRead, meeting.day, endOfLondonDay(meeting.day))
    // Of a report about some schools, the others haven't left; one of its own that isn't there any more has.
    const before =
      schoolIds === null
        ? page
        : { ...page, schools: page.schools.filter(({ id }) => schoolIds.includes(id)) }
    const changes = boardChanges(before, { academicYear: academicYearOf(day), schools })
    const met = `${meeting.body.name} met on ${dayWords(meeting.day)}`
    if (changes.length === 0)
      return { open: [paragraph(`${met}. Nothing on the page is other than it was then.`)] }
    return {
      open: [
        paragraph(`${met}. ${sentenceCase(countWords(changes.length, 'change', 'changes'))} since then.`),
        table(
          'since',
          'What changed, by school',
          [
            { header: 'School', share: 2.5 },
            { header: 'Change', share: 6 },
          ],
          changes.map((change) => ({
            schoolId: change.school.id,
            cells: [change.school.name, changeSentence(scheme, words, change)],
          })),
        ),
      ],
    }
  },
}
