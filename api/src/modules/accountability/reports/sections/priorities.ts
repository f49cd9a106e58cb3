import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { stepKeys, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { strengthLabel } from '@sixfold/shared/domain/evidence/words.ts'
import { bars, figure, paragraph, soMany, table } from '../blocks.ts'
import type { SectionWriter } from '../scope.ts'

/** Open priorities of approved plans, by step and by school. */
export const prioritiesSection: SectionWriter = {
  key: 'priorities',
  async write(_ctx, { schools, totals, words }) {
    const { open, steps } = totals.priorities
    if (open === 0) return { open: [paragraph('No approved plan held an open priority on that day.')] }
    const title = (key: (typeof stepKeys)[number]) => `${stepNumber(key)} ${words(key).title}`
    const at = (key: (typeof stepKeys)[number]) => steps.find(({ step }) => step === key)?.priorities ?? 0
    const beforeDelivery = at('diagnose') + at('explore') + at('prepare')
    return {
      open: [
        bars(
          `${sentenceCase(countWords(open, 'priority is', 'priorities are'))} open: ${soMany(beforeDelivery, 'is', 'are')} still before “${words('deliver').title}”.`,
          ['Open priorities'],
          stepKeys.map((key) => ({ label: title(key), values: [at(key)] })),
        ),
        table(
          'priorities-by-step',
          'Open priorities by step',
          [
            { header: 'Step', share: 4 },
            { header: 'Open priorities', share: 1, figures: true },
          ],
          stepKeys.map((key) => ({ cells: [title(key), figure(at(key))] })),
          { total: ['In all', figure(open)] },
        ),
        table(
          'priorities',
          'Each school’s open priorities',
          [
            { header: 'School', share: 3 },
            { header: 'Priority', share: 5 },
            { header: 'Step', share: 2.5 },
            { header: 'Turn', share: 0.9, figures: true },
            { header: 'Evidence', share: 1.6 },
          ],
          schools.flatMap(({ id, name, priorities }) =>
            priorities.map((it) => ({
              schoolId: id,
              cells: [name, it.title, title(it.step), figure(it.turn), strengthLabel(it)],
            })),
          ),
        ),
      ],
    }
  },
}
