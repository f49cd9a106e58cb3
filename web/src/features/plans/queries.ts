import { listMeasures } from '@sixfold/shared/contracts/measures.ts'
import {
  comparePlan,
  getPlan,
  getPlanVersion,
  listPlans,
  listPlanVersions,
} from '@sixfold/shared/contracts/plans.ts'
import { queryFor } from '../../lib/query.ts'

/** A school's plans, newest year first. */
export const schoolPlansQuery = (schoolId: string) => queryFor(listPlans, { query: { schoolId } })

/** Read again at every visit: somebody else answers it, and Today knows of that at once. */
export const planQuery = (planId: string) => ({ ...queryFor(getPlan, { params: { planId } }), staleTime: 0 })

/** The measures of every priority in a cycle, with what was observed. */
export const cycleMeasuresQuery = (cycleId: string) => queryFor(listMeasures, { query: { cycleId } })

/** Newest first. */
export const versionsQuery = (planId: string) => queryFor(listPlanVersions, { params: { planId } })

export const versionQuery = (planId: string, number: number) =>
  queryFor(getPlanVersion, { params: { planId, number } })

/** A side is the number of a version, or `now`. */
export const comparisonQuery = (planId: string, from: string, to: string) =>
  queryFor(comparePlan, { params: { planId }, query: { from, to } })
