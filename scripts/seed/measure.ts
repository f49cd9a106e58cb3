import type { Direction } from '../../packages/shared/src/domain/cycle/measure.ts'
import type { PriorityTexts } from './bank/text.ts'
import type { Random } from './random.ts'

export type DrawnMeasure = {
  name: string
  unit: string
  better: Direction
  baseline: number
  target: number
  fewPupils: boolean
}

/** A school's own numbers within the ranges that the text gives. */
export function drawMeasure(random: Random, of: PriorityTexts['measure']): DrawnMeasure {
  const draw = ([from, to]: readonly [number, number]) =>
    rounded(from + random.next() * (to - from), of.decimals)
  const baseline = draw(of.from)
  const gain = draw(of.gain)
  const target = rounded(of.better === 'up' ? baseline + gain : baseline - gain, of.decimals)
  return { name: of.name, unit: of.unit, better: of.better, baseline, target, fewPupils: false }
}

/** The text with baseline and target in their places, as people write them: "57%", "18 incidents". */
export const filledIn = (text: string, { baseline, target, unit }: DrawnMeasure): string =>
  text.replaceAll('{from}', withUnit(baseline, unit)).replaceAll('{to}', withUnit(target, unit))

const withUnit = (value: number, unit: string) => (unit === '%' ? `${value}%` : `${value} ${unit}`)

const rounded = (value: number, decimals: 1 | undefined) =>
  decimals ? Math.round(value * 10) / 10 : Math.round(value)
