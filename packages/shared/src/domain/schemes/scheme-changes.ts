import { type CriterionText, type SchemeText, levels } from '../categorisation/scheme.ts'

/** One thing that differs between two schemes. `was` and `now` are in words; null: it isn't there. */
export type SchemeChange = { what: string; was: string | null; now: string | null }

/** What differs between two versions of a scheme, in the order of its page. Empty: they say the same. */
export function schemeChanges(from: SchemeText, to: SchemeText): SchemeChange[] {
  return [
    ...levels.flatMap((level) => {
      const [was, now] = [from.levels[level], to.levels[level]]
      const place = `Category ${level}`
      return [
        change(`${place}: label`, was.label, now.label),
        change(`${place}: meaning`, was.meaning, now.meaning),
        change(`${place}: support days a year`, was.supportHalfDays / 2, now.supportHalfDays / 2),
        change(`${place}: trust visits a term`, was.visitsATerm, now.visitsATerm),
      ]
    }),
    ...levels.map((level) =>
      change(`Word for a rating of ${level}`, from.ratingWords[level], to.ratingWords[level]),
    ),
    ...criteriaChanges(from.criteria, to.criteria),
    change('Working days to reply', from.replyDays, to.replyDays),
    change('Months to the review', from.reviewMonths, to.reviewMonths),
  ].filter((it) => it !== null)
}

function criteriaChanges(from: readonly CriterionText[], to: readonly CriterionText[]) {
  const before = new Map(from.map((it) => [it.key, it]))
  const after = new Map(to.map((it) => [it.key, it]))
  const both = to.filter((it) => before.has(it.key)).map((it) => it.key)
  const order = from.filter((it) => after.has(it.key)).map((it) => it.key)
  return [
    ...from.filter((it) => !after.has(it.key)).map((it) => ({ what: 'Criterion', was: it.name, now: null })),
    ...to.flatMap((now) => {
      const was = before.get(now.key)
      if (!was)
        return [
          { what: 'Criterion', was: null, now: now.name },
          now.limiting ? { what: limitsWhat(now), was: null, now: limits(now) } : null,
          ...describing(null, now),
        ]
      return [
        change(`Name of “${was.name}”`, was.name, now.name),
        change(limitsWhat(now), limits(was), limits(now)),
        ...describing(was, now),
      ]
    }),
    both.join() === order.join()
      ? null
      : { what: 'Order of the criteria', was: names(order, before), now: names(both, after) },
  ]
}

const describing = (was: CriterionText | null, now: CriterionText) =>
  levels.map((level) =>
    change(`“${now.name}” at ${level}`, was?.descriptors[level] ?? '', now.descriptors[level]),
  )

const limitsWhat = ({ name }: CriterionText) => `Whether “${name}” limits the suggestion`
const limits = ({ limiting }: CriterionText) => (limiting ? 'limits it' : 'doesn’t limit it')
const names = (keys: readonly string[], of: ReadonlyMap<string, CriterionText>) =>
  keys.map((key) => of.get(key)?.name ?? key).join(', ')

function change(what: string, was: string | number, now: string | number): SchemeChange | null {
  if (was === now) return null
  return { what, was: said(was), now: said(now) }
}

const said = (value: string | number) => (value === '' ? null : String(value))
