import type { ReportCell } from '@sixfold/shared/contracts/report-content.ts'
import { criteriaOf, ratingOf, ratingsFinding } from '@sixfold/shared/domain/accountability/board-ratings.ts'
import { ratingLabel } from '@sixfold/shared/domain/categorisation/rating.ts'
import { criterionName, isLevel, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { nothing, paragraph, softly, table } from '../blocks.ts'
import { readRatings } from '../../rating-queries.ts'
import { asTrusteesRead, type SectionWriter } from '../scope.ts'

/** Published ratings of the category in force, by school: confidential (domain.md §8). */
export const ratingsSection: SectionWriter = {
  key: 'ratings',
  async write(ctx, { day, schools, scheme }) {
    const here = new Set(schools.map(({ id }) => id))
    const rated = (await readRatings(ctx, day, asTrusteesRead)).schools.filter(({ id }) => here.has(id))
    const criteria = criteriaOf(scheme, rated)
    const shown = rated.filter(({ ratings }) => ratings.length > 0)
    const finding = paragraph(ratingsFinding(scheme, criteria, rated))
    const open = [softly('Ratings by criterion are confidential, and stand in a part of their own.')]
    if (shown.length === 0) return { open, confidential: [finding] }
    const unrated = shown.some((school) => criteria.some((key) => !isLevel(ratingOf(school, key))))
    const cell = (school: (typeof rated)[number], key: string): ReportCell => {
      const value = ratingOf(school, key)
      if (value === null) return { text: nothing, value: null }
      return { text: ratingLabel(scheme, value), value: isLevel(value) ? value : null }
    }
    return {
      open,
      confidential: [
        finding,
        table(
          'ratings',
          'Criteria by their rating, school by school',
          [
            { header: 'School', share: 1.8 },
            ...levels.map((level) => ({ header: ratingLabel(scheme, level), share: 2.4 })),
            ...(unrated ? [{ header: 'Not rated', share: 1.8 }] : []),
          ],
          shown.map((school) => {
            const at = (wanted: (value: ReturnType<typeof ratingOf>) => boolean) =>
              criteria
                .filter((key) => wanted(ratingOf(school, key)))
                .map((key) => criterionName(scheme, key))
                .join('; ') || nothing
            return {
              schoolId: school.id,
              cells: [
                school.name,
                ...levels.map((level) => at((it) => it === level)),
                ...(unrated ? [at((it) => !isLevel(it))] : []),
              ],
            }
          }),
        ),
        table(
          'ratings-grid',
          'Schools by criteria',
          [
            { header: 'School', share: 2 },
            ...criteria.map((key) => ({ header: criterionName(scheme, key), share: 1 })),
          ],
          shown.map((school) => ({
            schoolId: school.id,
            cells: [school.name, ...criteria.map((key) => cell(school, key))],
          })),
          { spreadsheetOnly: true },
        ),
      ],
    }
  },
}
