import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openApp, serve } from '../../lib/open-app.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a page that isn’t theirs leads on to those that are', async () => {
  const nothing = { items: [], nextCursor: null, abilities: { create: false } }
  serve({ 'GET /pairings': () => Response.json(nothing), 'GET /schools': () => Response.json(nothing) })
  openApp('/support/new')
  await screen.findByRole('heading', { name: 'That isn’t yours to do' })
  const page = within(screen.getByRole('main'))
  expect(page.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/schools'])
})
