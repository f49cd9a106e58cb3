import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { daysBetween } from '@sixfold/shared/domain/calendar/days.ts'
import { figure, nothing, paragraph, soMany, table } from '../blocks.ts'
import type { SectionWriter } from '../scope.ts'

/** The open review of every school, the earliest due first. */
export const reviewsSection: SectionWriter = {
  key: 'reviews',
  async write(_ctx, { day, schools, totals, scheme }) {
    const { late, soon, covered } = totals.reviews
    const open = schools
      .flatMap(({ review, ...school }) => (review ? [{ ...school, review }] : []))
      .toSorted((a, b) => (a.review.dueOn < b.review.dueOn ? -1 : a.review.dueOn > b.review.dueOn ? 1 : 0))
    return {
      open: [
        paragraph(
          `${sentenceCase(late === 0 ? 'no review is' : countWords(late, 'review is', 'reviews are'))} late, ${soMany(soon, 'is', 'are')} due within eight weeks, ${soMany(covered, 'is', 'are')} covered by a round.`,
        ),
        ...(open.length === 0
          ? []
          : [
              table(
                'reviews',
                'Open reviews, the earliest due first',
                [
                  { header: 'School', share: 3 },
                  { header: 'Category', share: 1.6 },
                  { header: 'Due', share: 1.6 },
                  { header: 'State', share: 2.6 },
                  { header: 'Days late', share: 1, figures: true },
                ],
                open.map(({ id, name, category, review }) => ({
                  schoolId: id,
                  cells: [
                    name,
                    category ? scheme.levels[category.level].label : nothing,
                    dayWords(review.dueOn),
                    review.coveredBy !== null
                      ? `Covered by the ${academicYearWords(review.coveredBy)} round`
                      : review.late
                        ? 'Late'
                        : review.soon
                          ? 'Due within eight weeks'
                          : 'To come',
                    review.late ? figure(daysBetween(review.dueOn, day)) : { text: nothing, value: null },
                  ],
                })),
              ),
            ]),
      ],
    }
  },
}
