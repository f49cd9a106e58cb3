import type { Measure } from '@sixfold/shared/contracts/priority.ts'
import type { Direction } from '@sixfold/shared/domain/cycle/measure.ts'

/** A measure as its form holds it: text as it was typed. */
export type MeasureText = {
  name: string
  unit: string
  better: string
  baseline: string
  baselineOn: string
  target: string
  targetOn: string
  fewPupils: boolean
}

export function textOf(measure: Measure | null, today: string): MeasureText {
  return {
    name: measure?.name ?? '',
    unit: measure?.unit ?? '%',
    better: measure?.better ?? 'up',
    baseline: measure?.baseline?.toString() ?? '',
    baselineOn: measure?.baselineOn ?? today,
    target: measure?.target?.toString() ?? '',
    targetOn: measure?.targetOn ?? '',
    fewPupils: measure?.fewPupils ?? false,
  }
}

/** A number as people type it: "58", "58,5" or "1 200" too. NaN for anything else; null for nothing. */
export function numberIn(text: string): number | null {
  const plain = text
    .replace(/[\s%£]/g, '')
    .replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
    .replace(/,/g, '')
  if (plain === '') return null
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

export function faultsOf(text: MeasureText): { fieldId: string; message: string }[] {
  const faults = []
  if (text.name.trim() === '') faults.push({ fieldId: 'measure-name', message: 'Say what is measured' })
  if (text.unit.trim() === '')
    faults.push({ fieldId: 'measure-unit', message: 'Give its unit, for example %' })
  for (const name of ['baseline', 'target'] as const)
    if (Number.isNaN(numberIn(text[name])))
      faults.push({ fieldId: `measure-${name}`, message: `Give the ${name} as a number, for example 58.5` })
  return faults
}

export function bodyOf(text: MeasureText) {
  const [baseline, target] = [numberIn(text.baseline), numberIn(text.target)]
  return {
    name: text.name.trim(),
    unit: text.unit.trim(),
    better: text.better as Direction,
    baseline,
    baselineOn: baseline === null ? null : text.baselineOn || null,
    target,
    targetOn: target === null ? null : text.targetOn || null,
    fewPupils: text.fewPupils,
  }
}

const labels: Record<keyof MeasureText, string> = {
  name: 'What is measured',
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
