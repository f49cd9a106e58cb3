import type { CategoryOfYear, SchoolCategoryYears } from '@sixfold/shared/contracts/earlier-categories.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, problemAnswer, serve } from '../../lib/open-app.tsx'
import { school } from './way.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

type Year = SchoolCategoryYears['years'][number]
const years = [2024, 2025, 2026]
const ofYear = (academicYear: number, more: Partial<Year> = {}): Year => ({
  academicYear,
  level: null,
  movement: null,
  enteredLater: false,
  note: null,
  version: 0,
  blockers: { enter: [] },
  ...more,
})
const decided = { enter: [{ code: 'decided-here', message: 'It was decided here' }] }
const oneSchool = (of: Year[], name = school.name, enter = true): SchoolCategoryYears => ({
  school: { id: name === school.name ? school.id : '01a20000-0000-7000-8000-0000000000b9', name },
  years: of,
  abilities: { enter },
})
const shown = [
  oneSchool([
    ofYear(2024, { level: 1, enteredLater: true, note: 'Board papers', version: 1 }),
    ofYear(2025, { level: 2, movement: 'less', enteredLater: true, version: 1 }),
    ofYear(2026, { level: 2, movement: 'same', blockers: decided }),
  ]),
  oneSchool(
    [ofYear(2024), ofYear(2025, { level: 3 }), ofYear(2026, { level: 2, movement: 'more' })],
    'Wold School',
  ),
]
const answers = (items: SchoolCategoryYears[], more: Answers = {}) =>
  serve({ 'GET /category-years': () => Response.json({ years, items, nextCursor: null }), ...more })

describe('categories year by year', () => {
  test('say for each school and year the category, how it moved and that it was entered later', async () => {
    answers(shown)
    openApp('/categorise/years')
    const table = await screen.findByRole('table', { name: 'Schools’ categories by year' })
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      )
    expect(cells).toEqual([
      ['Stabiliseentered later · Board papers', 'Repairneeds less · entered later', 'Repairas before'],
      ['None', 'Improve', 'Repairneeds more'],
    ])
  })

  test('are a picture, and a table of the same numbers', async () => {
    answers(shown)
    openApp('/categorise/years')
    const table = await screen.findByRole('table', { name: 'Schools by category and year' })
    const numbers = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent?.trim()),
      )
    expect(numbers).toEqual([
      ['0', '0', '0', '1', '1 school'],
      ['0', '1', '1', '0', '–'],
      ['0', '0', '2', '0', '–'],
    ])
  })

  test('say what comes first where there is none, and offer to enter earlier ones to who may', async () => {
    answers([oneSchool(years.map((year) => ofYear(year)))])
    openApp('/categorise/years')
    expect(await screen.findByText('The first ones come with a round.')).toBeDefined()
    expect(screen.getAllByRole('link', { name: 'Enter earlier years' })[0]?.getAttribute('href')).toBe(
      '/set-up/earlier-categories',
    )
  })

  test('offer that to nobody else', async () => {
    answers([oneSchool([ofYear(2026, { level: 3 })], school.name, false)])
    openApp('/categorise/years')
    await screen.findByRole('table', { name: 'Schools’ categories by year' })
    expect(screen.queryByRole('link', { name: 'Enter earlier years' })).toBeNull()
  })
})

describe('entering an earlier category', () => {
  const cell = (year: string) =>
    screen.findByRole<HTMLSelectElement>('combobox', { name: `${school.name}, ${year}` })
  const path = (year: number) => `PUT /schools/${school.id}/earlier-categories/${year}`
  const saved: CategoryOfYear = {
    academicYear: 2025,
    level: 3,
    movement: null,
    enteredLater: true,
    note: null,
    version: 1,
  }

  test('saves what is chosen on top of what stands, with where it comes from', async () => {
    const sent: Asked[] = []
    answers(shown, {
      [path(2025)]: (asked) => {
        sent.push(asked)
        return Response.json(saved)
      },
    })
    openApp('/set-up/earlier-categories')
    fireEvent.change(await screen.findByLabelText(/^Where do they come from/), {
      target: { value: ' Minutes ' },
    })
    fireEvent.change(await cell('2025/26'), { target: { value: '3' } })
    await waitFor(() =>
      expect(sent).toMatchObject([{ headers: { 'if-match': '"1"' }, body: { level: 3, note: 'Minutes' } }]),
    )
    expect(await screen.findByText('Saved')).toBeDefined()
    fireEvent.change(await cell('2025/26'), { target: { value: '' } })
    await waitFor(() => expect(sent[1]).toMatchObject({ body: { level: null, note: null } }))
  })

  test('lets what was decided here be read alone, and this year not be entered', async () => {
    answers([oneSchool([ofYear(2024), ofYear(2025, { level: 2, blockers: decided }), ofYear(2026)])])
    openApp('/set-up/earlier-categories')
    expect(await cell('2024/25')).toBeDefined()
    expect(screen.getByText('decided here')).toBeDefined()
    expect(screen.getAllByRole('combobox')).toHaveLength(1)
  })

  test('says why it was not saved, and shows what stands', async () => {
    answers(shown, { [path(2025)]: () => problemAnswer(412, 'Changed meanwhile') })
    openApp('/set-up/earlier-categories')
    fireEvent.change(await cell('2025/26'), { target: { value: '4' } })
    expect(await screen.findByText(/^Somebody else entered this meanwhile/)).toBeDefined()
    expect((await cell('2025/26')).value).toBe('2')
  })
})
