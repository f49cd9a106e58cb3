import { ruleOf } from '@sixfold/shared/domain/accountability/exceptions/rules.ts'
import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { isPublishedRule, readerOfBody } from '../../exceptions/policy.ts'
import { workOut } from '../../exceptions/work-out.ts'
import { nothing, paragraph, softly, table } from '../blocks.ts'
import type { SectionWriter } from '../scope.ts'

/** What rules find in what is published, the most pressing first; what was acknowledged with what was said of it. domain.md §8 */
export const exceptionsSection: SectionWriter = {
  key: 'exceptions',
  async write(ctx, { day, schools, whole }) {
    const here = new Set(schools.map(({ id }) => id))
    const { found, thresholds } = await workOut(ctx, day, readerOfBody(null))
    const shown = found.filter(
      (it) => isPublishedRule(it.rule) && (whole || it.schools.some(({ id }) => here.has(id))),
    )
    const open = [softly('What rules found is confidential, and stands in a part of its own.')]
    if (shown.length === 0) return { open, confidential: [paragraph('No rule found anything to look at.')] }
    const seen = shown.filter(({ state }) => state === 'acknowledged').length
    return {
      open,
      confidential: [
        paragraph(
          `${sentenceCase(countWords(shown.length, 'thing', 'things'))} to look at, of which ${seen === 0 ? 'none has' : countWords(seen, 'has', 'have')} been acknowledged.`,
        ),
        table(
          'exceptions',
          'What rules found, the most pressing first',
          [
            { header: 'Rule', share: 2 },
            { header: 'About', share: 2.5 },
            { header: 'Why', share: 4 },
            { header: 'Since', share: 1.3 },
            { header: 'Acknowledged', share: 3 },
          ],
          shown.map((it) => ({
            ...(it.schools.length === 1 && it.schools[0] ? { schoolId: it.schools[0].id } : {}),
            cells: [
              ruleOf(it.rule).name(thresholds[it.rule]),
              [it.title, ...it.schools.map(({ name }) => name).filter((name) => name !== it.title)].join(
                '\n',
              ),
              it.reason,
              dayWords(it.since),
              it.state === 'acknowledged' && it.acknowledgement
                ? `${it.acknowledgement.by.name}, ${dayWords(it.acknowledgement.day)}: ${it.acknowledgement.note}`
                : nothing,
            ],
          })),
        ),
      ],
    }
  },
}
