import type { Priority, StepEntry } from '@sixfold/shared/contracts/priority.ts'
import type { Measure } from '@sixfold/shared/contracts/priority.ts'
import { decisionWords, type StepKey, stepOf } from '@sixfold/shared/domain/cycle/steps.ts'
import { formatDay } from '../../lib/format.ts'

/** What someone did, to go after their name: "moved on to Weigh the options". */
export function entryWords(entry: StepEntry): string {
  const to = entry.toStep === null ? '' : stepOf(entry.toStep).title
  switch (entry.kind) {
    case 'start':
      return `began with ${to}`
    case 'advance':
      return `moved on to ${to}`
    case 'go-back':
      return `went back to ${to}`
    case 'new-turn':
      return `decided to adapt, and began turn ${entry.turn} with ${to}`
    case 'complete':
      return `completed it: ${entry.decision ? decisionWords[entry.decision].label.toLowerCase() : 'done'}`
  }
}

/** "58%", "412 pupils". */
export function amount(value: number, unit: string): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 4 })
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}

/** "58% on 9 Sep 2026, target 72% by 31 Jul 2027". */
export function measureWords({ baseline, baselineOn, target, targetOn, unit }: Measure): string {
  const from =
    baseline === null
      ? 'No baseline yet'
      : amount(baseline, unit) + (baselineOn ? ` on ${formatDay(baselineOn)}` : '')
  const to =
    target === null
      ? 'no target yet'
      : `target ${amount(target, unit)}${targetOn ? ` by ${formatDay(targetOn)}` : ''}`
  return `${from}, ${to}`
}

/** The step that the page shows: the one asked for, else the present one, else the last. */
export const stepShown = (priority: Priority, asked: StepKey | undefined): StepKey =>
  asked ?? priority.step ?? 'secure'

/** What the gate opens when it asks for it: the form for a measure, or the one for evidence. */
export type Adding = 'measure' | 'evidence' | null
