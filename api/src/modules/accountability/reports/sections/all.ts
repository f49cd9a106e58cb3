import type { SectionWriter } from '../scope.ts'
import { categoriesSection } from './categories.ts'
import { decisionsSection } from './decisions.ts'
import { exceptionsSection } from './exceptions.ts'
import { movementSection } from './movement.ts'
import { prioritiesSection } from './priorities.ts'
import { questionsSection } from './questions.ts'
import { ratingsSection } from './ratings.ts'
import { reviewsSection } from './reviews.ts'
import { schoolsSection } from './schools.ts'
import { sinceSection } from './since.ts'
import { supportSection } from './support.ts'

/** Every section, in the order of a report: another is one file, one name in report-names.ts and one line here. */
export const sections: readonly SectionWriter[] = [
  schoolsSection,
  sinceSection,
  categoriesSection,
  movementSection,
  prioritiesSection,
  reviewsSection,
  supportSection,
  questionsSection,
  ratingsSection,
  exceptionsSection,
  decisionsSection,
]
