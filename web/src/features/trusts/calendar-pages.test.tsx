import type { CalendarYear } from '@sixfold/shared/contracts/calendars.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Answers, open, problem, school, serve } from '../cycles/priority.fixture.tsx'
import { aCalendar, calendarId } from './trusts.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const listOf = (more: object = {}) => ({
  items: [
    { id: calendarId, name: 'Primary schools', isDefault: true, yearsSet: [2025] },
    { id: '01a20000-0000-7000-8000-0000000000c2', name: 'Secondary schools', isDefault: false, yearsSet: [] },
  ],
  schools: [{ school, calendarId: null, version: 0 }],
  abilities: { edit: true },
  ...more,
})
const answers = (more: Answers = {}): Answers => ({
  'GET /trust/calendars': () => listOf(),
  [`GET /trust/calendars/${calendarId}`]: () => aCalendar(),
  ...more,
})
const year2026 = `PUT /trust/calendars/${calendarId}/years/2026`
const field = (term: string, label: string) =>
  within(screen.getByRole('group', { name: term })).getByLabelText<HTMLInputElement>(label)
const valueOf = (term: string, label: string) => field(term, label).value
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))

describe('the calendars of a trust', () => {
  test('are England’s usual days until there is one, which is then opened to set its days', async () => {
    const changes = serve(
      answers({
        'GET /trust/calendars': () => listOf({ items: [] }),
        'POST /trust/calendars': () => aCalendar(),
      }),
    )
    open('/set-up/calendars')
    expect(await screen.findByText('1 Sep 2026 – 18 Dec 2026')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Add your calendar' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Add' }))
    expect(
      await screen.findByRole('heading', { name: 'When are schools with “Primary schools” open?' }),
    ).toBeDefined()
    expect(changes).toMatchObject([{ body: { name: 'All schools' } }])
  })

  test('a school’s is chosen in one act', async () => {
    const other = '01a20000-0000-7000-8000-0000000000c2'
    const changes = serve(
      answers({
        [`PUT /schools/${school.id}/calendar`]: () => ({
          school,
          calendarId: other,
          uses: { id: other, name: 'Secondary schools' },
          years: [],
          abilities: { choose: true },
          version: 1,
        }),
      }),
    )
    open('/set-up/calendars')
    fireEvent.change(await screen.findByRole('combobox', { name: `Calendar of ${school.name}` }), {
      target: { value: other },
    })
    await waitFor(() => expect(changes).toHaveLength(1))
    expect(changes).toMatchObject([{ method: 'PUT', version: '"0"', body: { calendarId: other } }])
  })
})

describe('the days of an academic year', () => {
  const show = async (more: Answers = {}) => {
    const changes = serve(answers(more))
    open(`/set-up/calendars/${calendarId}`)
    await screen.findByRole('heading', { name: '2026/27' })
    return changes
  }
  const saved = ({ body }: { body: unknown }): CalendarYear => ({
    academicYear: 2026,
    days: body as CalendarYear['days'],
    setAt: '2026-12-05T09:00:00.000Z',
    setBy: { id: school.id, name: 'Ama Osei' },
    version: 1,
  })

  test('begin with the usual ones, count their school days and name the bank holidays', async () => {
    const changes = await show({ [year2026]: saved })
    expect(valueOf('Autumn', 'First day')).toBe('2026-09-01')
    expect(
      screen.getByText('Nobody has set these days yet: they are the usual ones in England.'),
    ).toBeDefined()
    expect(screen.getByText(/^Mon 3 May 2027/)).toBeDefined()
    fireEvent.change(field('Summer', 'Last day'), { target: { value: '2027-07-21' } })
    expect(await screen.findByText(/19\d school days, 0 training days\./)).toBeDefined()
    save()
    await waitFor(() => expect(changes).toHaveLength(1))
    const usual = usualDays(2026)
    expect(changes).toMatchObject([
      { version: '"0"', body: { terms: { summer: { ...usual.terms.summer, to: '2027-07-21' } } } },
    ])
  })

  test('are copied from the year before, its training days on the same weekdays', async () => {
    await show()
    fireEvent.click(screen.getByRole('button', { name: 'Copy from 2025/26' }))
    expect(screen.getByLabelText<HTMLInputElement>('Training day 1').value).toBe('2026-11-02')
    fireEvent.click(screen.getByRole('button', { name: 'Remove training day 1' }))
    expect(screen.queryByLabelText('Training day 1')).toBeNull()
  })

  test('with faults are led to field by field, and not sent', async () => {
    const changes = await show()
    fireEvent.change(field('Spring', 'First day'), { target: { value: '2026-12-01' } })
    fireEvent.change(field('Autumn', 'Half-term, first day off'), { target: { value: '' } })
    save()
    expect(await screen.findByRole('link', { name: /Autumn: give the half-term’s first day/ })).toBeDefined()
    fireEvent.change(field('Autumn', 'Half-term, first day off'), { target: { value: '2026-10-26' } })
    save()
    fireEvent.click(
      await screen.findByRole('link', { name: /^Spring: Spring begins before autumn has ended/ }),
    )
    expect(document.activeElement).toBe(field('Spring', 'First day'))
    expect(changes).toEqual([])
  })

  test('set by someone else meanwhile are shown beside one’s own', async () => {
    let calendar = aCalendar()
    await show({
      [`GET /trust/calendars/${calendarId}`]: () => calendar,
      [year2026]: () => {
        const years = calendar.years.map((year) =>
          year.academicYear === 2026
            ? { ...year, days: { ...year.days, trainingDays: ['2026-09-01'] }, version: 1 }
            : year,
        )
        calendar = aCalendar({ years })
        return problem(412, 'Changed meanwhile', { versions: { sent: 0, current: 1 } })
      },
    })
    fireEvent.change(field('Summer', 'Last day'), { target: { value: '2027-07-21' } })
    save()
    expect(await screen.findByText('Training days: theirs')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Keep theirs, discard mine' }))
    await waitFor(() => expect(valueOf('Summer', 'Last day')).toBe('2027-07-23'))
  })
})
