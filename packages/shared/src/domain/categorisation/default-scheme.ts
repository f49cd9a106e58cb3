/** A category's level: 4 needs the least support, 1 the most; domain.md §4.1. */
export type Level = 4 | 3 | 2 | 1

/** The levels in the order that screens list them. */
export const levels: readonly Level[] = [4, 3, 2, 1]

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value)

export const levelKeys = ['sustain', 'improve', 'repair', 'stabilise'] as const
export type LevelKey = (typeof levelKeys)[number]

export type SchemeLevel = {
  level: Level
  key: LevelKey
  label: string
  /** Entitlement to support in half-days a year. */
  supportHalfDays: number
  /** Entitlement to visits by the trust in a term. */
  visitsATerm: number
}

/** The default scheme's levels and what each entitles a school to; domain.md §4.1. A trust's own schemes come later. */
export const defaultLevels: Record<Level, SchemeLevel> = {
  4: { level: 4, key: 'sustain', label: 'Sustain', supportHalfDays: 8, visitsATerm: 1 },
  3: { level: 3, key: 'improve', label: 'Improve', supportHalfDays: 20, visitsATerm: 2 },
  2: { level: 2, key: 'repair', label: 'Repair', supportHalfDays: 30, visitsATerm: 4 },
  1: { level: 1, key: 'stabilise', label: 'Stabilise', supportHalfDays: 50, visitsATerm: 6 },
}

export const criterionKeys = [
  'inclusion',
  'curriculum-and-teaching',
  'achievement',
  'attendance-and-behaviour',
  'personal-development',
  'leadership-and-governance',
  'parents-and-community',
  'safeguarding',
  'staffing-and-capacity',
  'finance-and-estate',
] as const
/** Of lower-case words joined by hyphens; domain.md §1. A trust's scheme may have others than these. */
export type CriterionKey = string

export type SchemeCriterion = {
  key: CriterionKey
  name: string
  /** Rated 1, it makes the suggested level 1; domain.md §4.2. */
  limiting: boolean
}

const criterion = (key: CriterionKey, name: string, limiting = false): SchemeCriterion => ({
  key,
  name,
  limiting,
})

/** The default criteria in the order of domain.md §4.1. */
export const defaultCriteria: readonly SchemeCriterion[] = [
  criterion('inclusion', 'Inclusion'),
  criterion('curriculum-and-teaching', 'Curriculum and teaching'),
  criterion('achievement', 'Achievement'),
  criterion('attendance-and-behaviour', 'Attendance and behaviour'),
  criterion('personal-development', 'Personal development and wellbeing'),
  criterion('leadership-and-governance', 'Leadership and governance'),
  criterion('parents-and-community', 'Parents, carers and community'),
  criterion('safeguarding', 'Safeguarding', true),
  criterion('staffing-and-capacity', 'Staffing and capacity'),
  criterion('finance-and-estate', 'Finance and estate'),
]

const criteriaByKey = new Map(defaultCriteria.map((it) => [it.key, it]))

/** A criterion's name, e.g. "Curriculum and teaching". */
export const criterionName = (key: CriterionKey): string => criteriaByKey.get(key)?.name ?? key

/** A rating is always shown with its word; domain.md §1. */
export const ratingWords: Record<Level, string> = { 4: 'Leading', 3: 'Secure', 2: 'Developing', 1: 'Urgent' }
