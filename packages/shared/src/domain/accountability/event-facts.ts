import { academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import { type Scheme, isLevel } from '../categorisation/scheme.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import { type StepKey, stepKeys, stepNumber } from '../cycle/steps.ts'
import { roleInWords } from '../people/roles.ts'
import {
  type ImpactRating,
  impactRatings,
  impactWords,
  type ProgressRating,
  progressRatings,
  ratingWords,
} from '../progress/words.ts'
import { countWords, halfDayWords, sentenceCase } from './words.ts'

/** An event as it was recorded. `data` holds what its command wrote; a fact that is missing is left out of the sentence. */
export type Happened = { kind: string; data: Readonly<Record<string, unknown>> }

/** Reads an event's data, which any version of a command may have written: what is missing or odd becomes empty words. */
export class EventFacts {
  readonly data: Happened['data']
  private readonly scheme: Pick<Scheme, 'levels'>
  private readonly words: StepWords
  constructor(scheme: Pick<Scheme, 'levels'>, data: Happened['data'], words: StepWords) {
    this.scheme = scheme
    this.data = data
    this.words = words
  }
  number(key: string): number {
    const value = this.data[key]
    return typeof value === 'number' ? value : 0
  }
  text(key: string): string | null {
    const value = this.data[key]
    return typeof value === 'string' && value !== '' ? value : null
  }
  title(before: string): string {
    const title = this.text('title')
    return title ? `${before}“${title}”` : ''
  }
  option(): string {
    const option = this.text('option')
    return option ? `“${option}”` : 'An option'
  }
  titleOr(otherwise: string): string {
    return this.title('') || otherwise
  }
  /** "2026/27 cycle"; without a year "cycle". */
  year(noun: string): string {
    const start = this.number('academicYear')
    return start ? `${academicYearWords(start)} ${noun}` : noun
  }
  yearAlone(): string {
    return this.year('').trim() || 'the year'
  }
  role(before: string): string {
    const words = roleInWords(this.data['role'], this.data['acting'])
    return words && `${before}${words}`
  }
  day(before: string, key: string): string {
    const day = this.text(key)
    return day ? `${before}${dayWords(day)}` : ''
  }
  step(key: string): string {
    const step = stepKeys.find((one): one is StepKey => one === this.data[key])
    return step ? `step ${stepNumber(step)}, ${this.words(step).title}` : 'a step'
  }
  rating(before: string): string {
    const rating = progressRatings.find((one): one is ProgressRating => one === this.data['rating'])
    return rating ? `${before}${ratingWords[rating].toLowerCase()}` : ''
  }
  impact(before: string): string {
    const impact = impactRatings.find((one): one is ImpactRating => one === this.data['impact'])
    return impact ? `${before}${impactWords[impact].label.toLowerCase()}` : ''
  }
  action(before: string): string {
    const action = this.text('action')
    return action ? `${before}${action}` : ''
  }
  /** "An action of “Every child writes” is done: Train all teachers"; several by their number. */
  actions(state: string): string {
    const several = this.number('actions')
    if (several < 2) return `An action${this.title(' of ')} is ${state}${this.action(': ')}`
    return `${sentenceCase(countWords(several, 'action', 'actions'))}${this.title(' of ')} are ${state}`
  }
  actionsAdded(): string {
    const several = this.number('actions')
    if (several < 2) return `An action was added${this.title(' to ')}${this.action(': ')}`
    return `${sentenceCase(countWords(several, 'action', 'actions'))} were added${this.title(' to ')}`
  }
  version(before: string): string {
    const number = this.number('number')
    return number ? `${before}${number}` : ''
  }
  level(before: string): string {
    const level = this.data['level']
    return isLevel(level) ? `${before}${this.scheme.levels[level].label}` : ''
  }
  /** "Support for Thornmere Primary School": the school of the event gives, or receives. */
  support(): string {
    const other = this.text('otherSchool')
    return other ? `Support ${this.data['side'] === 'giver' ? 'for' : 'from'} ${other}` : 'Support'
  }
  days(): string {
    const halfDays = this.number('halfDays')
    return halfDays > 0 ? `: ${halfDayWords(halfDays)}` : ''
  }
}
