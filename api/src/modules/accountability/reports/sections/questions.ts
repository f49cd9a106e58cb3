import { questionStatusWords } from '@sixfold/shared/domain/accountability/question-words.ts'
import { ageInDays } from '@sixfold/shared/domain/accountability/questions.ts'
import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import type { ReportBlock } from '@sixfold/shared/contracts/report-content.ts'
import { figure, paragraph, softly, table } from '../blocks.ts'
import { type OpenQuestion, openQuestionsOn } from '../question-queries.ts'
import type { SectionWriter } from '../scope.ts'

/**
 * Questions of the board that nobody had closed: about these schools, or about the whole trust. What a rule found names ratings by
 * criterion, so questions about it stand in the confidential part. domain.md §8
 */
export const questionsSection: SectionWriter = {
  key: 'questions',
  async write(ctx, { day, schools, whole }) {
    const here = new Set(schools.map(({ id }) => id))
    const open = (await openQuestionsOn(ctx, day)).filter(
      (it) => whole || it.schools.length === 0 || it.schools.some(({ id }) => here.has(id)),
    )
    const [oldest] = open
    if (!oldest) return { open: [paragraph('No question was open.')] }
    const apart = open.filter(isConfidential)
    const shown = open.filter((it) => !isConfidential(it))
    return {
      open: [
        paragraph(
          `${sentenceCase(countWords(open.length, 'question is', 'questions are'))} open; the oldest was asked on ${dayWords(oldest.askedOn)}.`,
        ),
        ...(apart.length === 0
          ? []
          : [
              softly(
                `${sentenceCase(countWords(apart.length, 'question about what a rule found stands', 'questions about what rules found stand'))} in the confidential part.`,
              ),
            ]),
        ...(shown.length === 0 ? [] : [tableOf('Open questions, the oldest first', shown, day)]),
      ],
      ...(apart.length === 0
        ? {}
        : { confidential: [tableOf('Open questions about what rules found, the oldest first', apart, day)] }),
    }
  },
}

const isConfidential = ({ kind }: OpenQuestion) => kind === 'exception'

const tableOf = (caption: string, questions: readonly OpenQuestion[], day: string): ReportBlock =>
  table(
    'questions',
    caption,
    [
      { header: 'About', share: 2.6 },
      { header: 'Question', share: 5 },
      { header: 'Asked', share: 1.4 },
      { header: 'Age (days)', share: 1, figures: true },
      { header: 'State', share: 1.6 },
    ],
    questions.map((it) => ({
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
  )
