import type { PrioritySupport } from '@sixfold/shared/contracts/support-answers.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { losingItsAnswer, problem } from '../cycles/priority.fixture.tsx'
import { given, noAnswer, page, rosa } from './action.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const needed = { turn: 1, needed: 'needed', why: null, day: '2026-11-20', by: rosa } as const
const refused = { ...needed, needed: 'not-needed', why: 'We have a writing lead' } as const
const pairing = {
  id: '01a20000-0000-7000-8000-0000000000d0',
  giver: { kind: 'school', id: '01a20000-0000-7000-8000-0000000000d1', name: 'Aldercombe Primary School' },
  objective: 'Moderate writing together',
  halfDays: 5,
  status: 'matched',
  answers: false,
} as const

const answering = (support: Partial<PrioritySupport>, more = {}, served = {}) =>
  given([], { [`GET ${page}/support`]: () => ({ ...noAnswer, ...support }), ...more }, served)
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))
const alertOnPage = async () => within(await screen.findByRole('main')).findByRole('alert')

describe('whether a priority needs support', () => {
  test('is asked for first, and none is said with the reason', async () => {
    const { changes } = answering({}, { [`PUT ${page}/support-answer`]: () => noAnswer })
    await press('Save the answer')
    expect((await alertOnPage()).textContent).toContain('Say whether it needs support')
    await choose('No support is needed')
    await press('Save the answer')
    expect((await alertOnPage()).textContent).toContain('Say why no support is needed')
    await type('Why is none needed?', ' We have a writing lead ')
    await press('Save the answer')
    await waitFor(() => expect(changes).toHaveLength(1))
    expect(changes).toMatchObject([
      {
        path: `${page}/support-answer`,
        version: '"0"',
        body: { needed: 'not-needed', why: 'We have a writing lead' },
      },
    ])
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('is answered with its reason, and can be answered again; what was said before stays', async () => {
    const { changes } = answering(
      { answer: refused, earlier: [needed], version: 2 },
      { [`PUT ${page}/support-answer`]: () => noAnswer },
    )
    expect(await screen.findByText(/We have a writing lead/)).toBeDefined()
    const earlier = screen.getByText('Earlier answers').closest('details')!
    expect(within(earlier).getByText('Support is needed')).toBeDefined()
    await press('Answer again')
    await choose('Support is needed')
    await type('What would help? (optional)', '')
    await press('Save the answer')
    await waitFor(() =>
      expect(changes).toMatchObject([{ version: '"2"', body: { needed: 'needed', why: null } }]),
    )
  })

  test('when someone answered meanwhile, both answers show', async () => {
    const { now, changes } = given([], {
      [`PUT ${page}/support-answer`]: ({ version }) =>
        version === '"1"' ? noAnswer : problem(412, 'Changed meanwhile'),
    })
    await choose('Support is needed')
    now.support = { ...noAnswer, answer: refused, version: 1 }
    await press('Save the answer')
    expect(await screen.findByText('Answer: theirs')).toBeDefined()
    expect(screen.getByText('Why: theirs').closest('figure')!.textContent).toContain('We have a writing lead')
    await press('Save mine')
    await waitFor(() => expect(changes.map(({ version }) => version)).toEqual(['"0"', '"1"']))
  })

  test('saved although no answer came is sent again, and is no conflict with itself', async () => {
    const { now, changes } = given([], {
      [`PUT ${page}/support-answer`]: losingItsAnswer(
        () => (now.support = { ...noAnswer, answer: refused, version: 1 }),
      ),
    })
    await choose('Support is needed')
    await press('Save the answer')
    expect(await screen.findByText('Answer saved')).toBeDefined()
    expect(changes[1]).toEqual(changes[0])
    expect(screen.queryByText('Answer: theirs')).toBeNull()
  })

  test('that is half answered is there after a reload', async () => {
    const first = answering({})
    await choose('Support is needed')
    await type('What would help? (optional)', 'Somebody who has done it')
    first.unmount()
    answering({})
    expect(await screen.findByDisplayValue('Somebody who has done it')).toBeDefined()
  })
})

describe('the pairings of a priority', () => {
  test('show who helps and what is waited for, and say that a need is not met yet', async () => {
    answering({ answer: needed, version: 1, pairings: [pairing] })
    const link = await screen.findByRole('link', { name: 'Aldercombe Primary School' })
    expect(link.getAttribute('href')).toBe(`/support/${pairing.id}`)
    expect(screen.getByText('Waiting for agreement')).toBeDefined()
    expect(screen.getByText('2½ days')).toBeDefined()
    expect(screen.getByText(/No pairing is agreed yet/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Ask for support' }).getAttribute('href')).toBe('/support')
  })

  test('answer the question once both schools have agreed', async () => {
    answering({ pairings: [{ ...pairing, status: 'agreed', answers: true }] })
    expect(await screen.findByText(/Both sides have agreed to a pairing/)).toBeDefined()
    expect(screen.queryByText('Does this need support?')).toBeNull()
  })

  test('are read by others without a question', async () => {
    answering({ answer: refused, abilities: { answer: false, pair: false } }, {}, { reads: true })
    expect(await screen.findByText('No support is needed')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Answer again' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Ask for support' })).toBeNull()
  })
})
