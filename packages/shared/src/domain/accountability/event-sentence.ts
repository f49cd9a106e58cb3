import { academicYearWords } from '../calendar/academic-year.ts'
import { defaultLevels, isLevel } from '../categorisation/default-scheme.ts'
import { type StepKey, stepKeys, stepNumber, stepOf } from '../cycle/steps.ts'
import { type Role, roles, roleWords } from '../people/roles.ts'
import { countWords, halfDayWords, sentenceCase } from './words.ts'

/** An event as it was recorded. `data` holds what its command wrote; a fact that is missing is left out of the sentence. */
export type Happened = { kind: string; data: Readonly<Record<string, unknown>> }

type Sentences = Record<string, (fact: Facts) => string>

const ofSchools: Sentences = {
  'schools-imported': (f) =>
    `The register was read: ${countWords(f.number('added'), 'school', 'schools')} added, ${countWords(f.number('changed'), 'school', 'schools')} changed`,
  'school-days-changed': () => 'The day on which the school joined the trust was changed',
}

const ofPeople: Sentences = {
  'person-added': (f) => `A person was added${f.role(', as ')}`,
  'role-given': (f) => `A person was given a role${f.role(': ')}`,
  'role-ended': (f) => `A person’s role was ended${f.role(': ')}`,
  'invitation-link-made': () => 'An invitation link was made',
  'password-reset-link-made': () => 'A link for a new password was made',
}

const ofCycles: Sentences = {
  'cycle-opened': (f) => `The ${f.year('cycle')} was opened`,
  'priority-added': (f) => `A priority was added${f.title(': ')}`,
  'priority-changed': (f) => `The text of a priority was changed${f.title(': ')}`,
  'step-advanced': (f) => `${f.titleOr('A priority')} went on to ${f.step('toStep')}`,
  'step-went-back': (f) => `${f.titleOr('A priority')} went back to ${f.step('toStep')}`,
  'priority-adapted': (f) =>
    `${f.titleOr('A priority')} is adapted: it goes on as a new turn at ${f.step('toStep')}`,
  'priority-completed': (f) => `${f.titleOr('A priority')} was completed`,
  'measure-added': (f) => `A measure was added${f.title(' to ')}`,
  'measure-changed': (f) => `A measure was changed${f.title(' of ')}`,
  'step-note-written': (f) => `The note on ${f.step('step')} was written${f.title(' for ')}`,
}

const ofEvidence: Sentences = {
  'evidence-added': (f) => `Evidence was added${f.title(': ')}`,
  'evidence-linked': (f) => `Evidence was linked to a priority${f.title(': ')}`,
  'evidence-withdrawn': (f) => `Evidence was withdrawn${f.title(': ')}`,
  'evidence-counted': () => 'The evidence that the school counts has changed',
}

const ofCategories: Sentences = {
  'round-opened': (f) => `The ${f.year('round')} was opened`,
  'categorisation-begun': (f) => `The category for ${f.yearAlone()} was begun`,
  'category-proposed': (f) => `A category for ${f.yearAlone()} was proposed`,
  'proposal-with-board': (f) => `The category for ${f.yearAlone()} waits for the board`,
  'proposal-returned': (f) => `The board sent the proposal for ${f.yearAlone()} back with a question`,
  'category-published': (f) => `The category for ${f.yearAlone()} was published${f.level(': ')}`,
}

const ofReviews: Sentences = {
  'review-scheduled': () => 'The next review was scheduled',
}

const ofSupport: Sentences = {
  'pairing-matched': (f) => `${f.support()} was proposed${f.days()}`,
  'pairing-changed': (f) => `${f.support()} has new terms${f.days()}`,
  'pairing-side-agreed': (f) => `${f.support()} was agreed to by one of the two schools${f.days()}`,
  'pairing-agreed': (f) => `${f.support()} was agreed by both schools${f.days()}`,
  'pairing-declined': (f) => `${f.support()} was declined`,
  'pairing-withdrawn': (f) => `${f.support()} was withdrawn`,
}

const sentences: Sentences = {
  ...ofSchools,
  ...ofPeople,
  ...ofCycles,
  ...ofEvidence,
  ...ofCategories,
  ...ofReviews,
  ...ofSupport,
}

/** Kinds that have a sentence of their own. */
export const knownKinds: readonly string[] = Object.keys(sentences)

/** What happened, in plain words and without a full stop. A kind that is not known here reads as its own words. */
export function eventSentence({ kind, data }: Happened): string {
  const sentence = sentences[kind]
  return sentence ? sentence(new Facts(data)) : sentenceCase(kind.replaceAll('-', ' '))
}

/** Reads an event's data, which any version of a command may have written: what is missing or odd becomes empty words. */
class Facts {
  readonly data: Happened['data']
  constructor(data: Happened['data']) {
    this.data = data
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
    const role = roles.find((one): one is Role => one === this.data['role'])
    return role ? `${before}${roleWords[role].toLowerCase()}` : ''
  }
  step(key: string): string {
    const step = stepKeys.find((one): one is StepKey => one === this.data[key])
    return step ? `step ${stepNumber(step)}, ${stepOf(step).title}` : 'a step'
  }
  level(before: string): string {
    const level = this.data['level']
    return isLevel(level) ? `${before}${defaultLevels[level].label}` : ''
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
