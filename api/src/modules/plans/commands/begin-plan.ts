import { v7 } from 'uuid'
import type { Ctx } from '../../../db/tenant.ts'
import { insertPlan } from '../writes.ts'

/** Begins the plan of a cycle that has just been opened; a cycle always has one. */
export const beginPlan = (ctx: Ctx, cycleId: string): Promise<void> => insertPlan(ctx, v7(), cycleId)
