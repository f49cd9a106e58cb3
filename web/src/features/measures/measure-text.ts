import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { measureFaults, type MeasureKind } from '@sixfold/shared/domain/cycle/measure.ts'
import { numberIn } from '../../lib/number-in.ts'

/** A measure as its form holds it: text as it was typed. */
export type MeasureText = {
  name: string
  kind: string
  unit: string
  better: string
  baseline: string
  baselineOn: string
  target: string
  targetOn: string
  fewPupils: boolean
}

export const kindWords: Record<MeasureKind, string> = {
  number: 'A number',
  'yes-no': 'A yes or no',
  level: 'A level from 1 to 4',
}

export function textOf(measure: Measure | null, today: string): MeasureText {
  return {
    name: measure?.name ?? '',
    kind: measure?.kind ?? 'number',
    unit: measure?.unit ?? '%',
    better: measure?.better ?? 'up',
    baseline: measure?.baseline?.toString() ?? '',
    baselineOn: measure?.baselineOn ?? today,
    target: measure?.target?.toString() ?? '',
    targetOn: measure?.targetOn ?? '',
    fewPupils: measure?.fewPupils ?? false,
  }
}

/** Every fault that can be seen before it is sent, by the id of its field. */
export function faultsOf(
  scheme: Pick<Scheme, 'ratingWords'>,
  text: MeasureText,
  today: string,
): { fieldId: string; message: string }[] {
  const body = bodyOf(text)
  const typed = (['baseline', 'target'] as const).filter((name) => Number.isNaN(body[name]))
  const faults = [
    ...(body.name === '' ? [{ path: 'name', message: 'Say what is measured' }] : []),
    ...typed.map((name) => ({ path: name, message: `Give the ${name} as a number, for example 58.5` })),
    ...measureFaults(scheme, { ...body, unit: body.unit ?? '' }, today),
  ]
  return faults
    .filter(({ path }, index) => faults.findIndex((one) => one.path === path) === index)
    .map(({ path, message }) => ({ fieldId: `measure-${path}`, message }))
}

export function bodyOf(text: MeasureText) {
  const [baseline, target] = [numberIn(text.baseline), numberIn(text.target)]
  const kind = text.kind as MeasureKind
  return {
    name: text.name.trim(),
    kind,
    ...(kind === 'number' ? { unit: text.unit.trim() } : {}),
    better: kind !== 'level' && text.better === 'down' ? ('down' as const) : ('up' as const),
    baseline,
    baselineOn: baseline === null ? null : text.baselineOn || null,
    target,
    targetOn: target === null ? null : text.targetOn || null,
    fewPupils: text.fewPupils,
  }
}

const labels: Record<keyof MeasureText, string> = {
  name: 'What is measured',
  kind: 'Kind',
  unit: 'Unit',
  better: 'Better is',
  baseline: 'Baseline',
  baselineOn: 'Measured on',
  target: 'Target',
  targetOn: 'By',
  fewPupils: 'Fewer than six pupils',
}

/** Each field as one has it and as it stands, where they differ. */
export function differingText(mine: MeasureText, theirs: MeasureText) {
  return (Object.keys(labels) as (keyof MeasureText)[])
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => ({ label: labels[name], mine: said(mine[name]), theirs: said(theirs[name]) }))
}

const said = (value: string | boolean): string => (typeof value === 'string' ? value : value ? 'Yes' : 'No')
