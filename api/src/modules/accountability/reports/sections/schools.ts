import type { BoardSchool } from '@sixfold/shared/contracts/accountability.ts'
import type { ReportCell } from '@sixfold/shared/contracts/report-content.ts'
import { headline } from '@sixfold/shared/domain/accountability/headline.ts'
import { sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { shortMovement } from '@sixfold/shared/domain/categorisation/movement.ts'
import { stepKeys, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { strengthLabel } from '@sixfold/shared/domain/evidence/words.ts'
import { days, nothing, paragraph, softly, table } from '../blocks.ts'
import { replyWords } from '../reply-words.ts'
import type { ReportScope, SectionWriter } from '../scope.ts'

/** Every school in a line: what the board's page says of it, with the head's reply beside the category. */
export const schoolsSection: SectionWriter = {
  key: 'schools',
  write: async (_ctx, scope) =>
    scope.schools.length === 0 && !scope.whole
      ? { open: [paragraph('None of the chosen schools belonged to the trust on this day.')] }
      : {
          open: [
            paragraph(
              headline(scope.totals, { decisions: 0, ofMe: false })
                .map(({ text }) => text)
                .join(''),
            ),
            table(
              'schools',
              'Every school on the day',
              [
                { header: 'School', share: 2.8 },
                { header: 'Category', share: 1.8 },
                { header: 'Head’s reply', share: 1.4 },
                { header: 'Support needed', share: 1.7 },
                { header: 'Priorities', share: 1.8 },
                { header: 'Evidence', share: 1.8 },
                { header: 'Next review', share: 1.7 },
                { header: 'Days received', share: 1.75, figures: true },
                { header: 'Days given', share: 1.3, figures: true },
              ],
              scope.schools.map((school) => ({ schoolId: school.id, cells: cellsOf(school, scope) })),
            ),
            softly(
              `Priorities are open ones of approved plans: “Step 4: 1” is one at “${scope.words('deliver').title}”. The six steps are ${stepKeys.map((key) => `${stepNumber(key)} ${scope.words(key).title}`).join(', ')}. Evidence is how well the weakest of them is evidenced at its step. Days are those agreed since the academic year began.`,
            ),
          ],
        },
}

function cellsOf(school: BoardSchool, { scheme, replies }: ReportScope): ReportCell[] {
  const { category, movement, review, support } = school
  return [
    { text: `${school.name}\n${school.phase}`, value: school.name },
    category ? scheme.levels[category.level].label : 'None yet',
    category ? replyWords(replies.get(school.id)) : nothing,
    category && movement ? sentenceCase(shortMovement(scheme, movement.was, category.level)) : nothing,
    stepsOf(school),
    school.evidence
      ? strengthLabel({ strength: school.evidence.weakest, contested: school.evidence.contested > 0 })
      : nothing,
    review === null
      ? nothing
      : review.coveredBy !== null
        ? `In the ${academicYearWords(review.coveredBy)} round`
        : `${dayWords(review.dueOn)}${review.late ? ', late' : ''}`,
    days(support.receivedHalfDays),
    days(support.givenHalfDays),
  ]
}

const stepsOf = ({ priorities }: BoardSchool): string => {
  const at = stepKeys.flatMap((key) => {
    const count = priorities.filter(({ step }) => step === key).length
    return count > 0 ? [`Step ${stepNumber(key)}: ${count}`] : []
  })
  return at.length > 0 ? at.join('\n') : nothing
}
