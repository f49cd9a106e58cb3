import type { Me } from '@sixfold/shared/contracts/auth.ts'
import { defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openApp, serve } from '../../lib/open-app.tsx'
import { departing } from './ratings.fixture.ts'
import { abilitiesTo, anAsking, aReply, place, priya, put, school } from './way.fixture.ts'
import { openWay, serveWay } from './way-server.fixture.ts'

const trust = { id: '01a20000-0000-7000-8000-0000000000f0', name: 'Lanternfield Learning Trust' }
const esi = { id: '01a20000-0000-7000-8000-00000000000f', name: 'Esi Mensah' }
const session: Me = {
  email: 'reviewer@lanternfield.example',
  person: esi,
  trust,
  memberships: [
    {
      id: esi.id,
      trustId: trust.id,
      trustName: trust.name,
      personId: esi.id,
      role: 'outside-reviewer',
      schoolIds: [],
    },
  ],
  abilities: {
    seeTrust: false,
    seeSchools: false,
    seeEvidence: false,
    seeCategorise: false,
    compareSchools: false,
    seeSupport: false,
    seeBoard: false,
    seeGovernors: false,
    setUp: false,
  },
  today: '2026-12-05',
}
const me = { 'GET /auth/me': () => Response.json(session) }
const item = {
  kind: 'round',
  title: `Re-review the category of ${school.name}`,
  why: 'Its head challenged it, and you were named · 2026/27 round',
  day: null,
  late: false,
  school,
  record: { kind: 'categorisation', id: put({}).id },
  update: null,
}
const reviewing = put({
  status: 'challenged',
  review: { id: '01a20000-0000-7000-8000-0000000000a1', signedOn: '2026-11-20' },
  replies: [anAsking({ reply: aReply() })],
  reReviews: [{ reviewer: esi, named: { by: priya, day: '2026-12-05' }, result: null }],
  abilities: abilitiesTo('reReview'),
})

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

/** What was asked of the API from here on. */
function asked() {
  const paths: string[] = []
  const behind = fetch
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    paths.push(new URL(address, 'http://sixfold.example').pathname.replace('/api/v1', ''))
    return behind(address, init)
  })
  return paths
}

describe('an outside reviewer', () => {
  test('finds what waits for them under Today, and no other place', async () => {
    serve({ ...me, 'GET /today': () => Response.json({ today: session.today, items: [item], changed: [] }) })
    const paths = asked()
    openApp('/')
    const link = await screen.findByRole('link', { name: item.title })
    expect(link.getAttribute('href')).toBe(place)
    const places = within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link')
    expect(places.map((one) => one.textContent)).toEqual(['Today'])
    expect(screen.queryByRole('heading', { name: 'What changed lately' })).toBeNull()
    // Nothing is asked for that the API wouldn't show them.
    expect(paths).toEqual(['/auth/me', '/today'])
  })

  test('reads afterwards that nothing is left to do', async () => {
    serve({ ...me, 'GET /today': () => Response.json({ today: session.today, items: [], changed: [] }) })
    openApp('/')
    expect(await screen.findByText(/^When the trust asks you to look again/)).toBeDefined()
  })

  test('reads the case with how one tells each level, and no way to what isn’t theirs', async () => {
    const [first, ...others] = defaultSchemeText.criteria
    const descriptors = { 1: 'None', 2: 'Some', 3: 'Most', 4: 'Every pupil belongs' }
    const scheme = { ...defaultSchemeText, criteria: [{ ...first!, descriptors }, ...others] }
    const it = { ...reviewing, ratings: departing().ratings, round: { ...reviewing.round, schemeNumber: 2 } }
    const held = { number: 2, version: null, keptBy: [2026], scheme }
    serveWay(it, { more: { ...me, 'GET /trust/schemes/2': () => Response.json(held) } })
    const paths = asked()
    openWay()
    expect(await screen.findByText('Every pupil belongs')).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Your re-review' })).toBeDefined()
    expect(screen.getByText(/asked for by the review signed off on 20 Nov 2026/)).toBeDefined()
    const links = screen.getAllByRole('link').map((one) => one.getAttribute('href') ?? '')
    expect(links.filter((to) => /^\/(reviews|schools|evidence|set-up)/.test(to))).toEqual([])
    expect(paths.toSorted()).toEqual(['/auth/me', `/categorisations/${it.id}`, '/trust/schemes/2'])
  })
})

test('a leader who adds an outside reviewer names no school', async () => {
  serve({
    'GET /schools': () => Response.json({ items: [], nextCursor: null, abilities: { import: true } }),
  })
  openApp('/set-up/people/new?outside=true')
  const role = await screen.findByLabelText<HTMLSelectElement>('Role')
  expect(role.value).toBe('outside-reviewer')
  expect(screen.getByText(/^Comes from outside the trust/)).toBeDefined()
  expect(screen.queryByText('Which schools?')).toBeNull()
})
