import * as contract from '@sixfold/shared/contracts/calendars.ts'
import type { Calendar } from '@sixfold/shared/contracts/calendars.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everyRole, type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { type TestApp, testApp } from '../../../test/harness.ts'
import { succeeded } from '../../../test/improving.ts'
import { calendarsOf } from './queries.ts'

let app: TestApp
let world: World
let thornmere: TestSchool
let fenwick: TestSchool
let people: Awaited<ReturnType<typeof everyRole>>

beforeEach(async () => {
  app = await testApp()
  world = await World.create(app)
  thornmere = await world.school('Thornmere Primary School')
  fenwick = await world.school('Fenwick Infant School')
  people = await everyRole(world, thornmere)
})

const add = (name: string, by = people.leader, id = v7()) =>
  by.call(contract.addCalendar, { body: { id, name } })
const added = async (name: string): Promise<Calendar> => succeeded(await add(name)).json()
const setYear = (
  calendar: { id: string },
  body: unknown,
  { year = 2026, version = 0, by = people.leader }: { year?: number; version?: number; by?: TestPerson } = {},
) =>
  by.call(contract.setCalendarYear, {
    params: { calendarId: calendar.id, academicYear: String(year) },
    body,
    version,
  })
const choose = (school: TestSchool, calendarId: string | null, version = 0) =>
  people.leader.call(contract.chooseCalendar, {
    params: { schoolId: school.id },
    body: { calendarId },
    version,
  })
const faultsOf = (answer: Awaited<ReturnType<typeof add>>) => [
  answer.statusCode,
  answer.json().errors?.map((fault: { path: string }) => fault.path),
]

describe('calendars', () => {
  test('are none at first; the first one added is the default, and shows the usual days of four years', async () => {
    const none = succeeded(await people.head.call(contract.listCalendars)).json()
    expect(none).toMatchObject({ items: [], abilities: { edit: false } })
    expect(none.schools.map((one: { calendarId: null }) => one.calendarId)).toEqual([null, null])
    const first = await added('Primary schools')
    expect(first).toMatchObject({ name: 'Primary schools', isDefault: true, version: 1 })
    expect(first.years.map((year) => [year.academicYear, year.version])).toEqual([
      [2025, 0],
      [2026, 0],
      [2027, 0],
      [2028, 0],
    ])
    expect(first.years[1]?.days).toEqual(usualDays(2026))
    expect((await added('Secondary schools')).isDefault).toBe(false)
  })

  test('have names of their own', async () => {
    const first = await added('Primary schools')
    const second = await added('Secondary schools')
    expect(faultsOf(await add('primary SCHOOLS'))).toEqual([400, ['name']])
    expect(
      faultsOf(
        await people.leader.call(contract.editCalendar, {
          params: { calendarId: second.id },
          body: { name: first.name },
          version: second.version,
        }),
      ),
    ).toEqual([400, ['name']])
  })

  test('added twice with one id are one', async () => {
    const id = v7()
    succeeded(await add('Primary schools', people.leader, id))
    succeeded(await add('Primary schools', people.leader, id))
    expect((await people.head.call(contract.listCalendars)).json().items).toHaveLength(1)
  })

  test('take turns in being the default one, also when two are made it at once', async () => {
    const [first, second, third] = [await added('A'), await added('B'), await added('C')]
    const makeDefault = (calendar: Calendar) =>
      people.leader.call(contract.editCalendar, {
        params: { calendarId: calendar.id },
        body: { isDefault: true },
        version: calendar.version,
      })
    const both = await Promise.all([makeDefault(second), makeDefault(third)])
    expect(both.map((one) => one.statusCode)).toEqual([200, 200])
    const { items } = (await people.leader.call(contract.listCalendars)).json()
    const defaults = items.filter((one: Calendar) => one.isDefault)
    expect(defaults).toHaveLength(1)
    expect(defaults[0].id).not.toBe(first.id)
  })

  test('of another trust aren’t found, nor can a school here use them', async () => {
    const theirs = await World.create(app, 'Harbour Schools Trust', 991_100)
    const leader = await theirs.person('trust-leader')
    const foreign = succeeded(await add('Harbour', leader)).json()
    const params = { calendarId: foreign.id }
    expect((await people.leader.call(contract.getCalendar, { params })).statusCode).toBe(404)
    expect((await setYear(foreign, usualDays(2026))).statusCode).toBe(404)
    expect(faultsOf(await choose(thornmere, foreign.id))).toEqual([400, ['calendarId']])
  })
})

describe('the days of an academic year', () => {
  test('are set, kept in order, and set again; each time is kept', async () => {
    const calendar = await added('Primary schools')
    const days = { ...usualDays(2026), trainingDays: ['2026-11-02', '2026-09-01'] }
    const once = succeeded(await setYear(calendar, days)).json()
    expect(once).toMatchObject({
      academicYear: 2026,
      days: { trainingDays: ['2026-09-01', '2026-11-02'] },
      setBy: { name: 'Ama Osei' },
      version: 1,
    })
    succeeded(await setYear(calendar, usualDays(2026), { version: 1 }))
    const kept = await app.ownerSql('select sequence from calendar_years order by 1')
    expect(kept).toEqual([{ sequence: 1 }, { sequence: 2 }])
    const read = await people.head.call(contract.getCalendar, { params: { calendarId: calendar.id } })
    expect(read.json().years[1]).toMatchObject({ version: 2, days: { trainingDays: [] } })
  })

  test('with faults are refused whole, each at its field', async () => {
    const calendar = await added('Primary schools')
    const usual = usualDays(2026)
    const days = {
      terms: { ...usual.terms, spring: { ...usual.terms.spring, from: '2026-12-01', halfTerm: null } },
      trainingDays: ['2026-09-05'],
    }
    expect(faultsOf(await setYear(calendar, days))).toEqual([400, ['terms.spring.from', 'trainingDays.0']])
    const odd = { ...days, terms: { ...days.terms, autumn: { from: '2026-02-30', to: 'soon' } } }
    expect(faultsOf(await setYear(calendar, odd))).toEqual([
      400,
      ['terms.autumn.from', 'terms.autumn.to', 'terms.autumn.halfTerm'],
    ])
    expect(await app.ownerSql('select 1 from calendar_years')).toEqual([])
  })

  test('of two people at once are set once', async () => {
    const calendar = await added('Primary schools')
    const other = await world.person('trust-leader')
    const both = await Promise.all([
      setYear(calendar, usualDays(2026)),
      setYear(calendar, usualDays(2026), { by: other }),
    ])
    expect(both.map((one) => one.statusCode)).toEqual(expect.arrayContaining([200, 412]))
  })

  test('are append-only', async () => {
    const calendar = await added('Primary schools')
    succeeded(await setYear(calendar, usualDays(2026)))
    for (const change of [
      'update calendar_years set sequence = 9',
      'delete from calendar_years',
      'update cycle_model_versions set sequence = 9',
      'delete from trust_settings_versions',
      'delete from school_calendars',
    ])
      await expect(world.as(people.leader, (ctx) => ctx.rows(change))).rejects.toThrow(/permission denied/)
  })
})

describe('a school', () => {
  const daysOf = async () => {
    const of = await world.as(people.head, (ctx) => calendarsOf(ctx, [thornmere.id, fenwick.id]))
    return [of.get(thornmere.id)?.years, of.get(fenwick.id)?.years]
  }

  test('uses the calendar chosen for it, else the trust’s default one, else the usual terms', async () => {
    expect(await daysOf()).toEqual([{}, {}])
    const trusts = await added('All schools')
    const own = await added('Thornmere')
    const theirDays = { 2026: { ...usualDays(2026), trainingDays: ['2026-09-01'] } }
    succeeded(await setYear(own, theirDays[2026]))
    succeeded(await setYear(trusts, usualDays(2025), { year: 2025 }))
    succeeded(await choose(thornmere, own.id))
    expect(await daysOf()).toEqual([theirDays, { 2025: usualDays(2025) }])
    const seen = await people.contributor.call(contract.getSchoolCalendar, {
      params: { schoolId: thornmere.id },
    })
    expect(seen.json()).toMatchObject({
      calendarId: own.id,
      uses: { name: 'Thornmere' },
      years: [
        { academicYear: 2026, days: theirDays[2026], isSet: true },
        { academicYear: 2027, days: usualDays(2027), isSet: false },
      ],
      abilities: { choose: false },
      version: 1,
    })
    succeeded(await choose(thornmere, null, 1))
    expect((await daysOf())[0]).toEqual({ 2025: usualDays(2025) })
  })

  test('has its calendar chosen by one person after the other', async () => {
    const calendar = await added('All schools')
    succeeded(await choose(thornmere, calendar.id))
    expect((await choose(thornmere, null)).statusCode).toBe(412)
    expect(succeeded(await choose(thornmere, calendar.id, 1)).json().version).toBe(1)
  })

  test('that has left the trust is not in the list', async () => {
    await app.ownerSql(`update schools set left_on = '2026-08-31' where id = $1`, [fenwick.id])
    const { schools } = (await people.leader.call(contract.listCalendars)).json()
    expect(schools.map((one: { school: { name: string } }) => one.school.name)).toEqual([thornmere.name])
  })
})
