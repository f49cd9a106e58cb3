import type { Actor } from '../../api/src/access/actor.ts'
import { londonDay } from '../../api/src/clock.ts'
import type { Db } from '../../api/src/db/client.ts'
import { type Ctx, inTrust } from '../../api/src/db/tenant.ts'

/** Something that somebody does at a moment, by the same command as the API's. */
export type Act = { at: Date; by: Actor; run: (ctx: Ctx) => Promise<unknown> }

/** Acts in one transaction: beginning one costs as much as a command, and the demo is to be ready soon. */
const batchSize = 100

/** Does what was done, in the order in which it was done, each by its person and at its moment. */
export async function perform(db: Db, acts: readonly Act[]): Promise<void> {
  const inOrder = acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (let from = 0; from < inOrder.length; from += batchSize)
    await performTogether(db, inOrder.slice(from, from + batchSize))
}

async function performTogether(db: Db, acts: readonly Act[]): Promise<void> {
  const [first] = acts
  if (!first) return
  await inTrust(db, first.by, momentOf(first.at), 'demo-seed', async (ctx) => {
    let acting = first.by
    for (const act of acts) {
      // Who acts is what the audit log says, so it changes with the person.
      if (act.by !== acting) await ctx.rows(`select set_config('app.person_id', $1, true)`, [act.by.personId])
      acting = act.by
      await act.run(asAt(ctx, act))
    }
  })
}

const momentOf = (now: Date) => ({ now, today: londonDay(now) })

function asAt(ctx: Ctx, { by, at }: Act): Ctx {
  return {
    actor: by,
    requestId: ctx.requestId,
    rows: ctx.rows,
    get orm() {
      return ctx.orm
    },
    ...momentOf(at),
  }
}
