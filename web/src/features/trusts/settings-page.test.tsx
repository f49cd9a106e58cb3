import { defaultSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { losingItsAnswer, open, problem, serve } from '../cycles/priority.fixture.tsx'
import { aTrust } from './trusts.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

const set = async (months: string) => {
  const field = await screen.findByRole('textbox', { name: /For how many months/ })
  fireEvent.change(field, { target: { value: months } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  return field
}

test('a leader sets from when an update is published and for how long evidence counts', async () => {
  const changes = serve({
    'GET /trust': () => aTrust(),
    'PATCH /trust': ({ body }) => aTrust({ settings: body as never, version: 2 }),
  })
  open('/set-up/settings')
  fireEvent.change(await screen.findByRole('combobox', { name: /When is a progress update published/ }), {
    target: { value: '0' },
  })
  await set('18')
  const sent = {
    method: 'PATCH',
    version: '"1"',
    body: { updateDelayDays: 0, evidenceMonths: 18, planBy: '10-31', pairingsAtOnce: 2 },
  }
  await waitFor(() => expect(changes).toMatchObject([sent]))
})

test('a leader sets by when plans are to be approved: a day that every year has, whichever month it is put in', async () => {
  const changes = serve({
    'GET /trust': () => aTrust(),
    'PATCH /trust': ({ body }) => aTrust({ settings: body as never, version: 2 }),
  })
  open('/set-up/settings')
  const group = within(await screen.findByRole('group', { name: /By which day of each year/ }))
  const chooses = (name: string, value: string) =>
    fireEvent.change(group.getByRole('combobox', { name }), { target: { value } })
  const days = () => group.getByRole('combobox', { name: 'Day' }).querySelectorAll('option').length
  expect([...group.getByRole('combobox', { name: 'Month' }).querySelectorAll('option')].at(0)?.text).toBe(
    'September',
  )
  chooses('Month', '02')
  expect(days()).toBe(28)
  chooses('Month', '11')
  expect(days()).toBe(30)
  chooses('Day', '05')
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(changes).toMatchObject([{ body: { planBy: '11-05' } }]))
})

test('a leader sets in how many pairings a school may give at once; the weights of suggestions stay', async () => {
  const changes = serve({
    'GET /trust': () => aTrust(),
    'PATCH /trust': ({ body }) => aTrust({ settings: body as never, version: 2 }),
  })
  open('/set-up/settings')
  const field = await screen.findByRole('combobox', { name: /In how many pairings may a school give/ })
  fireEvent.change(field, { target: { value: '3' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(changes).toMatchObject([{ body: { pairingsAtOnce: 3 } }]))
  expect(changes[0]?.body).not.toHaveProperty('supportWeights')
})

test.each(['0', '37', 'a year', ''])(
  '“%s” months is said at the field, and nothing is sent',
  async (months) => {
    const changes = serve({ 'GET /trust': () => aTrust() })
    open('/set-up/settings')
    await set(months)
    expect(await screen.findByText('Give a whole number from 1 to 36')).toBeDefined()
    expect(changes).toEqual([])
  },
)

test('when someone set them meanwhile, both versions are there to choose from', async () => {
  let now = aTrust()
  const changes = serve({
    'GET /trust': () => now,
    'PATCH /trust': ({ version, body }) => {
      if (version === '"1"') {
        now = aTrust({ settings: { ...defaultSettings, evidenceMonths: 24 }, version: 2 })
        return problem(412, 'Changed meanwhile', { versions: { sent: 1, current: 2 } })
      }
      return aTrust({ settings: body as never, version: 3 })
    },
  })
  open('/set-up/settings')
  await set('6')
  expect(await screen.findByText('24 months')).toBeDefined()
  expect(screen.getByText('6 months')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Save mine' }))
  await waitFor(() => expect(changes.map((change) => change.version)).toEqual(['"1"', '"2"']))
})

test('saved although no answer came are sent again, and are no conflict with themselves', async () => {
  const save = losingItsAnswer(
    ({ body }) => aTrust({ settings: body as never, version: 2 }),
    () => problem(502, 'Bad gateway'),
  )
  const changes = serve({ 'GET /trust': () => aTrust(), 'PATCH /trust': save })
  open('/set-up/settings')
  await set('6')
  await screen.findAllByText('Bad gateway')
  await set('6')
  expect(await screen.findByText('Settings saved')).toBeDefined()
  expect(changes[1]).toEqual(changes[0])
})

test('whoever may not edit reads them', async () => {
  serve({ 'GET /trust': () => aTrust({ abilities: { edit: false } }) })
  open('/set-up/settings')
  expect(await screen.findByText('5 working days after sending')).toBeDefined()
  expect(screen.getByText('31 October')).toBeDefined()
  expect(screen.getByText('2 pairings at once at most')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
})
