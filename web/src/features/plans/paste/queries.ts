import { getPlan, listPlans } from '@sixfold/shared/contracts/plans.ts'
import { queryFor } from '../../../lib/query.ts'

/** A school's plans, newest year first. */
export const schoolPlansQuery = (schoolId: string) => queryFor(listPlans, { query: { schoolId } })

export const planQuery = (planId: string) => queryFor(getPlan, { params: { planId } })
