import type { EntryKind } from '@sixfold/shared/domain/accountability/question-words.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { type Audience, record } from '../../../record.ts'

type Recorded = {
  id: string
  title: string
  schoolIds: readonly string[]
  governorsOf: string | null
  everAnswered: boolean
}

/**
 * Tells those who read the question as a whole role: leaders, the body in whose name it is asked, and once it has been answered heads
 * and partners of its schools. Whoever is asked to answer finds it under Today. What was said isn't in it.
 */
export async function recordQuestion(ctx: Ctx, kind: EntryKind, it: Recorded): Promise<void> {
  const schools = it.schoolIds.length === 0 ? [null] : it.schoolIds
  for (const schoolId of schools) {
    const body: Audience[] =
      it.governorsOf === null ? ['trustees'] : it.governorsOf === schoolId ? ['governors'] : []
    const school: Audience[] = it.everAnswered && schoolId !== null ? ['heads', 'partners'] : []
    await record(ctx, {
      kind: `question-${kind}`,
      schoolId,
      recordKind: 'question',
      recordId: it.id,
      audiences: ['leaders', ...body, ...school],
      data: { title: it.title },
    })
  }
}
