import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { isOverdue } from '@sixfold/shared/domain/reviews/due.ts'
import type { ReviewRow } from './queries.ts'

export const presentReview = (row: ReviewRow, today: string): Review => ({
  id: row.id,
  school: { id: row.schoolId, name: row.schoolName },
  category: { academicYear: row.academicYear, level: row.level, effectiveOn: row.effectiveOn },
  status: row.status,
  nominalDueOn: row.nominalDueOn,
  dueOn: row.dueOn,
  coveredBy: row.coveredBy,
  overdue: isOverdue(row, row.coveredBy, today),
  version: row.version,
})
