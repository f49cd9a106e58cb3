import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { departing, proposing } from '../categorisation/ratings.fixture.ts'
import { openWay, serveWay } from '../categorisation/way-server.fixture.ts'
import {
  abilitiesTo,
  aCategorisation,
  aRating,
  blockedBy,
  criteria,
  school,
} from '../categorisation/way.fixture.ts'
import { aPiece } from './evidence.fixture.ts'
import { aLink, listedFor, thin } from './rating-evidence.fixture.ts'

const piece = aPiece({ id: aLink().evidence.id, school, links: [] })
const evidenceAt = (it: Categorisation) => `/categorisations/${it.id}/ratings/inclusion/evidence`
const withEvidence = (it: Categorisation, evidence: Categorisation['ratings'][number]['evidence']) => ({
  ...it,
  ratings: it.ratings.map((one, at) => (at === 0 ? { ...one, evidence } : one)),
})
const criterion = async (name: string) => within(await screen.findByRole('group', { name }))

/** A server that keeps what is linked to Inclusion, and the school's pieces. */
function serveEvidence(it: Categorisation, pieces = [piece], of: Partial<ReturnType<typeof listedFor>> = {}) {
  const kept = { linked: [] as unknown[], searched: [] as (string | null)[] }
  serveWay(it, {
    more: {
      [`GET ${evidenceAt(it)}`]: () => Response.json(listedFor(kept.linked.length > 0 ? [aLink()] : [], of)),
      [`POST ${evidenceAt(it)}`]: ({ body }) => {
        kept.linked.push(body)
        return Response.json(aLink())
      },
      'GET /evidence': ({ query }) => {
        kept.searched.push(query.get('search'))
        return Response.json({ items: pieces, nextCursor: null, hidden: 0 })
      },
    },
  })
  return kept
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('whoever rates a criterion', () => {
  test('links a piece of the school’s evidence to it, saying what it says of the rating', async () => {
    const kept = serveEvidence(proposing())
    openWay()
    const inclusion = await criterion('Inclusion')
    expect(inclusion.getByText('No evidence')).toBeDefined()
    fireEvent.click(inclusion.getByRole('button', { name: 'Link evidence to Inclusion' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Evidence for Inclusion' }))
    fireEvent.click(await dialog.findByRole('button', { name: 'Link it' }))
    expect(dialog.getByText('Choose a piece of evidence')).toBeDefined()
    expect(dialog.getByText('Say whether it supports or contradicts')).toBeDefined()
    expect(kept.linked).toEqual([])
    fireEvent.click(
      dialog.getByRole('radio', {
        name: 'Work scrutiny, years 4 and 5 Work scrutiny · from another school · 9 Sep 2026',
      }),
    )
    fireEvent.click(dialog.getByRole('radio', { name: '− Contradicts it' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Link it' }))
    await waitFor(() =>
      expect(kept.linked).toEqual([{ evidenceId: piece.id, stance: 'contradicts', source: 'trust' }]),
    )
    expect(await dialog.findByText('Linked to the trust’s rating by Ama Osei, 2 Dec 2026')).toBeDefined()
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Link more evidence' })),
    )
  })

  test('links to the head’s own rating while it is written', async () => {
    const assessing = aCategorisation({
      abilities: abilitiesTo('rateSelf', 'submit'),
      blockers: blockedBy(),
    })
    const kept = serveEvidence(assessing, [piece], { abilities: { linkSelf: true, linkTrust: false } })
    openWay()
    const inclusion = await criterion('Inclusion')
    fireEvent.click(inclusion.getByRole('button', { name: 'Link evidence to Inclusion' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(await dialog.findByRole('radio', { name: /^Work scrutiny/ }))
    fireEvent.click(dialog.getByRole('radio', { name: '+ Supports it' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Link it' }))
    await waitFor(() => expect(kept.linked).toMatchObject([{ source: 'self' }]))
  })

  test('finds a piece by words, and is offered none that was withdrawn', async () => {
    const gone = aPiece({
      id: 'gone',
      title: 'Counted wrongly',
      abilities: { link: false, withdraw: false, edit: false, revise: false },
    })
    const kept = serveEvidence(proposing(), [piece, gone])
    openWay()
    fireEvent.click((await criterion('Inclusion')).getByRole('button', { name: /^Link evidence/ }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(await dialog.findByLabelText('Find by words'), { target: { value: 'books' } })
    await waitFor(() => expect(kept.searched).toContain('books'))
    expect(dialog.queryByRole('radio', { name: /Counted wrongly/ })).toBeNull()
  })
})

describe('whoever reads a criterion', () => {
  test('sees how strong its evidence is in words, and behind it the pieces, contradictions first', async () => {
    const it = withEvidence(departing(), { ...thin, count: 2, contested: true })
    const link = aLink()
    const against = aLink({
      id: 'against',
      source: 'self',
      stance: 'contradicts',
      evidence: { ...link.evidence, title: 'Pupil survey', live: false },
    })
    serveWay(it, {
      more: {
        [`GET ${evidenceAt(it)}`]: () =>
          Response.json(
            listedFor([against, link], { hidden: 1, abilities: { linkSelf: false, linkTrust: false } }),
          ),
      },
    })
    openWay()
    const table = within(await screen.findByRole('table', { name: 'Ratings by criterion, 2026/27' }))
    expect(table.getByText('Thin, contested')).toBeDefined()
    expect(table.getAllByText('No evidence')).toHaveLength(9)
    fireEvent.click(table.getByRole('button', { name: 'See 2 pieces: Inclusion' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Evidence for Inclusion' }))
    const items = (await dialog.findAllByRole('listitem')).map((one) => one.textContent)
    expect(items[0]).toContain('Contradicts: Pupil survey')
    expect(items[0]).toContain('Linked to the head’s own rating')
    expect(items[0]).toContain('Out of date')
    expect(items[1]).toContain('Supports: Work scrutiny, years 4 and 5')
    expect(dialog.getByText('1 piece more for the school and the trust only.')).toBeDefined()
    expect(dialog.queryByRole('button', { name: /Link/ })).toBeNull()
  })

  test('of the own school, while the trust works on it, finds what the self-assessment rests on', async () => {
    const submitted = aCategorisation({
      status: 'with-trust',
      ratings: criteria({}, {}, { inclusion: aRating('inclusion', 3) }),
    })
    serveWay(withEvidence(submitted, thin))
    openWay()
    const table = within(await screen.findByRole('table', { name: 'Self-assessment by criterion, 2026/27' }))
    expect(table.getByText('Thin: one kind')).toBeDefined()
    expect(table.getByRole('button', { name: 'See 1 piece: Inclusion' })).toBeDefined()
  })

  test('is told nothing of it where nobody has linked anything', async () => {
    serveWay(departing())
    openWay()
    await screen.findByRole('table', { name: 'Ratings by criterion, 2026/27' })
    expect(screen.getByRole('columnheader', { name: 'Note' })).toBeDefined()
    expect(screen.queryByText('No evidence')).toBeNull()
  })
})
