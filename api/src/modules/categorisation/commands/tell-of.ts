import type { Ctx } from '../../../db/tenant.ts'
import { type Audience, record } from '../../../record.ts'
import type { CategorisationRow } from '../queries.ts'

/** Those who work on a proposal; its head joins them once a reply is asked for. */
export const proposers: Audience[] = ['leaders', 'partners']
export const withHead: Audience[] = [...proposers, 'heads']

/** Tells of a step on a school's way. No event names a level: what is proposed is read where one may see it. */
export const tellOf = (
  ctx: Ctx,
  row: CategorisationRow,
  kind: string,
  audiences: Audience[],
): Promise<void> =>
  record(ctx, {
    kind,
    schoolId: row.school.id,
    recordKind: 'categorisation',
    recordId: row.id,
    audiences,
    data: { academicYear: row.academicYear },
  })
