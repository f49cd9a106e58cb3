import { type SchemeText, levels } from '../categorisation/scheme.ts'

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
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain || 'criterion'
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(key)) return key
  }
}
