import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { getPairingCounts } from '@sixfold/shared/contracts/pairing-counts.ts'
import type { PairingStatus } from '@sixfold/shared/domain/support/pairing.ts'
import type { countPairings } from './queries.ts'

type Counted = Awaited<ReturnType<typeof countPairings>>

/** As pages group them: what waits for a side, what both have agreed to, and by year what is done and what came to nothing. */
export function presentCounts(rows: Counted): AnswerOf<typeof getPairingCounts> {
  const ended = Map.groupBy(
    rows.filter(({ academicYear }) => academicYear !== null),
    ({ academicYear }) => academicYear,
  )
  return {
    waiting: sumOf(rows, 'requested', 'matched'),
    agreed: sumOf(rows, 'agreed', 'active', 'paused'),
    ended: [...ended].flatMap(([academicYear, those]) =>
      academicYear === null
        ? []
        : [
            {
              academicYear,
              done: sumOf(those, 'completed', 'evaluated'),
              notGoingAhead: sumOf(those, 'declined', 'withdrawn'),
            },
          ],
    ),
  }
}

const sumOf = (rows: Counted, ...statuses: PairingStatus[]): number =>
  rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { pairings }) => sum + pairings, 0)
