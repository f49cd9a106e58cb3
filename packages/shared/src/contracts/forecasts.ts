import { z } from 'zod'
import { forecasts } from '../domain/accountability/forecasts.ts'
import { Day, SchoolName } from './common.ts'
import { endpoint } from './endpoint.ts'

const Count = z.int().min(0)

/** How targets came out whose last update before their day said this. */
const ForecastRow = z.strictObject({
  forecast: z.enum(forecasts),
  met: Count,
  missed: Count,
  notObserved: Count,
})

export const Forecasts = z.strictObject({
  asAt: Day,
  /** Of the whole trust, for whoever has its page; null for a head. */
  trust: z.array(ForecastRow).nullable(),
  /** By name, those with a target whose day has come: every school for leaders, their own for heads. */
  schools: z.array(z.strictObject({ school: SchoolName, rows: z.array(ForecastRow) })),
})
export type Forecasts = z.infer<typeof Forecasts>

/**
 * How progress updates foretold what came of targets, from the published record: targets of approved plans whose day has come, the last
 * update before that day, and what was observed around it. Measures on fewer than six pupils are left out. 403 for anybody but leaders,
 * trustees, the clerk and heads.
 */
export const getForecasts = endpoint({
  name: 'getForecasts',
  method: 'GET',
  path: '/dashboard/forecasts',
  summary: 'How often “on track” ended in a missed target',
  tag: 'accountability',
  access: 'trust',
  query: z.strictObject({ asAt: Day.optional() }),
  status: 200,
  answer: Forecasts,
})
