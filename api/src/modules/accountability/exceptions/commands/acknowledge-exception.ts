import {
  acknowledgeBlockers,
  readTheSame,
} from '@sixfold/shared/domain/accountability/exceptions/acknowledged.ts'
import { sameSubject } from '@sixfold/shared/domain/accountability/exceptions/find.ts'
import type {
  ExceptionRecord,
  ExceptionRule,
} from '@sixfold/shared/domain/accountability/exceptions/names.ts'
import { ruleOf } from '@sixfold/shared/domain/accountability/exceptions/rules.ts'
import type { Ctx } from '../../../../db/tenant.ts'
import { assertUnblocked, notFound } from '../../../../http/problem.ts'
import { record } from '../../../../record.ts'
import { insertAcknowledgement, lockException, schoolsOfRecord } from '../acknowledgement-queries.ts'
import { authorizeException, boardsReader, isPublishedRule, knowsRecord, readerOf } from '../policy.ts'
import { workOut, type WorkedOut } from '../work-out.ts'

type Acknowledging = {
  id: string
  rule: ExceptionRule
  record: { kind: ExceptionRecord; id: string }
  /** As bad as it was when it was read. */
  degree: number
  note: string
}

/**
 * Keeps that somebody has seen an exception, and what they say of it. Where whoever reads the published record sees the same, they read
 * this too. @throws 404 · 403 · 409 it has ended, become worse since it was read, or is acknowledged and nothing is new about it
 */
export async function acknowledgeException(ctx: Ctx, it: Acknowledging): Promise<void> {
  const reader = readerOf(ctx.actor)
  const schoolIds = await schoolsOfRecord(ctx, it.record)
  if (schoolIds === null) throw notFound('This exception')
  authorizeException('acknowledge', ctx.actor, { schoolIds })
  if (!knowsRecord(reader, it.record.kind, schoolIds)) throw notFound('This exception')
  await lockException(ctx, it)
  const [found, published] = [await one(ctx, it, reader), await one(ctx, it, boardsReader)]
  assertUnblocked(acknowledgeBlockers(found, it.degree, published))
  if (!found) return
  const shared = published !== null && readTheSame(found, published)
  await insertAcknowledgement(ctx, { ...it, degree: found.degree, shared })
  if (shared && isPublishedRule(it.rule)) await tell(ctx, it, schoolIds[0] ?? null, published.name)
}

async function one(ctx: Ctx, it: Acknowledging, reader: Parameters<typeof workOut>[2]) {
  const { found, thresholds } = await workOut(ctx, ctx.today, reader)
  const exception = found.find((other): other is WorkedOut => sameSubject(other, it))
  return exception ? { ...exception, name: ruleOf(it.rule).name(thresholds[it.rule]) } : null
}

/**
 * Those who read the published record and its exceptions; of a giver that isn't a school, whoever has those of the whole trust. What they
 * don't all know leaves no trace in the timeline.
 */
const tell = (ctx: Ctx, it: Acknowledging, schoolId: string | null, title: string) =>
  record(ctx, {
    kind: 'exception-acknowledged',
    schoolId,
    recordKind: it.record.kind,
    recordId: it.record.id,
    audiences:
      schoolId === null ? ['leaders', 'trustees'] : ['leaders', 'partners', 'heads', 'governors', 'trustees'],
    data: { title },
  })
