/** A category's level: 4 needs the least support, 1 the most; domain.md §4.1. */
export type Level = 4 | 3 | 2 | 1

/** The levels in the order that screens list them. */
export const levels: readonly Level[] = [4, 3, 2, 1]

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value)

export const levelKeys = ['sustain', 'improve', 'repair', 'stabilise'] as const
export type LevelKey = (typeof levelKeys)[number]

/** Sixfold's own criteria, in their order. */
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
/** Lower-case words joined by hyphens. A trust's scheme may have others than Sixfold's own. */
export type CriterionKey = string

/** What a trust says of one level: of a category or of a criterion. */
export type PerLevel<Said> = Record<Level, Said>

export type LevelText = {
  label: string
  /** What it says of a school; '' while nobody has written it. */
  meaning: string
  /** Entitlement to support in half-days a year. */
  supportHalfDays: number
  /** Entitlement to visits by the trust in a term. */
  visitsATerm: number
}

export type CriterionText = {
  /** Stays while the name changes: what was rated under one name goes on under the next. */
  key: CriterionKey
  name: string
  /** Rated 1, it makes the suggested level 1; domain.md §4.2. */
  limiting: boolean
  /** How one tells each level; '' while nobody has written it. */
  descriptors: PerLevel<string>
}

/** A scheme whole, as a trust writes and publishes it; domain.md §4.1. */
export type SchemeText = {
  levels: PerLevel<LevelText>
  ratingWords: PerLevel<string>
  /** In the order in which they are shown. */
  criteria: CriterionText[]
  /** Working days that a head has for the first reply. */
  replyDays: number
  /** Months from a category's effective day to its review. */
  reviewMonths: number
}

/** The same said of every level. */
export const perLevel = <Said>(say: (level: Level) => Said): PerLevel<Said> => ({
  4: say(4),
  3: say(3),
  2: say(2),
  1: say(1),
})

/** A category with its number and key, which are everyone's. */
export type SchemeLevel = LevelText & { level: Level; key: LevelKey }

/** By what a trust rates and categorises its schools; domain.md §4.1. */
export type Scheme = Omit<SchemeText, 'levels'> & {
  levels: PerLevel<SchemeLevel>
  /** Criteria that only other versions of it have, by name: what was rated by them is still read. */
  former: readonly { key: CriterionKey; name: string }[]
}

/** A scheme as it was written, to be read by. */
export const schemeFrom = (text: SchemeText, former: Scheme['former'] = []): Scheme => ({
  ...text,
  levels: perLevel((level) => ({ level, key: levelKeys[4 - level] ?? 'sustain', ...text.levels[level] })),
  former,
})

/** A criterion's name, e.g. "Curriculum and teaching"; its key where no version of the scheme has it. */
export const criterionName = (
  { criteria, former }: Pick<Scheme, 'criteria' | 'former'>,
  key: CriterionKey,
): string => [...criteria, ...former].find((it) => it.key === key)?.name ?? key
