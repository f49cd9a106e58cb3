import type { Approach, Option } from '@sixfold/shared/contracts/options.ts'
import { penceIn, poundsText } from '../../lib/number-in.ts'
import { figuresOf, figuresText, figuresTextFaults, type FiguresText, holdsFigures } from './figures-text.ts'

/** An option as its form holds it: text as it was typed. */
export type OptionText = {
  title: string
  approachId: string
  fit: string
  pounds: string
  staffTime: string
  wouldStop: string
} & FiguresText

export function textOf(option: Option | null): OptionText {
  return {
    title: option?.title ?? '',
    approachId: option?.approach?.id ?? '',
    fit: option?.fit ?? '',
    pounds: poundsText(option?.costPence ?? null),
    staffTime: option?.staffTime ?? '',
    wouldStop: option?.wouldStop ?? '',
    ...figuresText(option?.figures ?? null),
  }
}

/** What choosing an approach fills in: its name and its figures, where nothing else was typed. */
export function withApproach(
  text: OptionText,
  chosen: Approach | undefined,
  before: Approach | undefined,
): Partial<OptionText> {
  const untitled = text.title.trim() === '' || text.title === before?.name
  const untouched =
    !holdsFigures(text) || JSON.stringify(figuresOf(text)) === JSON.stringify(before?.figures ?? null)
  return {
    approachId: chosen?.id ?? '',
    ...(untitled ? { title: chosen?.name ?? '' } : {}),
    ...(untouched ? figuresText(chosen?.figures ?? null) : {}),
  }
}

/** What can be seen before it is sent, by field. */
export function faultsOf(text: OptionText, today: string): Record<string, string> {
  const pence = penceIn(text.pounds)
  return {
    ...(text.title.trim() === '' ? { title: 'Give it a name' } : {}),
    ...(Number.isNaN(pence) ? { costPence: 'Give a sum in pounds, for example 1,250' } : {}),
    ...(pence !== null && pence < 0 ? { costPence: 'A cost can’t be below nothing' } : {}),
    ...figuresTextFaults(text, today),
  }
}

export function bodyOf(text: OptionText) {
  return {
    title: text.title.trim(),
    approachId: text.approachId || null,
    fit: text.fit.trim() || null,
    costPence: penceIn(text.pounds),
    staffTime: text.staffTime.trim() || null,
    wouldStop: text.wouldStop.trim() || null,
    figures: figuresOf(text),
  }
}

const labels: Record<keyof OptionText, string> = {
  title: 'Name',
  approachId: 'Approach',
  fit: 'How it fits',
  pounds: 'Cost',
  staffTime: 'Staff time',
  wouldStop: 'What would stop',
  impactMonths: 'Impact',
  cost: 'Cost, of 5',
  security: 'Security, of 5',
  readOn: 'Read on',
  url: 'Read at',
}

/** Each field as one has it and as it stands, where they differ. */
export const differingText = (mine: OptionText, theirs: OptionText, nameOf: (approachId: string) => string) =>
  (Object.keys(labels) as (keyof OptionText)[])
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => {
      const said = (text: OptionText) => (name === 'approachId' ? nameOf(text.approachId) : text[name])
      return { label: labels[name], mine: said(mine), theirs: said(theirs) }
    })
