import {
  type CriterionText,
  type PerLevel,
  type SchemeText,
  levels,
  perLevel,
} from '@sixfold/shared/domain/categorisation/scheme.ts'
import { schemeLimits } from '@sixfold/shared/domain/schemes/scheme-limits.ts'
import { keyFor, schemeFaults } from '@sixfold/shared/domain/schemes/scheme-text.ts'
import { numberIn } from '../../lib/number-in.ts'
import type { FormError } from '../../ui/FormErrors.tsx'

/** A criterion as it is typed; `key` is '' until it is saved for the first time. */
export type TypedCriterion = CriterionText & { place: string }
export type TypedLevel = { label: string; meaning: string; days: string; visits: string }

/** A scheme as it is typed: numbers are text until they are read. */
export type TypedScheme = {
  levels: PerLevel<TypedLevel>
  ratingWords: PerLevel<string>
  criteria: TypedCriterion[]
  replyDays: string
  reviewMonths: string
}

export const typedOf = (scheme: SchemeText): TypedScheme => ({
  levels: perLevel((level) => {
    const { label, meaning, supportHalfDays, visitsATerm } = scheme.levels[level]
    return { label, meaning, days: `${supportHalfDays / 2}`, visits: `${visitsATerm}` }
  }),
  ratingWords: perLevel((level) => scheme.ratingWords[level]),
  criteria: scheme.criteria.map(typedCriterion),
  replyDays: `${scheme.replyDays}`,
  reviewMonths: `${scheme.reviewMonths}`,
})

const typedCriterion = (it: CriterionText): TypedCriterion => ({ ...it, place: it.key })

/** One that is added, at a place of its own in the form. */
export function newCriterion(among: readonly TypedCriterion[]): TypedCriterion {
  const number = Math.max(0, ...among.map(({ place }) => Number(/^new-(\d+)$/.exec(place)?.[1] ?? 0))) + 1
  return { key: '', place: `new-${number}`, name: '', limiting: false, descriptors: perLevel(() => '') }
}

/** Names that criteria have or had, so that one that comes back goes on under its old key. */
type Known = readonly { key: string; name: string }[]

/** What was typed, read: the scheme, and what has to be put right first, each at its field. */
export function schemeIn(typed: TypedScheme, known: Known): { scheme: SchemeText; faults: FormError[] } {
  const { supportHalfDays, visitsATerm, replyDays, reviewMonths, criteria } = schemeLimits
  const scheme: SchemeText = {
    levels: perLevel((level) => {
      const { label, meaning, days, visits } = typed.levels[level]
      return {
        label: label.trim(),
        meaning: meaning.trim(),
        supportHalfDays: (numberIn(days) ?? Number.NaN) * 2,
        visitsATerm: numberIn(visits) ?? Number.NaN,
      }
    }),
    ratingWords: perLevel((level) => typed.ratingWords[level].trim()),
    criteria: withKeys(typed.criteria, known),
    replyDays: numberIn(typed.replyDays) ?? Number.NaN,
    reviewMonths: numberIn(typed.reviewMonths) ?? Number.NaN,
  }
  const outside = (value: number, { min, max }: { min: number; max: number }) =>
    !Number.isInteger(value) || value < min || value > max
  const faults: (FormError | false)[] = [
    ...levels.flatMap((level) => [
      scheme.levels[level].label === '' && {
        fieldId: `label-${level}`,
        message: `Category ${level} needs a label`,
      },
      outside(scheme.levels[level].supportHalfDays, supportHalfDays) && {
        fieldId: `days-${level}`,
        message: `Category ${level}: give support days from 0 to ${supportHalfDays.max / 2}, halves too`,
      },
      outside(scheme.levels[level].visitsATerm, visitsATerm) && {
        fieldId: `visits-${level}`,
        message: `Category ${level}: give trust visits as a whole number from 0 to ${visitsATerm.max}`,
      },
      scheme.ratingWords[level] === '' && {
        fieldId: `word-${level}`,
        message: `A rating of ${level} needs a word`,
      },
    ]),
    ...typed.criteria.map(
      ({ name, place }) =>
        name.trim() === '' && { fieldId: `name-${place}`, message: 'A criterion needs a name' },
    ),
    (typed.criteria.length < criteria.min || typed.criteria.length > criteria.max) && {
      fieldId: 'add-criterion',
      message: `Keep from ${criteria.min} to ${criteria.max} criteria: fewer suggest no category`,
    },
    outside(scheme.replyDays, replyDays) && {
      fieldId: 'reply-days',
      message: `Give working days to reply from ${replyDays.min} to ${replyDays.max}`,
    },
    outside(scheme.reviewMonths, reviewMonths) && {
      fieldId: 'review-months',
      message: `Give months to the review from ${reviewMonths.min} to ${reviewMonths.max}`,
    },
  ]
  const empty = faults.filter((it) => it !== false)
  return { scheme, faults: empty.length > 0 ? empty : doublesIn(scheme, typed) }
}

/** What reads twice, each at its field. */
function doublesIn(scheme: SchemeText, typed: TypedScheme): FormError[] {
  return schemeFaults(scheme).map(({ path, message }) => {
    const [list, at = ''] = path.split('.')
    if (list === 'levels') return { fieldId: `label-${at}`, message }
    if (list === 'ratingWords') return { fieldId: `word-${at}`, message }
    return { fieldId: `name-${typed.criteria[Number(at)]?.place}`, message }
  })
}

function withKeys(typed: readonly TypedCriterion[], known: Known): CriterionText[] {
  const taken = [...known.map(({ key }) => key), ...typed.map(({ key }) => key)]
  const used = new Set(typed.map(({ key }) => key))
  return typed.map(({ key, name, limiting, descriptors }) => {
    const said = { name: name.trim(), limiting, descriptors: perLevel((level) => descriptors[level].trim()) }
    if (key !== '') return { key, ...said }
    const before = known.find((it) => alike(it.name, name) && !used.has(it.key))
    const own = before?.key ?? keyFor(name, taken)
    taken.push(own)
    used.add(own)
    return { key: own, ...said }
  })
}

/** Whether two names read the same, whatever their case. */
export const alike = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')
