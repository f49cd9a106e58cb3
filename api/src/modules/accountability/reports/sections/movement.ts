import { lastAugustBefore } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { bars, figure, paragraph, soMany, table } from '../blocks.ts'
import type { SectionWriter } from '../scope.ts'

/** From which category to which since the last 31 August; schools without either are left out. */
export const movementSection: SectionWriter = {
  key: 'movement',
  async write(_ctx, { day, schools, scheme, totals }) {
    const { less, more, same } = totals.movement
    const before = dayWords(lastAugustBefore(day))
    const compared = schools.filter(({ category, movement }) => category && movement)
    if (compared.length === 0) return { open: [paragraph('There is no earlier year to compare with yet.')] }
    const label = (level: (typeof levels)[number]) => scheme.levels[level].label
    const was = (level: number) => compared.filter(({ movement }) => movement?.was === level)
    const now = (level: number) => compared.filter(({ category }) => category?.level === level)
    return {
      open: [
        bars(
          less + more === 0
            ? 'No school needs more or less support than last year.'
            : sentenceCase(
                `${countWords(less, 'school needs', 'schools need')} less support than last year, ${soMany(more, 'needs', 'need')} more, ${soMany(same, 'needs', 'need')} as much.`,
              ),
          [`On ${before}`, `On ${dayWords(day)}`],
          levels.map((level) => ({
            label: label(level),
            values: [was(level).length, now(level).length],
          })),
        ),
        table(
          'movement',
          `Schools by their category on ${before}, and on the day`,
          [
            { header: `On ${before}`, share: 2 },
            ...levels.map((level) => ({ header: `${label(level)} now`, share: 1.5, figures: true as const })),
            { header: 'In all', share: 1, figures: true },
          ],
          levels.map((level) => ({
            cells: [
              label(level),
              ...levels.map((to) =>
                figure(was(level).filter(({ category }) => category?.level === to).length),
              ),
              figure(was(level).length),
            ],
          })),
          {
            total: ['In all', ...levels.map((to) => figure(now(to).length)), figure(compared.length)],
          },
        ),
        table(
          'movement-by-school',
          'Which schools moved',
          [
            { header: 'School', share: 3 },
            { header: `On ${before}`, share: 2 },
            { header: 'Now', share: 2 },
            { header: 'Support needed', share: 2 },
          ],
          compared.flatMap(({ id, name, category, movement }) =>
            category && movement && movement.direction !== 'same'
              ? [
                  {
                    schoolId: id,
                    cells: [
                      name,
                      label(movement.was),
                      label(category.level),
                      sentenceCase(movement.direction),
                    ],
                  },
                ]
              : [],
          ),
        ),
      ],
    }
  },
}
