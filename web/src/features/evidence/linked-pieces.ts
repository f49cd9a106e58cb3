import type { LinkedEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { sourceWords, type Stance } from '@sixfold/shared/domain/evidence/words.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { formatDay } from '../../lib/format.ts'
import { claimWords } from './evidence-look.ts'

/** A piece with every claim of the priority that it is linked to. */
export type Piece = LinkedEvidence & { claims: LinkedEvidence[] }

/** Each piece once, in the order given (contradictions first), with its claims: those of the present step first. */
export function piecesOf({ evidence, turn, step }: Priority): Piece[] {
  const isPresent = (claim: LinkedEvidence) =>
    claim.claim === 'step' && claim.turn === turn && claim.step === (step ?? 'secure')
  const byId = Map.groupBy(evidence.items, (item) => item.id)
  return [...byId.values()].flatMap((claims) => {
    const inOrder = claims.toSorted((a, b) => Number(isPresent(b)) - Number(isPresent(a)))
    return inOrder[0] ? [{ ...inOrder[0], claims: inOrder }] : []
  })
}

/** "peer school, 9 Sep 2026 · Know the need". */
export function pieceLine(piece: Piece, priority: Priority, words: StepWords): string {
  const places = piece.claims.map(({ claim, step, turn }) =>
    claimWords({ claim, step, turn: turn === priority.turn ? 1 : turn }, words),
  )
  return `${sourceWords[piece.source].toLowerCase()}, ${formatDay(piece.effectiveOn)} · ${places.join(', ')}`
}

/** The sign before a piece, with its word for who can't see it. */
export const stanceSigns: Record<Stance, { sign: string; word: string }> = {
  supports: { sign: '+', word: 'Supports' },
  contradicts: { sign: '−', word: 'Contradicts' },
  neutral: { sign: '○', word: 'Neither supports nor contradicts' },
}
