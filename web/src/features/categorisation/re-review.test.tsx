import type { Person } from '@sixfold/shared/contracts/people.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { faultAnswer, openWay, serveWay } from './way-server.fixture.ts'
import {
  abilitiesTo,
  ama,
  anAsking,
  aReply,
  blockedBy,
  jo,
  mel,
  priya,
  put,
  school,
  waits,
} from './way.fixture.ts'

const fenwick = { id: '01a20000-0000-7000-8000-000000000002', name: 'Fenwick Infant School' }
const esi = { id: '01a20000-0000-7000-8000-00000000000f', name: 'Esi Mensah' }
const sam = { id: '01a20000-0000-7000-8000-00000000000e', name: 'Sam Hill' }
const person = (who: typeof ama, role: Role, schools: (typeof school)[] = []): Person => ({
  ...who,
  email: 'somebody@example.org',
  hasAccount: true,
  memberships: [{ id: who.id, role, schools, fromOn: '2024-09-01', toOn: null, acting: false, version: 1 }],
  abilities: { edit: true, invite: true, resetPassword: true },
  version: 1,
})
const everybody = [
  person(ama, 'trust-leader'),
  person(priya, 'trust-leader'),
  person(jo, 'headteacher', [school]),
  person(mel, 'headteacher', [fenwick]),
  person(sam, 'governor', [fenwick]),
  person(esi, 'outside-reviewer'),
]
const moderation = {
  id: 'moderation',
  by: priya,
  at: '2026-12-02T10:00:00.000Z',
  from: 3 as const,
  to: 3 as const,
  rationaleChanged: false,
  reason: null,
  answer: null,
}
const challenged = put({
  status: 'challenged',
  moderations: [moderation],
  conversation: { heldOn: '2026-12-03', heldBy: priya, whyNone: null },
  replies: [anAsking({ reply: aReply() })],
  version: 6,
})
const named = { reviewer: mel, named: { by: priya, day: '2026-12-05' }, result: null }

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('a leader names who looks again', () => {
  const naming = { ...challenged, abilities: abilitiesTo('nameReReviewer') }
  const more = { 'GET /people': () => Response.json({ items: everybody, nextCursor: null }) }

  test('from those who neither proposed nor moderated it nor belong to the school', async () => {
    const server = serveWay(naming, { after: (it) => ({ ...it, reReviews: [named] }), more })
    openWay()
    const who = await screen.findByLabelText('Who re-reviews it?')
    await within(who).findByText('Mel Ross: Headteacher · Fenwick Infant School')
    expect([...who.querySelectorAll('option')].map((one) => one.textContent)).toEqual([
      'Choose somebody',
      'Mel Ross: Headteacher · Fenwick Infant School',
      'Esi Mensah: Outside reviewer',
    ])
    expect(screen.getByRole('link', { name: 'Add an outside reviewer' })).toBeDefined()
    fireEvent.change(who, { target: { value: mel.id } })
    fireEvent.click(screen.getByRole('button', { name: 'Ask them to look again' }))
    expect(await screen.findByRole('heading', { name: 'Mel Ross is to look at it again' })).toBeDefined()
    expect(screen.getByText('Priya Iyer asked Mel Ross to look at it again')).toBeDefined()
    expect(server.sent).toMatchObject([{ path: 're-reviewer', body: { personId: mel.id }, version: '"6"' }])
  })

  test('and reads why somebody can’t, beside the choice', async () => {
    const message = 'Whoever has an interest in the school doesn’t re-review it'
    serveWay(naming, { refuse: () => faultAnswer('personId', message), more })
    openWay()
    const who = await screen.findByLabelText('Who re-reviews it?')
    await within(who).findByText(/^Mel Ross/)
    fireEvent.change(who, { target: { value: mel.id } })
    fireEvent.click(screen.getByRole('button', { name: 'Ask them to look again' }))
    await waitFor(() => expect(who.getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getAllByText(message).length).toBeGreaterThan(0)
  })
})

describe('whoever re-reviews it', () => {
  const reviewing = { ...challenged, reReviews: [named], abilities: abilitiesTo('reReview') }

  test('reads the challenge, and says that it stands and why', async () => {
    const result = {
      stands: true,
      from: 3 as const,
      to: 3 as const,
      reason: 'One good term.',
      at: '2026-12-05T09:00:00.000Z',
    }
    const server = serveWay(reviewing, {
      after: (it) => ({
        ...it,
        status: 'awaiting-decision',
        reReviews: [{ ...named, result }],
        blockers: blockedBy({ reReview: waits }),
      }),
    })
    openWay()
    await screen.findByRole('heading', {
      name: 'Does the category proposed for Thornmere Primary School stand?',
    })
    expect(screen.getByText('Attendance has recovered since March.')).toBeDefined()
    expect(screen.getByText(/^The category stands: it goes on to the board/)).toBeDefined()
    expect(screen.getByText('Say why it stands or is changed')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Why it stands'), { target: { value: 'One good term.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Record that it stands' }))
    expect(await screen.findByText('Mel Ross re-reviewed it: Improve stands')).toBeDefined()
    expect(server.sent).toMatchObject([
      {
        path: 're-review',
        body: { level: 3, rationale: 'Phonics teaching is now consistent.', reason: 'One good term.' },
        version: '"6"',
      },
    ])
  })

  test('or changes it, and reads that the head is asked again', async () => {
    const server = serveWay(reviewing)
    openWay()
    fireEvent.click(await screen.findByRole('radio', { name: /^Sustain/ }))
    expect(
      screen.getByText(
        'You change the category: the head is asked for a reply again, and has five working days.',
      ),
    ).toBeDefined()
    fireEvent.change(screen.getByLabelText('Why it is changed'), { target: { value: 'It has recovered.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Record the change' }))
    await waitFor(() => expect(server.sent[0]?.body).toMatchObject({ level: 4, reason: 'It has recovered.' }))
  })
})
