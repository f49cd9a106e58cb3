import * as calendars from '@sixfold/shared/contracts/calendars.ts'
import * as cycleModel from '@sixfold/shared/contracts/cycle-model.ts'
import * as cycleWording from '@sixfold/shared/contracts/cycle-wording.ts'
import * as contract from '@sixfold/shared/contracts/trust.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import {
  findCalendar,
  findDefaultCalendar,
  listCalendars,
  listChoices,
  listYears,
} from './calendar-queries.ts'
import { addCalendar } from './commands/add-calendar.ts'
import { chooseCalendar } from './commands/choose-calendar.ts'
import { editCalendar } from './commands/edit-calendar.ts'
import { editSettings } from './commands/edit-settings.ts'
import { setCalendarYear } from './commands/set-calendar-year.ts'
import { writeCycleModel } from './commands/write-cycle-model.ts'
import { authorizeTrust } from './policy.ts'
import {
  editability,
  presentCalendar,
  presentChoice,
  presentCycleModel,
  presentSchoolCalendar,
  presentTrust,
  presentYear,
} from './presenter.ts'
import { calendarOf, findWording, trustName, trustSettings } from './queries.ts'

export const trustRoutes: Routes = ({ handle }) => {
  handle(contract.getTrust, showTrust)
  handle(contract.editTrust, async (ctx, { body }) => {
    await editSettings(ctx, body)
    return showTrust(ctx)
  })
  handle(cycleModel.getCycleModel, showCycleModel)
  handle(cycleWording.writeCycleModel, async (ctx, { body }) => {
    await writeCycleModel(ctx, body.steps)
    return showCycleModel(ctx)
  })

  handle(calendars.listCalendars, async (ctx) => {
    authorizeTrust('read', ctx.actor)
    const rows = await listCalendars(ctx)
    return {
      items: rows.map(({ id, name, isDefault, yearsSet }) => ({ id, name, isDefault, yearsSet })),
      schools: (await listChoices(ctx)).map(presentChoice),
      abilities: editability(ctx),
    }
  })
  handle(calendars.addCalendar, async (ctx, { body }) => {
    await addCalendar(ctx, body)
    return showCalendar(ctx, body.id)
  })
  handle(calendars.getCalendar, (ctx, { params }) => showCalendar(ctx, params.calendarId))
  handle(calendars.editCalendar, async (ctx, { params, body }) => {
    await editCalendar(ctx, params.calendarId, body)
    return showCalendar(ctx, params.calendarId)
  })
  handle(calendars.setCalendarYear, async (ctx, { params, body }) => {
    await setCalendarYear(ctx, params, body)
    const [row] = await listYears(ctx, params.calendarId, params.academicYear)
    return presentYear(params.academicYear, row)
  })
  handle(calendars.getSchoolCalendar, (ctx, { params }) => showSchoolCalendar(ctx, params.schoolId))
  handle(calendars.chooseCalendar, async (ctx, { params, body }) => {
    await chooseCalendar(ctx, params.schoolId, body.calendarId)
    return showSchoolCalendar(ctx, params.schoolId)
  })
}

async function showTrust(ctx: Ctx) {
  authorizeTrust('read', ctx.actor)
  return presentTrust(await trustName(ctx), await trustSettings(ctx), ctx)
}

async function showCycleModel(ctx: Ctx) {
  authorizeTrust('read', ctx.actor)
  return presentCycleModel(await findWording(ctx), ctx)
}

async function showCalendar(ctx: Ctx, calendarId: string) {
  authorizeTrust('read', ctx.actor)
  const row = await findCalendar(ctx, calendarId)
  if (!row) throw notFound('This calendar')
  return presentCalendar(row, await listYears(ctx, calendarId), ctx)
}

async function showSchoolCalendar(ctx: Ctx, schoolId: string) {
  authorizeTrust('read', ctx.actor)
  const [choice] = await listChoices(ctx, schoolId)
  if (!choice) throw notFound('This school')
  const uses =
    choice.calendarId === null ? await findDefaultCalendar(ctx) : await findCalendar(ctx, choice.calendarId)
  return presentSchoolCalendar(choice, uses, await calendarOf(ctx, schoolId), ctx)
}
