import { lacksEvidence } from '../../evidence/claims.ts'
import { strengthOn } from '../../evidence/strength.ts'
import { countWords, sentenceCase } from '../words.ts'
import type { ClaimFacts } from './facts.ts'
import { defineRule } from './rule.ts'
import { changesOf, holdsSince } from './spell.ts'
import { andWords } from './words.ts'

/** Above so many they are counted and not named. */
const mostNamed = 2

const groups = {
  contested: 'contested: ',
  stale: 'out of date: ',
  thin: 'thin: ',
} as const
type Weakness = keyof typeof groups

/** How a claim lacks evidence on a day; null: it doesn't, or doesn't stand yet. What rests on nothing at all is no judgement on evidence. */
function weaknessOf(claim: ClaimFacts, day: string, months: number): Weakness | null {
  if (claim.since > day) return null
  const linked = claim.linked.filter(({ linkedOn }) => linkedOn <= day)
  const found = strengthOn(linked, day, months)
  if (!lacksEvidence(found) || found.strength === 'none') return null
  if (found.contested) return 'contested'
  return found.strength === 'stale' ? 'stale' : 'thin'
}

/** Judgements at a school that rest on thin or old evidence, or on some that something contradicts; domain.md §5.2. */
export const weakEvidence = defineRule({
  key: 'weak-evidence',
  severity: 'next',
  threshold: {
    usual: 3,
    min: 1,
    max: 20,
    asks: 'How many judgements at a school may rest on little before it shows? One that is contested always does.',
    unit: ['judgement', 'judgements'],
  },
  name: () => 'Thin or contested evidence',
  fires: (threshold) =>
    `At a school ${countWords(threshold, 'judgement rests', 'judgements or more rest')} on thin evidence, or on what is out of date; or something contradicts one.`,
  // The page counts what needs better evidence itself.
  clause: null,
  questions: [
    'What would tell us that this judgement is wrong?',
    'Who has seen it from outside the school, and when?',
    'What will be looked at next, and by when?',
  ],
  find: ({ schools, day, evidenceMonths }, threshold) =>
    schools.flatMap((school) => {
      const weakOn = (on: string) =>
        school.claims.flatMap((claim) => {
          const weakness = weaknessOf(claim, on, evidenceMonths)
          return weakness ? [{ claim, weakness }] : []
        })
      const fires = (weak: readonly { weakness: Weakness }[]) =>
        weak.length >= threshold || weak.some(({ weakness }) => weakness === 'contested')
      const weak = weakOn(day)
      if (weak.length === 0 || !fires(weak)) return []
      const contested = weak.filter(({ weakness }) => weakness === 'contested').length
      const worstFirst = (Object.keys(groups) as Weakness[]).map((weakness) => ({
        weakness,
        claims: weak.filter((it) => it.weakness === weakness).map(({ claim }) => claim),
      }))
      const said = worstFirst.flatMap(({ weakness, claims }) =>
        claims.length === 0 ? [] : [groups[weakness] + namedFew(claims.map(({ label }) => label))],
      )
      const [worst] = worstFirst.flatMap(({ claims }) => claims)
      const of = worst?.categorisationId ?? null
      return [
        {
          record: { kind: 'school', id: school.id },
          schools: [{ id: school.id, name: school.name }],
          title: sentenceCase(countWords(weak.length, 'judgement', 'judgements')),
          proof: of === null ? null : { kind: 'categorisation', id: of },
          reason: sentenceCase(said.join('; ')),
          degree: weak.length + contested,
          since: holdsSince(
            school.claims.flatMap((claim) => changesOf(claim, evidenceMonths)),
            (on) => fires(weakOn(on)),
            day,
          ),
        },
      ]
    }),
})

const namedFew = (labels: readonly string[]): string =>
  labels.length <= mostNamed + 1
    ? andWords(labels)
    : `${labels.slice(0, mostNamed).join(', ')} and ${labels.length - mostNamed} more`
