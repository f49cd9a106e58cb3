import type { Ctx } from '../../../db/tenant.ts'
import { published, record } from '../../../record.ts'

/** Tells everybody in the trust, since everybody reads practices. */
export const recordPractice = (
  ctx: Ctx,
  kind: 'practice-shared' | 'practice-changed' | 'practice-withdrawn',
  practice: { id: string; schoolId: string; title: string },
): Promise<void> =>
  record(ctx, {
    kind,
    schoolId: practice.schoolId,
    recordKind: 'practice',
    recordId: practice.id,
    audiences: [...published, 'peers'],
    data: { title: practice.title },
  })
