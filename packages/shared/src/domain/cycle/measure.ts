export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

export type MeasureDays = { baselineOn: string | null; targetOn: string | null }

/** Faults of a measure that no single field shows; empty means it can be kept. */
export function measureFaults(measure: MeasureDays, today: string): { path: string; message: string }[] {
  const faults = []
  if (measure.baselineOn !== null && measure.baselineOn > today)
    faults.push({ path: 'baselineOn', message: 'A baseline is known already: give today or an earlier day' })
  if (measure.baselineOn !== null && measure.targetOn !== null && measure.targetOn < measure.baselineOn)
    faults.push({ path: 'targetOn', message: 'This should not be before the day of the baseline' })
  return faults
}
