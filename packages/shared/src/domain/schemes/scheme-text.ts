import {
  type CriterionKey,
  defaultCriteria,
  defaultLevels,
  type Level,
  levels,
  ratingWords,
} from '../categorisation/default-scheme.ts'
import { replyWindow } from '../categorisation/reply.ts'
import { reviewIntervalMonths } from '../reviews/due.ts'

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

/** Characters that texts may have, and the bounds of numbers. */
export const schemeLimits = {
  label: 30,
  meaning: 400,
  word: 20,
  name: 60,
  descriptor: 600,
  supportHalfDays: { min: 0, max: 400 },
  visitsATerm: { min: 0, max: 20 },
  /** Six ratings make a suggestion; domain.md §4.2. */
  criteria: { min: 6, max: 20 },
  replyDays: { min: 5, max: 30 },
  reviewMonths: { min: 1, max: 12 },
} as const

/** The same said of every level. */
export const perLevel = <Said>(say: (level: Level) => Said): PerLevel<Said> => ({
  4: say(4),
  3: say(3),
  2: say(2),
  1: say(1),
})

/** What holds until a trust publishes its own. */
export const defaultSchemeText: SchemeText = {
  levels: perLevel((level) => {
    const { label, supportHalfDays, visitsATerm } = defaultLevels[level]
    return { label, meaning: '', supportHalfDays, visitsATerm }
  }),
  ratingWords,
  criteria: defaultCriteria.map(({ key, name, limiting }) => ({
    key,
    name,
    limiting,
    descriptors: perLevel(() => ''),
  })),
  replyDays: replyWindow,
  reviewMonths: reviewIntervalMonths,
}

type Fault = { path: string; message: string }

/** What is wrong with a scheme as a whole, each at its field: no two levels, words or criteria may read the same. */
export function schemeFaults(scheme: SchemeText): Fault[] {
  const { criteria } = scheme
  return [
    ...doubled(levels, (level) => scheme.levels[level].label).map((level) => ({
      path: `levels.${level}.label`,
      message: 'Another category has this label',
    })),
    ...doubled(levels, (level) => scheme.ratingWords[level]).map((level) => ({
      path: `ratingWords.${level}`,
      message: 'Another rating has this word',
    })),
    ...doubled(criteria, (it) => it.name).map((it) => ({
      path: `criteria.${criteria.indexOf(it)}.name`,
      message: 'Another criterion has this name',
    })),
    ...doubled(criteria, (it) => it.key).map((it) => ({
      path: `criteria.${criteria.indexOf(it)}.key`,
      message: 'Another criterion has this key',
    })),
  ]
}

/** Those that say what one before them says, whatever the case. */
function doubled<Of>(all: readonly Of[], said: (of: Of) => string): Of[] {
  const words = all.map((one) => said(one).trim().toLocaleLowerCase('en'))
  return all.filter((_, index) => words.indexOf(words[index] ?? '') < index)
}

/** A key for a criterion that is added, from its name: "Family & home learning" is `family-home-learning`. None is used twice. */
export function keyFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
  const base = plain || 'criterion'
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(key)) return key
  }
}
