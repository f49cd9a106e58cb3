import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { draftKey, draftsOf, writeDraft } from '../../lib/drafts.ts'
import { openApp, problemAnswer, serve } from '../../lib/open-app.tsx'

/** The trust leader that `serve` has signed in. */
const ama = '01a20000-0000-7000-8000-00000000000a'
const colleague = '01a20000-0000-7000-8000-00000000000b'
const nothingToday = () => Response.json({ today: '2026-12-05', items: [], changed: [] })

/** The app, with somebody signed in until they sign out. */
async function open(signOut = () => new Response(null, { status: 204 })) {
  const logout = vi.fn(signOut)
  serve({ 'GET /today': nothingToday, 'POST /auth/logout': logout })
  const router = openApp('/')
  await screen.findByRole('heading', { name: 'What needs me now?' })
  return { logout, router }
}

const typed = (person: string, name: string, title: string, day: string) =>
  writeDraft(draftKey(person, name), {
    values: { text: 'Half a thought' },
    version: 1,
    title,
    path: `/password?of=${name}`,
    day,
  })
const signOut = async () => fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }))
const atSignIn = () => screen.findByRole('heading', { name: 'Sign in' })

afterEach(() => {
  vi.unstubAllGlobals()
})

test('with nothing unsent one signs out at once', async () => {
  typed(colleague, 'note.1', 'Step 1 of Reading for pleasure', '2026-12-01')
  const { logout } = await open()
  await signOut()
  await atSignIn()
  expect(logout).toHaveBeenCalledOnce()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(draftsOf([colleague])).toHaveLength(1)
})

test('signing out with unsent drafts names each, newest first, and deletes them with the session', async () => {
  typed(ama, 'note.1', 'Step 1 of Every child writes at length', '2026-12-03')
  typed(ama, 'evidence.1', 'New evidence for Every child writes at length', '2026-12-05')
  const { logout } = await open()
  await signOut()
  const dialog = await screen.findByRole('dialog', { name: 'Sign out with 2 things unsent?' })
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual([
    'New evidence for Every child writes at lengthTyped today',
    'Step 1 of Every child writes at lengthTyped on 3 Dec 2026, 2 days ago',
  ])
  expect(logout).not.toHaveBeenCalled()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Sign out and delete them' }))
  await atSignIn()
  expect(draftsOf([ama])).toEqual([])
})

test('whoever stays keeps the draft, and can go back to it', async () => {
  typed(ama, 'note.1', 'Step 1 of Every child writes at length', '2026-12-03')
  const { logout, router } = await open()
  await signOut()
  const ask = () => screen.findByRole('dialog', { name: 'Sign out with something unsent?' })
  fireEvent.click(within(await ask()).getByRole('button', { name: 'Stay' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await signOut()
  fireEvent.click(within(await ask()).getByRole('link', { name: 'Step 1 of Every child writes at length' }))
  await screen.findByRole('heading', { name: 'Change your password' })
  expect(router.state.location.href).toBe('/password?of=note.1')
  expect(draftsOf([ama])).toHaveLength(1)
  expect(logout).not.toHaveBeenCalled()
})

test('when signing out fails, the dialog says so and nothing is deleted', async () => {
  typed(ama, 'note.1', 'Step 1 of Every child writes at length', '2026-12-03')
  await open(() => problemAnswer(503, 'Try again shortly.'))
  await signOut()
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Sign out and delete it' }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain('Try again shortly.')
  expect(draftsOf([ama])).toHaveLength(1)
})
