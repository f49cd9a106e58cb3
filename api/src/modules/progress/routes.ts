import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import * as impact from '@sixfold/shared/contracts/impact.ts'
import * as contract from '@sixfold/shared/contracts/updates.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { workingDaysAfter } from '@sixfold/shared/domain/calendar/school-days.ts'
import { editBlockers, reachedBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { readersOf } from '@sixfold/shared/domain/progress/readers.ts'
import { updatesFrom, type Worded } from '@sixfold/shared/domain/progress/wordings.ts'
import { workingScope } from '../../access/visible-schools.ts'
import { endOfLondonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { authorizeCycle, cyclePolicy } from '../cycles/policy.ts'
import { findPriority } from '../cycles/queries.ts'
import { calendarOf, trustSettings } from '../trusts/queries.ts'
import { judgeImpact } from './commands/judge-impact.ts'
import { openUpdate } from './commands/open-update.ts'
import { sendUpdate } from './commands/send-update.ts'
import { thankForUpdate } from './commands/thank-for-update.ts'
import { subjectOf, updatePolicy } from './policy.ts'
import { presentJudgement, presentUpdate } from './presenter.ts'
import { listHolders, listJudgements, listReaders, listUnopened, listWordings } from './queries.ts'
import type { WordingRow } from './rows.ts'

/** How far back an update that one hasn't opened waits to be read, in days. */
const waits = 30

export const progressRoutes: Routes = ({ handle }) => {
  handle(contract.listUpdates, async (ctx, { params: { priorityId }, query }) => {
    const priority = await readable(ctx, priorityId)
    const all = await updatesOf(ctx, [priorityId])
    const [after] = placeIn(query.cursor, [Id]) ?? []
    const from = after === undefined ? 0 : all.findIndex((one) => one.root === after) + 1
    const page = pageFrom(all.slice(from, from + query.limit + 1), query.limit, (one) => [one.root])
    const sends = cyclePolicy.write(ctx.actor, priority)
    return {
      items: await present(ctx, page.items),
      nextCursor: page.nextCursor,
      readers: sends ? await readersNow(ctx, priority) : null,
      blockers: { send: sends ? editBlockers(priority.step) : [] },
      abilities: { send: sends },
    }
  })
  handle(contract.sendUpdate, async (ctx, { params, body }) => {
    await sendUpdate(ctx, { ...params, ...body })
    return showUpdate(ctx, params.priorityId, body.id)
  })
  handle(contract.listUnopenedUpdates, async (ctx, { query }) => {
    const since = endOfLondonDay(addDays(ctx.today, -waits))
    const after = placeIn(query.cursor, [Instant, Id])
    const rows = await listUnopened(ctx, workingScope(ctx.actor), since, after, query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.sentAt, row.id])
    const known = await updatesOf(
      ctx,
      page.items.map((row) => row.priorityId),
    )
    const waiting = page.items.flatMap((row) => known.find((one) => one.update.id === row.id) ?? [])
    return { items: await present(ctx, waiting), nextCursor: page.nextCursor }
  })
  handle(contract.openUpdate, async (ctx, { params: { updateId } }) => {
    const { priorityId } = await openUpdate(ctx, updateId)
    return showUpdate(ctx, priorityId, updateId)
  })
  handle(contract.thankForUpdate, async (ctx, { params: { updateId } }) => {
    const { priorityId } = await thankForUpdate(ctx, updateId)
    return showUpdate(ctx, priorityId, updateId)
  })

  handle(impact.listImpactJudgements, async (ctx, { params: { priorityId } }) => {
    const priority = await readable(ctx, priorityId)
    const rows = await listJudgements(ctx, priorityId)
    const judges = cyclePolicy.write(ctx.actor, priority)
    return {
      items: rows.map(presentJudgement),
      blockers: { judge: judges ? reachedBlockers(priority.step, 'evaluate') : [] },
      abilities: { judge: judges },
      version: rows.find((row) => row.turn === priority.turn)?.sequence ?? 0,
    }
  })
  handle(impact.judgeImpact, async (ctx, { params: { priorityId }, body }) =>
    presentJudgement(await judgeImpact(ctx, priorityId, body)),
  )
}

/** A priority that the person asking may know of. @throws 404 */
async function readable(ctx: Ctx, priorityId: string) {
  const priority = await findPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('read', ctx.actor, priority)
  return priority
}

/** The updates of these priorities as the person asking may read them, the newest day first. */
async function updatesOf(ctx: Ctx, priorityIds: readonly string[]): Promise<Worded<WordingRow>[]> {
  const rows = await listWordings(ctx, priorityIds)
  return updatesFrom(rows, (row) => updatePolicy.read(ctx.actor, subjectOf(row, ctx.today)))
}

async function present(ctx: Ctx, updates: readonly Worded<WordingRow>[]) {
  const wordings = updates.flatMap((one) => [one.update, ...one.earlier])
  const readers = await listReaders(
    ctx,
    wordings.map((wording) => wording.id),
  )
  return updates.map((one) => presentUpdate(one, readers, ctx))
}

/** The update of which a wording is one, as it stands. @throws 404 */
async function showUpdate(ctx: Ctx, priorityId: string, wordingId: string) {
  const all = await updatesOf(ctx, [priorityId])
  const [shown] = await present(
    ctx,
    all.filter((one) => [one.update, ...one.earlier].some((wording) => wording.id === wordingId)),
  )
  if (!shown) throw notFound('This update')
  return shown
}

async function readersNow(ctx: Ctx, priority: { schoolId: string; published: boolean }) {
  const [calendar, settings] = [await calendarOf(ctx, priority.schoolId), await trustSettings(ctx)]
  return readersOf(await listHolders(ctx, priority.schoolId), ctx.actor.personId, {
    from: workingDaysAfter(calendar, ctx.today, settings.updateDelayDays),
    approved: priority.published,
  })
}
