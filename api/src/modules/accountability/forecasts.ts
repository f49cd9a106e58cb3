import type { Forecasts } from '@sixfold/shared/contracts/forecasts.ts'
import { forecastRows } from '@sixfold/shared/domain/accountability/forecasts.ts'
import type { Ctx } from '../../db/tenant.ts'
import { forbidden } from '../../http/problem.ts'
import { listTargets } from './forecast-queries.ts'

/** Trust-wide for trustees, per school for leaders and its heads; domain.md §8. @throws 403 for anybody else */
export async function readForecasts(ctx: Ctx, asAt: string): Promise<Forecasts> {
  const { actor } = ctx
  const ofTrust = actor.leads() || actor.seesPublishedRecords()
  const headed = actor.schoolsAs('headteacher')
  if (!ofTrust && headed.length === 0)
    throw forbidden('How forecasts came out is for trust leaders, trustees, the clerk and heads.')
  const targets = await listTargets(ctx, asAt, ofTrust ? null : headed)
  const shown = targets.filter(({ schoolId }) => actor.leads() || headed.includes(schoolId))
  return {
    asAt,
    trust: ofTrust ? forecastRows(targets) : null,
    schools: [...Map.groupBy(shown, ({ schoolId }) => schoolId)].map(([id, of]) => ({
      school: { id, name: of[0]?.schoolName ?? '' },
      rows: forecastRows(of),
    })),
  }
}
