import { getSupportCapacity, listOffers } from '@sixfold/shared/contracts/offers.ts'
import { listNeeds, listStrengths } from '@sixfold/shared/contracts/strengths.ts'
import { queryFor } from '../../lib/query.ts'

/** A trust has fewer than two hundred schools, so one page holds them. */
const whole = { limit: 200 }

export const strengthsQuery = queryFor(listStrengths, { query: whole })
export const needsQuery = queryFor(listNeeds, { query: whole })
export const schoolNeedsQuery = (schoolId: string) => queryFor(listNeeds, { query: { schoolId, limit: 1 } })

/** What schools offer in an academic year; of one school, with what it withdrew where one may read that. */
export const offersQuery = (academicYear: number) =>
  queryFor(listOffers, { query: { academicYear, ...whole } })
export const schoolOffersQuery = (schoolId: string, academicYear: number) =>
  queryFor(listOffers, { query: { schoolId, academicYear, ...whole } })

/** Half-days that schools have offered this year and promised, and what one may do about support. */
export const capacityQuery = queryFor(getSupportCapacity, { query: {} })
