import type { Measure, Milestone } from '@sixfold/shared/contracts/measures.ts'
import { type CalendarDays, type Term, terms } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { numberIn } from '../../lib/number-in.ts'
import { termOfYearWords } from './course.ts'
import { typedFault } from './value-text.ts'

/** A milestone as its form holds it; `term` is "2026.autumn". */
export type MilestoneText = { term: string; value: string; dueOn: string; note: string }

type TermOfYear = { academicYear: number; term: Term }
const keyOf = ({ academicYear, term }: TermOfYear) => `${academicYear}.${term}`
const termIn = (key: string): TermOfYear => {
  const [academicYear, term] = key.split('.')
  return { academicYear: Number(academicYear), term: term as Term }
}

/** The terms of the cycle's year and the next that have no milestone yet, and the one that this milestone has. */
export function termsToChoose(
  academicYear: number,
  { milestones }: Pick<Measure, 'milestones'>,
  milestone: Milestone | null,
): { value: string; label: string }[] {
  const taken = milestones.filter((one) => one.id !== milestone?.id).map(keyOf)
  const years = new Set([academicYear, academicYear + 1, ...(milestone ? [milestone.academicYear] : [])])
  return [...years]
    .toSorted((a, b) => a - b)
    .flatMap((year) => terms.map((term) => ({ academicYear: year, term })))
    .filter((one) => !taken.includes(keyOf(one)))
    .map((one) => ({ value: keyOf(one), label: termOfYearWords(one) }))
}

export const textOf = (
  milestone: Milestone | null,
  choices: readonly { value: string }[],
): MilestoneText => ({
  term: milestone ? keyOf(milestone) : (choices[0]?.value ?? ''),
  value: milestone?.value.toString() ?? '',
  dueOn: milestone?.dueOn ?? '',
  note: milestone?.note ?? '',
})

/** What can be seen before it is sent, by field. */
export function faultsOf(text: MilestoneText, { kind }: Pick<Measure, 'kind'>): Record<string, string> {
  const fault = text.value.trim() === '' ? 'Say where it should stand' : typedFault(kind, text.value)
  return {
    ...(text.term === '' ? { term: 'Choose a term' } : {}),
    ...(fault === null ? {} : { value: fault }),
  }
}

export function bodyOf(text: MilestoneText) {
  return {
    ...termIn(text.term),
    value: numberIn(text.value) ?? 0,
    dueOn: text.dueOn || null,
    note: text.note.trim() || null,
  }
}

/** A term's last day in the school's calendar; null until that is loaded. */
export function lastDayOf(
  years: readonly { academicYear: number; days: CalendarDays }[] | undefined,
  key: string,
): string | null {
  const { academicYear, term } = termIn(key)
  return years?.find((year) => year.academicYear === academicYear)?.days.terms[term].to ?? null
}

/** Each field as one has it and as it stands, where they differ. */
export function differingText(
  mine: MilestoneText,
  theirs: MilestoneText,
  choices: readonly { value: string; label: string }[],
) {
  const termIs = (text: MilestoneText) => choices.find((one) => one.value === text.term)?.label ?? text.term
  return [
    { label: 'Term', mine: termIs(mine), theirs: termIs(theirs) },
    { label: 'Value', mine: mine.value, theirs: theirs.value },
    { label: 'Due on', mine: mine.dueOn, theirs: theirs.dueOn },
    { label: 'Note', mine: mine.note, theirs: theirs.note },
  ]
}
