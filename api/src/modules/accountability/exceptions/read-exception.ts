import { ruleOf } from '@sixfold/shared/domain/accountability/exceptions/rules.ts'
import { sameSubject } from '@sixfold/shared/domain/accountability/exceptions/find.ts'
import type { ExceptionReader } from '../../questions/commands/ask-question.ts'
import { asksAs } from '../../questions/policy.ts'
import { schoolsOfRecord } from './acknowledgement-queries.ts'
import { exceptionPolicy, readerOfBody } from './policy.ts'
import { workOut } from './work-out.ts'

/** An exception as the body reads it in whose name somebody asks about it, whatever else they may know. */
export const readException: ExceptionReader = async (ctx, { rule, record: kind, id }) => {
  const record = { kind, id }
  const schoolIds = await schoolsOfRecord(ctx, record)
  if (schoolIds === null || !exceptionPolicy.read(ctx.actor, { schoolIds })) return null
  const reader = readerOfBody(asksAs(ctx.actor, { schoolIds }))
  const { found, thresholds } = await workOut(ctx, ctx.today, reader)
  const it = found.find((one) => sameSubject(one, { rule, record }))
  if (!it) return null
  return {
    title: `${ruleOf(rule).name(thresholds[rule])}: ${it.title}`,
    value: it.reason,
    schoolIds: it.schools.map((school) => school.id),
  }
}
