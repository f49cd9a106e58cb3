import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answeringUploads } from '../../lib/answering-uploads.ts'
import { type Answers, open, priorityId, problem, school, serve } from '../cycles/priority.fixture.tsx'
import { aPiece } from './evidence.fixture.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const section = async (name: string) => (await screen.findByRole('heading', { name })).closest('section')!

/** The page of a piece. */
async function opened(piece: Evidence = aPiece(), answers: Answers = {}) {
  const changes = serve({
    'GET /evidence/a': () => piece,
    'GET /evidence/a/revisions': () => ({
      items: piece.file ? [piece.file, { ...piece.file, number: 1, fileName: 'Books, first.pdf' }] : [],
    }),
    [`GET /schools/${school.id}/people`]: () => ({
      items: [{ id: 'lee', name: 'Lee Ngata', roles: ['contributor'] }],
    }),
    'GET /cycles': () => ({ items: [], nextCursor: null, abilities: { read: true, open: false } }),
    ...answers,
  })
  open('/evidence/a')
  await screen.findByRole('heading', { level: 1 })
  return changes
}

test('a piece shows what was seen, what it bears on with contradictions first, and every version of its file', async () => {
  await opened()
  expect(screen.getByText('Half of the books have less than a page a week.')).toBeDefined()
  const claims = within(await section('What it bears on')).getAllByRole('listitem')
  expect(claims.map((claim) => claim.textContent)).toEqual([
    '−Contradicts: Every child writes at lengthThe judgement of impact, turn 2',
    '+Supports: Every child writes at lengthKnow the need',
  ])
  const versions = await within(await section('Versions of the file')).findAllByRole('listitem')
  expect(versions[0]!.textContent).toContain('Books.pdf')
  expect(versions[0]!.textContent).toContain('PDF, 1.2 MB')
  expect(versions[0]!.textContent).toContain(
    'Version 2 · Priya Iyer, 3 Nov 2026, 14:05 · SHA-256 ab12ab12ab12',
  )
  expect(versions[1]!.textContent).toContain('Books, first.pdf')
  expect(screen.getByText('9 Sep 2027 · in 39 weeks')).toBeDefined()
})

test('a piece names the ratings that it bears on, with a way to each', async () => {
  const rating = { categorisationId: 'c', academicYear: 2026, criterionKey: 'inclusion' } as const
  await opened(
    aPiece({
      links: [],
      ratings: [
        { ...rating, id: 'r1', source: 'trust', stance: 'supports' },
        { ...rating, id: 'r2', source: 'self', stance: 'contradicts' },
      ],
    }),
  )
  const claims = within(await section('What it bears on')).getAllByRole('listitem')
  expect(claims.map((claim) => claim.textContent)).toEqual([
    '−Contradicts: Inclusion, 2026/27The head’s own rating',
    '+Supports: Inclusion, 2026/27The trust’s rating',
  ])
  expect(within(claims[0]!).getByRole('link').getAttribute('href')).toBe('/categorise/c')
})

test('text that looks like HTML, a formula or SQL is shown as text', async () => {
  const odd = '<img src=x onerror=alert(1)> =HYPERLINK("http://x") ’; drop table evidence;--'
  await opened(aPiece({ title: odd, note: odd, file: { ...aPiece().file!, fileName: `${odd}.pdf` } }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(odd)
  expect(screen.getByText(odd, { selector: 'p' })).toBeDefined()
  expect(document.querySelector('img')).toBeNull()
})

test('a file is fetched with the sign-in that stands, and saved under its name', async () => {
  const saved: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.getAttribute('href')}`)
  })
  await opened(aPiece(), {
    'GET /evidence/a/revisions/2/file': () => new Response('bytes'),
    'GET /evidence/a/revisions/1/file': () => problem(500, 'The file is missing'),
  })
  press('Books.pdf')
  await waitFor(() => expect(saved).toEqual(['Books.pdf blob:file']))
  fireEvent.click(await screen.findByRole('button', { name: 'Books, first.pdf' }))
  expect((await screen.findByRole('alert')).textContent).toContain('The file is missing')
})

test('changing it sends only what differs, and says what opening it to governors and trustees means', async () => {
  const changes = await opened(aPiece(), { 'PATCH /evidence/a': () => aPiece() })
  press('Change')
  type('What is it, in a line?', '')
  press('Save')
  expect((await screen.findByRole('alert')).textContent).toContain('Say in a line what it is')
  type('What is it, in a line?', 'Books of year 5')
  type('Last day that it counts (optional)', '2026-12-31')
  fireEvent.change(await screen.findByLabelText('Who looks after it?'), { target: { value: 'lee' } })
  expect(screen.queryByText(/that you opened it/)).toBeNull()
  type('Who reads it?', 'governors-and-trustees')
  expect(screen.getByText(/that you opened it to them is recorded/)).toBeDefined()
  press('Save')
  await waitFor(() =>
    expect(changes).toMatchObject([
      {
        method: 'PATCH',
        version: '"3"',
        body: {
          title: 'Books of year 5',
          expiresOn: '2026-12-31',
          ownerPersonId: 'lee',
          audience: 'governors-and-trustees',
        },
      },
    ]),
  )
  expect(Object.keys(changes[0]!.body as object)).toHaveLength(4)
})

test('when somebody saved meanwhile, both versions stand side by side', async () => {
  let piece = aPiece()
  await opened(piece, {
    'GET /evidence/a': () => piece,
    'PATCH /evidence/a': () => {
      piece = aPiece({ title: 'Books of year 6', version: 4 })
      return problem(412, 'Changed meanwhile')
    },
  })
  press('Change')
  type('What is it, in a line?', 'Books of year 5')
  press('Save')
  const alert = await screen.findByText(/Someone else saved this/)
  const box = alert.closest('[role=alert]')!
  await waitFor(() => expect(box.textContent).toContain('Books of year 6'))
  expect(box.textContent).toContain('Books of year 5')
})

test('a newer version is sent for this piece; its fault stands beside it', async () => {
  await opened()
  const requests = answeringUploads(
    {
      status: 413,
      body: {
        title: 'Too large',
        status: 413,
        errors: [{ path: 'file.0', message: '“Books.pdf” is larger than 25 MiB' }],
      },
    },
    { status: 201, body: aPiece() },
  )
  press('Add a newer version')
  press('Add it')
  expect(screen.getByText('Choose a file', { selector: 'p' })).toBeDefined()
  const choose = () =>
    fireEvent.change(screen.getByLabelText('Choose a file'), {
      target: { files: [new File(['b'], 'Books.pdf')] },
    })
  choose()
  press('Add it')
  expect(await screen.findByText(/is larger than 25 MiB/)).toBeDefined()
  choose()
  press('Add it')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Add it' })).toBeNull())
  expect(requests).toEqual(['POST /api/v1/evidence/a/revisions', 'POST /api/v1/evidence/a/revisions'])
})

test('it is linked to any claim that an open priority has reached, the judgement of impact among them', async () => {
  const changes = await opened(aPiece(), {
    'GET /cycles': () => ({
      items: [{ priorities: [{ id: priorityId, title: 'Every child writes at length', step: 'secure' }] }],
    }),
    'POST /evidence-links': () => aPiece(),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Link it to another claim' }))
  press('Link it')
  expect(screen.getByText('Say whether it supports or contradicts')).toBeDefined()
  type('For which step?', 'evaluate')
  fireEvent.click(screen.getByLabelText(/Contradicts it/))
  press('Link it')
  await waitFor(() =>
    expect(changes).toMatchObject([
      { body: { evidenceId: 'a', priorityId, claim: 'impact', stance: 'contradicts' } },
    ]),
  )
})

test('who only reads it finds nothing to change', async () => {
  await opened(
    aPiece({ file: null, abilities: { link: false, withdraw: false, edit: false, revise: false } }),
  )
  expect(screen.queryByRole('button', { name: /Change|Withdraw|Link|Add/ })).toBeNull()
  expect(screen.queryByRole('heading', { name: 'File' })).toBeNull()
})
