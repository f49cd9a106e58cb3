import type { Me } from '@sixfold/shared/contracts/auth.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sessionQuery } from '../features/shell/session.ts'
import { DraftNote } from '../ui/DraftNote.tsx'
import { deleteDrafts, draftsOf } from './drafts.ts'
import { show } from './show.tsx'
import { useDraft } from './use-draft.ts'

type Saved = { note: string; version: number }

/** A form with one field, for somebody, on top of what is saved. */
async function open(person: string, saved: Saved = { note: '', version: 1 }) {
  const queryClient = new QueryClient()
  const me: Partial<Me> = { person: { id: person, name: person } }
  queryClient.setQueryData(sessionQuery.queryKey, me as Me)
  const Form = () => {
    const { note, version } = saved
    const draft = useDraft({ name: 'note.1', title: 'Step 2 of Writing', saved: { note }, version })
    return (
      <>
        <DraftNote draft={draft} />
        <input
          aria-label="Note"
          value={draft.values.note}
          onChange={(event) => draft.change({ note: event.currentTarget.value })}
        />
        <p>{`On top of ${draft.base}`}</p>
        <button onClick={() => draft.rebase(version)}>Keep mine</button>
        <button onClick={draft.clear}>Saved</button>
      </>
    )
  }
  const router = createRouter({
    routeTree: createRootRoute({ component: Form }),
    history: createMemoryHistory({ initialEntries: ['/priorities/1?step=explore'] }),
  })
  const page = show(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  await screen.findByLabelText('Note')
  return page
}

const field = () => screen.getByLabelText<HTMLInputElement>('Note')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('what is typed is kept with what it is, where and when, and is there the next time', async () => {
  const first = await open('rosa')
  expect(screen.queryByText(/kept on this device/)).toBeNull()
  type('Half a thought')
  expect(screen.queryByText(/kept on this device/)).toBeNull()
  expect(draftsOf(['rosa'])).toMatchObject([
    {
      title: 'Step 2 of Writing',
      path: '/priorities/1?step=explore',
      day: '2026-12-05',
      values: { note: 'Half a thought' },
    },
  ])
  first.unmount()
  await open('rosa')
  expect(field().value).toBe('Half a thought')
  press('Discard it')
  expect(field().value).toBe('')
  expect(localStorage).toHaveLength(0)
})

test('each person on a shared device has drafts of their own', async () => {
  const rosas = await open('rosa')
  type('Rosa’s')
  rosas.unmount()
  const bens = await open('ben')
  expect(field().value).toBe('')
  type('Ben’s')
  bens.unmount()
  deleteDrafts(['ben'])
  expect(draftsOf(['rosa', 'ben'])).toMatchObject([{ values: { note: 'Rosa’s' } }])
})

test('a draft stays on top of the version it was begun on, until one says otherwise', async () => {
  const first = await open('rosa')
  type('Mine')
  first.unmount()
  await open('rosa', { note: 'Theirs', version: 2 })
  expect(screen.getByText('On top of 1')).toBeDefined()
  press('Keep mine')
  expect(screen.getByText('On top of 2')).toBeDefined()
  expect(field().value).toBe('Mine')
})

test('typing back what is saved, and saving, leave no draft', async () => {
  await open('rosa', { note: 'As it was', version: 1 })
  type('Other')
  type('As it was')
  expect(draftsOf(['rosa'])).toEqual([])
  type('Better')
  press('Saved')
  expect(draftsOf(['rosa'])).toEqual([])
})

test('a draft that was saved although no answer came, and the tab closed, is none', async () => {
  const first = await open('rosa')
  type('Mine')
  first.unmount()
  await open('rosa', { note: 'Mine', version: 2 })
  expect(screen.queryByText(/kept on this device/)).toBeNull()
  expect(draftsOf(['rosa'])).toEqual([])
  type('Mine, and more')
  expect(screen.getByText('On top of 2')).toBeDefined()
})

test('a draft of another shape, or one that can’t be read, is none', async () => {
  const kept = { version: 1, title: '', path: '/', day: '2026-12-04' }
  localStorage.setItem('sixfold.draft.rosa.note.1', JSON.stringify({ ...kept, values: { other: 1 } }))
  const page = await open('rosa')
  expect(field().value).toBe('')
  page.unmount()
  localStorage.setItem('sixfold.draft.rosa.note.1', '{')
  await open('rosa')
  expect(field().value).toBe('')
  expect(draftsOf(['rosa'])).toEqual([])
})
