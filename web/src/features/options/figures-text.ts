import { carriesCredentials, credentialsFault } from '@sixfold/shared/domain/evidence/address.ts'
import { type Figures, figuresFaults } from '@sixfold/shared/domain/cycle/option.ts'
import { numberIn } from '../../lib/number-in.ts'
import { addressIn, isAddress } from '../evidence/evidence-text.ts'

/** Figures as their fields hold them; all empty for none. */
export type FiguresText = {
  impactMonths: string
  cost: string
  security: string
  readOn: string
  url: string
}

const text = (value: number | null | undefined): string => value?.toString() ?? ''

export const figuresText = (figures: Figures | null): FiguresText => ({
  impactMonths: text(figures?.impactMonths),
  cost: text(figures?.cost),
  security: text(figures?.security),
  readOn: figures?.readOn ?? '',
  url: figures?.url ?? '',
})

export const holdsFigures = (it: FiguresText): boolean =>
  [it.impactMonths, it.cost, it.security, it.readOn, it.url].some((one) => one.trim() !== '')

/** Null where nothing is given. */
export function figuresOf(it: FiguresText): Figures | null {
  if (!holdsFigures(it)) return null
  return {
    impactMonths: numberIn(it.impactMonths),
    cost: numberIn(it.cost),
    security: numberIn(it.security),
    readOn: it.readOn,
    url: addressIn(it.url),
  }
}

/** What can be seen before it is sent, by field: they come with their day and their place, or not at all. */
export function figuresTextFaults(it: FiguresText, today: string): Record<string, string> {
  const figures = figuresOf(it)
  if (figures === null) return {}
  const months = figures.impactMonths
  const whole = months === null || (Number.isInteger(months) && months >= -12 && months <= 24)
  return {
    ...Object.fromEntries(figuresFaults(figures, today).map(({ path, message }) => [path, message])),
    ...(whole ? {} : { 'figures.impactMonths': 'Give whole months from −12 to 24' }),
    ...(it.readOn === '' ? { 'figures.readOn': 'Give the day on which you read them' } : {}),
    ...(isAddress(figures.url) ? {} : { 'figures.url': 'Give the web address where you read them' }),
    ...(carriesCredentials(figures.url) ? { 'figures.url': credentialsFault } : {}),
  }
}
