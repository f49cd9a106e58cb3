import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { paragraph, table } from '../blocks.ts'
import { rationalesOf } from '../category-queries.ts'
import { replyInFull } from '../reply-words.ts'
import type { SectionWriter } from '../scope.ts'

/** Why each school is in its category, and beside it what its head says of that. */
export const categoriesSection: SectionWriter = {
  key: 'categories',
  async write(ctx, { day, schools, scheme, replies }) {
    const rated = schools.flatMap(({ id, name, category }) => (category ? [{ id, name, category }] : []))
    const rationales = await rationalesOf(
      ctx,
      rated.flatMap(({ category }) => category.categorisationId ?? []),
      day,
    )
    const without = schools.length - rated.length
    return {
      open: [
        ...(without > 0
          ? [paragraph(`${without} of ${schools.length} schools had no category on that day.`)]
          : []),
        table(
          'categories',
          'Categories, why, and what the head says',
          [
            { header: 'School', share: 2.4 },
            { header: 'Category', share: 2.2 },
            { header: 'Why', share: 4 },
            { header: 'The head’s reply', share: 4 },
          ],
          rated.map(({ id, name, category }) => {
            const settled = rationales.find((it) => it.categorisationId === category.categorisationId)
            return {
              schoolId: id,
              cells: [
                name,
                `${scheme.levels[category.level].label}\n${academicYearWords(category.academicYear)}, since ${dayWords(category.since)}`,
                settled
                  ? `${settled.rationale}\n${settled.bodyName}${settled.minuteReference ? `, minute ${settled.minuteReference}` : ''}`
                  : 'Entered later, of a year before Sixfold.',
                settled ? replyInFull(replies.get(id)) : 'Nobody was asked.',
              ],
            }
          }),
        ),
      ],
    }
  },
}
