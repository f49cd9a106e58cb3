import * as calendars from '@sixfold/shared/contracts/calendars.ts'
import * as schemes from '@sixfold/shared/contracts/schemes.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { TestPerson } from '../factories.ts'
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

const published = new WeakMap<Scene, Promise<string>>()

/** The number of a version that the leader of each trust has published: each finds their own trust's. */
function schemeIn(scene: Scene): Promise<string> {
  const number = published.get(scene) ?? publishOne(scene)
  published.set(scene, number)
  return number
}

async function publishOne({ askers }: Scene): Promise<string> {
  await publishFor(askers['leader of another trust'])
  return publishFor(askers['trust-leader'])
}

async function publishFor(leader: TestPerson): Promise<string> {
  const scheme = { ...defaultSchemeText, replyDays: 12 }
  const draft = succeeded(await leader.call(schemes.writeSchemeDraft, { body: { scheme }, version: 1 }))
  const version = draft.json().version
  const answer = await leader.call(schemes.publishScheme, { body: { id: newId() }, version })
  return String(succeeded(answer).json().number)
}

/** The version of the draft as its trust's leader reads it. */
async function draftOf({ askers }: Scene): Promise<number> {
  return succeeded(await askers['trust-leader'].call(schemes.getSchemeDraft)).json().version
}

export const trustsSweep: SweepTable = {
  getTrust: { expected: everyTrust },
  editTrust: { options: () => ({ body: { evidenceMonths: 18 }, version: 1 }), expected: leadersOfTheirs },
  getCycleModel: { expected: everyTrust },
  writeCycleModel: { options: () => ({ body: { steps: null }, version: 1 }), expected: leadersOfTheirs },
  getCurrentScheme: { expected: everyTrust },
  listSchemes: { expected: everyTrust },
  getScheme: {
    options: async (scene) => ({ params: { number: await schemeIn(scene) } }),
    expected: everyTrust,
  },
  getSchemeDraft: { expected: leadersOfTheirs },
  writeSchemeDraft: {
    options: async (scene) => ({ body: { scheme: null }, version: await draftOf(scene) }),
    expected: leadersOfTheirs,
  },
  readCriteria: { options: () => ({ body: { text: 'Criterion\nReading\n' } }), expected: leadersOfTheirs },
  publishScheme: {
    options: async (scene) => ({ body: { id: newId() }, version: await draftOf(scene) }),
    expected: leadersOfTheirs,
  },
  withdrawScheme: {
    options: async (scene) => ({
      params: { number: await schemeIn(scene) },
      body: { reason: 'Sent too soon.' },
    }),
    expected: leadersOfTheirs,
  },
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
