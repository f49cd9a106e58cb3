import type { Scheme } from '../categorisation/scheme.ts'
import type { MeasureKind } from '../cycle/measure.ts'
import { valueWords } from '../cycle/measure-words.ts'
import { moneyWords } from '../plans/money-words.ts'

/** What is known of a priority's turn, as far as everybody in the trust may read it: nothing on fewer than six pupils. */
export type Known = {
  title: string
  problem: string | null
  /** The option chosen at step 2. */
  option: { title: string; staffTime: string | null; costPence: number | null } | null
  /** Not dropped, in their order. */
  actions: readonly { title: string; plannedPence: number | null; actualPence: number | null }[]
  measures: readonly {
    name: string
    unit: string
    kind: MeasureKind
    baseline: number | null
    latest: number | null
  }[]
  /** Why the impact was judged as it was. */
  impactWhy: string | null
  /** What the newest progress update says has changed. */
  newestUpdate: string | null
}

export type WriteUp = {
  title: string
  problem: string
  whatWeDid: string
  whatItTook: string
  whatChanged: string
}

/** A practice written from what is known, for its author to mend; what isn't known is empty. Nobody retypes what the system has. */
export function writeUpFrom(scheme: Pick<Scheme, 'ratingWords'>, known: Known): WriteUp {
  return {
    title: known.title,
    problem: known.problem ?? '',
    whatWeDid: paragraphs([
      known.option?.title ?? '',
      known.actions.map((action) => `• ${action.title}`).join('\n'),
    ]),
    whatItTook: paragraphs([moneyIn(known), known.option?.staffTime ?? '']),
    whatChanged: paragraphs([
      known.measures.flatMap((it) => measureLine(scheme, it)).join('\n'),
      known.impactWhy ?? known.newestUpdate ?? '',
    ]),
  }
}

const paragraphs = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n')

/** What the actions cost where that is known, else what was planned, else what the option was thought to cost. */
function moneyIn({ actions, option }: Known): string {
  const spent = sumOf(actions.map((action) => action.actualPence))
  if (spent !== null) return `${moneyWords(spent)} spent`
  const planned = sumOf(actions.map((action) => action.plannedPence)) ?? option?.costPence ?? null
  return planned === null ? '' : `${moneyWords(planned)} planned`
}

/** Null when none of them is known. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
}

function measureLine(
  scheme: Pick<Scheme, 'ratingWords'>,
  { name, baseline, latest, ...measured }: Known['measures'][number],
): string[] {
  if (latest === null) return []
  const now = valueWords(scheme, measured, latest)
  if (baseline === null) return [`${name}: ${now}`]
  const before = valueWords(scheme, measured, baseline)
  return [before === now ? `${name}: ${now}, as before` : `${name}: from ${before} to ${now}`]
}
