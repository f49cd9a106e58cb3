import {
  type EvidenceSource,
  type EvidenceState,
  type Stance,
  stateWords,
} from '@sixfold/shared/domain/evidence/words.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { ClaimKind } from '@sixfold/shared/domain/evidence/words.ts'

export const stateOf = ({ live, withdrawn }: { live: boolean; withdrawn: unknown }): EvidenceState =>
  withdrawn ? 'withdrawn' : live ? 'live' : 'expired'

export const stateLabel = (evidence: { live: boolean; withdrawn: unknown }): string =>
  stateWords[stateOf(evidence)]

/** Where a piece comes from, within a line about it. */
export const fromWords: Record<EvidenceSource, string> = {
  school: 'from the school',
  trust: 'from the trust',
  'peer-school': 'from another school',
  external: 'from outside',
}

/** A claim in the trust's own words: "Know the need", "The judgement of impact, turn 2". */
export function claimWords(
  { claim, step, turn }: { claim: ClaimKind; step: StepKey; turn: number },
  words: StepWords,
): string {
  const said = claim === 'impact' ? 'The judgement of impact' : words(step).title
  return turn > 1 ? `${said}, turn ${turn}` : said
}

/** What contradicts stands first, then what supports. */
export const contradictionsFirst = <Link extends { stance: Stance }>(links: readonly Link[]): Link[] =>
  links.toSorted((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance))
const order: readonly Stance[] = ['contradicts', 'supports', 'neutral']
