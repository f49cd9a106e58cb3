import * as calendars from '@sixfold/shared/contracts/calendars.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { succeeded } from '../improving.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

/** About the asker's own trust there is nothing of another's to find. */
const everyTrust = expecting('may', { 'leader of another trust': 'may' })
const leadersOfTheirs = expecting('forbidden', { 'trust-leader': 'may', 'leader of another trust': 'may' })
const leaders = expecting('forbidden', { 'trust-leader': 'may' })

const made = new WeakMap<Scene, Promise<string>>()

/** One calendar for the scene, made by the leader. */
function calendarIn(scene: Scene): Promise<string> {
  const id = made.get(scene) ?? makeCalendar(scene)
  made.set(scene, id)
  return id
}

async function makeCalendar({ askers }: Scene): Promise<string> {
  const body = { id: newId(), name: 'Primary schools' }
  succeeded(await askers['trust-leader'].call(calendars.addCalendar, { body }))
  return body.id
}

export const trustsSweep: SweepTable = {
  getTrust: { expected: everyTrust },
  editTrust: { options: () => ({ body: { evidenceMonths: 18 }, version: 1 }), expected: leadersOfTheirs },
  getCycleModel: { expected: everyTrust },
  writeCycleModel: { options: () => ({ body: { steps: null }, version: 1 }), expected: leadersOfTheirs },
  listCalendars: { expected: everyTrust },
  addCalendar: {
    options: () => ({ body: { id: newId(), name: `Calendar ${newId()}` } }),
    expected: leadersOfTheirs,
  },
  getCalendar: {
    options: async (scene) => ({ params: { calendarId: await calendarIn(scene) } }),
    expected: expecting('may'),
  },
  editCalendar: {
    options: async (scene) => ({
      params: { calendarId: await calendarIn(scene) },
      body: { isDefault: true },
      version: 1,
    }),
    expected: leaders,
  },
  setCalendarYear: {
    options: async (scene) => ({
      params: { calendarId: await calendarIn(scene), academicYear: '2026' },
      body: usualDays(2026),
      version: 0,
    }),
    expected: leaders,
  },
  getSchoolCalendar: {
    options: ({ here }) => ({ params: { schoolId: here.id } }),
    expected: expecting('may'),
  },
  chooseCalendar: {
    options: async (scene) => ({
      params: { schoolId: scene.here.id },
      body: { calendarId: await calendarIn(scene) },
      version: 0,
    }),
    expected: leaders,
  },
}
