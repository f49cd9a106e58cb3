import { questionStatusWords } from '@sixfold/shared/domain/accountability/question-words.ts'
import { ageInDays } from '@sixfold/shared/domain/accountability/questions.ts'
import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { figure, paragraph, table } from '../blocks.ts'
import { openQuestionsOn } from '../question-queries.ts'
import type { SectionWriter } from '../scope.ts'

/** Questions of the board that nobody had closed: about these schools, or about the whole trust. domain.md §8 */
export const questionsSection: SectionWriter = {
  key: 'questions',
  async write(ctx, { day, schools, whole }) {
    const here = new Set(schools.map(({ id }) => id))
    const open = (await openQuestionsOn(ctx, day)).filter(
      (it) => whole || it.schools.length === 0 || it.schools.some(({ id }) => here.has(id)),
    )
    if (open.length === 0) return { open: [paragraph('No question was open.')] }
    return {
      open: [
        paragraph(
          `${sentenceCase(countWords(open.length, 'question is', 'questions are'))} open; the oldest was asked on ${dayWords(open[0]?.askedOn ?? day)}.`,
        ),
        table(
          'questions',
          'Open questions, the oldest first',
          [
            { header: 'About', share: 2.6 },
            { header: 'Question', share: 5 },
            { header: 'Asked', share: 1.4 },
            { header: 'Age (days)', share: 1, figures: true },
            { header: 'State', share: 1.6 },
          ],
          open.map((it) => ({
            cells: [
              [it.title, it.value, ...it.schools.map(({ name }) => name).filter((name) => name !== it.title)]
                .filter((part) => part !== null)
                .join('\n'),
              it.text,
              dayWords(it.askedOn),
              figure(ageInDays(it.askedOn, null, day)),
              questionStatusWords[it.status],
            ],
          })),
        ),
      ],
    }
  },
}
