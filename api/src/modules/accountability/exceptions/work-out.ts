import { stillHolds } from '@sixfold/shared/domain/accountability/exceptions/acknowledged.ts'
import {
  findExceptions,
  type FoundBy,
  sameSubject,
} from '@sixfold/shared/domain/accountability/exceptions/find.ts'
import type { ExceptionState } from '@sixfold/shared/domain/accountability/exceptions/names.ts'
import {
  type Thresholds,
  thresholdsFrom,
} from '@sixfold/shared/domain/accountability/exceptions/thresholds.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { type AcknowledgementRow, acknowledgementsBy } from './acknowledgement-queries.ts'
import { type ExceptionReader, readsAcknowledgement } from './policy.ts'
import { readFacts } from './read-facts.ts'

export type WorkedOut = FoundBy & {
  state: ExceptionState
  /** The newest, whether or not it still holds. */
  acknowledgement: AcknowledgementRow | null
}

/** What the rules find as at a day in what a reader may know, the most pressing first, and with which thresholds; and all schools that the reader has. */
export async function workOut(
  ctx: Ctx,
  asAt: string,
  reader: ExceptionReader,
): Promise<{ found: WorkedOut[]; thresholds: Thresholds; schools: readonly { id: string; name: string }[] }> {
  const { facts, set } = await readFacts(ctx, asAt, reader)
  const thresholds = thresholdsFrom(set)
  const acknowledged = await acknowledgementsBy(ctx, asAt)
  const found = findExceptions(facts, thresholds).map((it): WorkedOut => {
    const ids = it.schools.map(({ id }) => id)
    const acknowledgement =
      acknowledged.find((one) => sameSubject(one, it) && readsAcknowledgement(reader, ids, one)) ?? null
    const holds = acknowledgement !== null && stillHolds(acknowledgement, it)
    return { ...it, state: holds ? 'acknowledged' : 'open', acknowledgement }
  })
  return { found, thresholds, schools: facts.schools }
}
