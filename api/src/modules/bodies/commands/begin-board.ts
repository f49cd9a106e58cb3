import { v7 } from 'uuid'
import type { Ctx } from '../../../db/tenant.ts'
import { insertBody } from '../writes.ts'

/** A new trust's board: every trustee sits on it until somebody is named. docs/decisions/015-the-board-comes-with-the-trust.md */
export async function beginBoard(ctx: Ctx): Promise<void> {
  await insertBody(ctx, {
    id: v7(),
    kind: 'board',
    name: 'Trust board',
    schemeReference: null,
    fromOn: ctx.today,
    toOn: null,
  })
}
