import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { paragraph, softly, table } from '../blocks.ts'
import { repliesOn, waitingOn } from '../category-queries.ts'
import { replyInFull } from '../reply-words.ts'
import type { SectionWriter } from '../scope.ts'

/** Proposals that wait for a body. The open part says neither how many nor of which schools: they aren't published. */
export const decisionsSection: SectionWriter = {
  key: 'decisions',
  async write(ctx, { day, schools, scheme }) {
    const waiting = await waitingOn(
      ctx,
      schools.map(({ id }) => id),
      day,
    )
    const replies = await repliesOn(
      ctx,
      waiting.map(({ categorisationId }) => categorisationId),
      day,
    )
    const rows = schools.flatMap(({ id, name, category }) =>
      waiting
        .filter(({ schoolId }) => schoolId === id)
        .map((it) => ({
          schoolId: id,
          cells: [
            name,
            category ? scheme.levels[category.level].label : 'None yet',
            `${scheme.levels[it.level].label}\nfor ${academicYearWords(it.academicYear)}, put forward by ${it.byName}`,
            it.rationale ?? '',
            replyInFull(replies.find(({ categorisationId }) => categorisationId === it.categorisationId)),
          ],
        })),
    )
    return {
      open: [
        softly('What the meeting is asked to decide isn’t published yet, and stands in a part of its own.'),
      ],
      decisions: [
        paragraph(
          rows.length === 0
            ? 'No category waited to be decided.'
            : `${sentenceCase(countWords(rows.length, 'category waits', 'categories wait'))} to be decided.`,
        ),
        table(
          'decisions',
          'Categories to decide',
          [
            { header: 'School', share: 2.2 },
            { header: 'Category now', share: 1.5 },
            { header: 'Proposed', share: 2.2 },
            { header: 'Why', share: 4 },
            { header: 'The head’s reply', share: 3.4 },
          ],
          rows,
        ),
      ],
    }
  },
}
