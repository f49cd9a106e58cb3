import type { Heads, Headship } from '@sixfold/shared/contracts/heads.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Asked, openApp, problemAnswer, serve } from '../../lib/open-app.tsx'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { rowOf, thornmere } from '../schools/school.fixture.ts'
import { SchoolHeads } from './SchoolHeads.tsx'

const school = { id: thornmere.id, name: thornmere.name }
const head = (name: string, more: Partial<Headship> = {}): Headship => ({
  id: `01a20000-0000-7000-8000-00000000c${String(name.length).padStart(3, '0')}`,
  person: { id: `01a20000-0000-7000-8000-00000000d${String(name.length).padStart(3, '0')}`, name },
  fromOn: '2024-09-01',
  toOn: null,
  acting: false,
  when: 'in-post',
  replies: false,
  namedOn: null,
  ...more,
})
const rosa = head('Rosa Adeyemi', { replies: true })
const imran = head('Imran Siddiqui')
const heads = (items: Headship[], more: Partial<Heads> = {}): Heads => ({
  school,
  items,
  vacantSince: null,
  abilities: { name: true, add: true },
  version: 3,
  ...more,
})

/** The section by itself. */
async function open(
  given: Heads | Response,
  onName: (asked: Asked) => Response = () => Response.json(given),
) {
  serve({
    [`GET /schools/${school.id}/heads`]: () =>
      given instanceof Response ? given.clone() : Response.json(given),
    [`POST /schools/${school.id}/replying-head`]: onName,
  })
  const page = createRootRoute({ component: () => <SchoolHeads schoolId={school.id} /> })
  const router = createRouter({ routeTree: page, history: createMemoryHistory({ initialEntries: ['/'] }) })
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  return within(await screen.findByRole('region', { name: 'Who heads this school?' }))
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('who heads a school', () => {
  test('is said with days, who acts and who replies, and those before apart', async () => {
    const section = await open(
      heads([
        { ...rosa, acting: true, toOn: '2027-08-31' },
        imran,
        head('Mel Stone', { when: 'to-come', fromOn: '2027-01-04' }),
        head('Carol Denham', { when: 'past', fromOn: '2018-09-01', toOn: '2024-08-31' }),
      ]),
    )
    const rows = (await section.findAllByRole('listitem')).map((row) => row.textContent)
    expect(rows.slice(0, 3)).toEqual([
      'Rosa AdeyemiActingReplies for the schoolsince 1 Sep 2024 until 31 Aug 2027 · Longest in post, and nobody else is named',
      'Imran Siddiquisince 1 Sep 2024Let them reply (Imran Siddiqui)',
      'Mel Stonefrom 4 Jan 2027',
    ])
    fireEvent.click(section.getByText('Who headed it before'))
    expect(section.getByText('1 Sep 2018 to 31 Aug 2024')).toBeDefined()
  })

  test('is nobody, and what that means, with the way to add somebody acting', async () => {
    const section = await open(heads([], { vacantSince: '2026-09-01' }))
    await section.findByText('Nobody heads the school since 1 Sep 2026: reply clocks stand still.')
    const add = section.getByRole('link', { name: 'Add an acting head' })
    expect(add.getAttribute('href')).toBe(`/set-up/people/new?headOf=${school.id}&acting=true`)
  })

  test('is added where the form has the school, the role and acting filled in', async () => {
    serve({
      'GET /schools': () =>
        Response.json({ items: [rowOf(school.name)], nextCursor: null, abilities: { import: true } }),
    })
    openApp(`/set-up/people/new?headOf=${school.id}&acting=true`)
    const acting = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Acting/ })
    expect(acting.checked).toBe(true)
    expect(screen.getByLabelText<HTMLSelectElement>('Role').value).toBe('headteacher')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: school.name }).checked).toBe(true)
    fireEvent.change(screen.getByLabelText('Role'), { target: { value: 'clerk' } })
    expect(screen.queryByRole('checkbox', { name: /^Acting/ })).toBeNull()
  })

  test('shows to others what it shows to leaders, and nothing to do', async () => {
    const section = await open(heads([rosa, imran], { abilities: { name: false, add: false } }))
    await section.findByText('Rosa Adeyemi')
    expect(section.queryByRole('button')).toBeNull()
    expect(section.queryByRole('link')).toBeNull()
  })

  test('says itself that it can’t be read', async () => {
    const section = await open(problemAnswer(500, 'Something went wrong here.'))
    expect(await section.findByText(/Something went wrong here/)).toBeDefined()
  })
})

describe('naming who replies', () => {
  test('asks first, and is sent for what was read', async () => {
    const sent: Asked[] = []
    const section = await open(heads([{ ...rosa, namedOn: '2026-10-01' }, imran]), (asked) => {
      sent.push(asked)
      return Response.json(heads([{ ...imran, replies: true }, rosa], { version: 4 }))
    })
    await section.findByText('since 1 Sep 2024 · Named on 1 Oct 2026')
    fireEvent.click(section.getByRole('button', { name: 'Let them reply (Imran Siddiqui)' }))
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Should Imran Siddiqui reply for Thornmere Primary School?',
      }),
    )
    expect(dialog.getByText(/Rosa Adeyemi still reads all of it/)).toBeDefined()
    fireEvent.click(dialog.getByRole('button', { name: 'Let Imran Siddiqui reply' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent).toMatchObject([{ body: { personId: imran.person.id }, headers: { 'if-match': '"3"' } }])
  })

  test('says why it isn’t done, in the dialog', async () => {
    const section = await open(heads([rosa, imran]), () =>
      problemAnswer(409, 'This can’t be done now.', {
        blockers: [
          { code: 'not-in-post', message: 'Only somebody who heads the school today can reply for it' },
        ],
      }),
    )
    fireEvent.click(await section.findByRole('button', { name: 'Let them reply (Imran Siddiqui)' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Let Imran Siddiqui reply' }))
    expect(await dialog.findByText(/Only somebody who heads the school today/)).toBeDefined()
  })
})
