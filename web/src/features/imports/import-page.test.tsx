import type { Import, ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { answeringUploads } from '../../lib/answering-uploads.ts'
import { type Answers, type Asked, openApp, problemAnswer, serve } from '../../lib/open-app.tsx'

const id = '01a20000-0000-7000-8000-0000000000c1'
const read: Import = {
  id,
  status: 'ready',
  fileName: 'register.csv',
  rowsRead: 33,
  failure: null,
  groups: [
    { uid: '3725', name: 'LEIGH ACADEMIES TRUST', schools: 31 },
    { uid: '16930', name: 'ENDEAVOUR ACADEMIES TRUST', schools: 2 },
  ],
  ownGroupUid: '3725',
  expiresAt: '2026-12-06T09:00:00.000Z',
  appliedGroupUid: null,
}
const difference: ImportDifference = {
  group: { uid: '3725', name: 'LEIGH ACADEMIES TRUST' },
  warning: null,
  added: [
    {
      line: 4,
      urn: '135630',
      name: 'Longfield Academy',
      phase: 'Secondary',
      problems: [{ column: 'NumberOfPupils', message: 'NumberOfPupils is no number.' }],
    },
  ],
  changed: [
    {
      line: 3,
      urn: '135297',
      name: 'The Leigh Academy',
      schoolId: '01a20000-0000-7000-8000-0000000000a1',
      changes: [{ field: 'pupils', from: 1200, to: 1359 }],
      problems: [],
    },
  ],
  unchanged: [{ line: 5, urn: '135964', name: 'Strood Academy' }],
  leftOut: [
    { line: 1042, urn: '200040', name: 'Mascalls Academy', reason: 'The register says that it closed.' },
  ],
  missing: [{ schoolId: '01a20000-0000-7000-8000-0000000000a2', urn: '800001', name: 'Bexleyheath Centre' }],
}
const done = { added: 1, changed: 1, unchanged: 1, leftOut: 1, missing: 1 }

afterEach(() => {
  vi.unstubAllGlobals()
})

function serveImport(more: Answers = {}) {
  serve({
    [`GET /imports/${id}`]: () => Response.json(read),
    [`GET /imports/${id}/groups/3725`]: () => Response.json(difference),
    [`GET /imports/${id}/groups/16930`]: () =>
      Response.json({
        ...difference,
        group: { uid: '16930', name: 'ENDEAVOUR ACADEMIES TRUST' },
        warning: 'That isn’t your own group 3725.',
      }),
    ...more,
  })
}

const register = (name = 'register.csv', content = 'URN') => new File([content], name, { type: 'text/csv' })
async function choose(file: File) {
  const button = await screen.findByRole('button', { name: 'Choose the file' })
  const input = button.parentElement?.querySelector('input[type=file]')
  if (!input) throw new Error('There is no file field')
  fireEvent.change(input, { target: { files: [file] } })
}
const focused = () => document.activeElement?.getAttribute('aria-label')

test('a register that is sent and read shows what its own trust’s schools would become', async () => {
  serveImport()
  const requests = answeringUploads({ status: 201, body: read })
  const router = openApp('/set-up/import')
  await choose(register())
  await screen.findByRole('heading', { name: '1 school would be added and 1 changed.' })
  expect(requests).toEqual(['POST /api/v1/imports'])
  expect(router.state.location.search).toMatchObject({ import: id })
  expect(screen.getByText('LEIGH ACADEMIES TRUST')).toBeDefined()
  expect(screen.getByText('Secondary · URN 135630 · line 4')).toBeDefined()
  expect(screen.getByText('NumberOfPupils is no number.')).toBeDefined()
  expect(screen.getByText('1,359').parentElement?.textContent).toBe('from 1,200 →  to 1,359')
  expect(screen.getByText('URN 200040 · line 1,042').parentElement?.textContent).toContain('it closed')
  expect(screen.getByRole('heading', { name: '1 school of yours isn’t in the file' })).toBeDefined()
  expect(screen.getByRole('heading', { name: '1 school stays as it is' })).toBeDefined()
  expect(focused()).toBe('What the import would change')
})

test('a file that can’t be read says why, and one stays to choose another', async () => {
  serveImport()
  const fault = { path: 'file', message: 'The file lacks a column of the register: URN.' }
  const problem = {
    type: 'about:blank',
    title: 'Something needs mending',
    status: 400,
    detail: `file: ${fault.message}`,
    requestId: 'r',
    errors: [fault],
  }
  answeringUploads({ status: 400, body: problem })
  const router = openApp('/set-up/import')
  await choose(register())
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe(`This file can’t be read${fault.message}`)
  expect(document.activeElement).toBe(alert)
  expect(screen.getByRole('button', { name: 'Choose the file' })).toBeDefined()
  expect(router.state.location.search).toEqual({})
})

test('a file that can’t be the register isn’t even sent', async () => {
  serveImport()
  const requests = answeringUploads()
  openApp('/set-up/import')
  await choose(register('extract.zip'))
  expect((await screen.findByRole('alert')).textContent).toContain('take the CSV file out')
  expect(requests).toEqual([])
})

test('a line that breaks while sending asks to send the file again', async () => {
  serveImport()
  answeringUploads('broken')
  openApp('/set-up/import')
  await choose(register())
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The file wasn’t sent.*send the file again/)
  expect(screen.getByRole('button', { name: 'Choose the file' })).toBeDefined()
})

test('sending says how far it is, and can be stopped', async () => {
  serveImport()
  answeringUploads('waiting')
  openApp('/set-up/import')
  await choose(register())
  expect(await screen.findByText(/^50% sent/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Stop sending' }))
  expect(await screen.findByRole('button', { name: 'Choose the file' })).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a register that is still being read is watched until it is', async () => {
  let asked = 0
  serveImport({
    [`GET /imports/${id}`]: () =>
      Response.json(asked++ === 0 ? { ...read, status: 'reading', rowsRead: 12_500, groups: [] } : read),
  })
  openApp(`/set-up/import?import=${id}`)
  expect(await screen.findByText('12,500 rows read')).toBeDefined()
  expect(
    await screen.findByRole('heading', { name: '1 school would be added and 1 changed.' }, { timeout: 3000 }),
  ).toBeDefined()
})

test('a register past its day asks for the file again', async () => {
  serveImport({ [`GET /imports/${id}`]: () => problemAnswer(404, 'This import isn’t there.') })
  openApp(`/set-up/import?import=${id}`)
  expect(await screen.findByText(/kept for 24 hours/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Choose the file' })).toBeDefined()
})

test('applying does it once, says what was done, and leads to the schools', async () => {
  const sent: Asked[] = []
  serveImport({
    [`POST /imports/${id}/apply`]: (asked) => {
      sent.push(asked)
      return sent.length === 1 ? problemAnswer(503, 'Back in a moment') : Response.json(done)
    },
  })
  openApp(`/set-up/import?import=${id}`)
  const apply = await screen.findByRole('button', { name: 'Add 1 school and change 1' })
  fireEvent.click(apply)
  expect((await screen.findByRole('alert')).textContent).toContain('Back in a moment')
  fireEvent.click(apply)
  expect(
    await screen.findByRole('heading', { name: '1 school is added and 1 changed; 1 stays as it was.' }),
  ).toBeDefined()
  expect(screen.getByRole('link', { name: 'See your schools' }).getAttribute('href')).toBe('/schools')
  expect(sent.map(({ body }) => body)).toEqual([{ groupUid: '3725' }, { groupUid: '3725' }])
  expect(sent[0]?.headers['idempotency-key']).toBe(sent[1]?.headers['idempotency-key'])
  expect(focused()).toBe('Done')
})

test('a file that is past its day when applied is uploaded again', async () => {
  serveImport({ [`POST /imports/${id}/apply`]: () => problemAnswer(409, 'The file’s day is past.') })
  openApp(`/set-up/import?import=${id}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Add 1 school and change 1' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Upload it again' }))
  expect(await screen.findByRole('button', { name: 'Choose the file' })).toBeDefined()
})

test('another trust’s schools come with a warning, and are asked about once more', async () => {
  const sent: Asked[] = []
  serveImport({
    [`POST /imports/${id}/apply`]: (asked) => {
      sent.push(asked)
      return Response.json(done)
    },
  })
  openApp(`/set-up/import?import=${id}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Another trust' }))
  fireEvent.click(screen.getByRole('button', { name: 'Choose ENDEAVOUR ACADEMIES TRUST' }))
  expect(await screen.findByText('That isn’t your own group 3725.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Add 1 school and change 1' }))
  const dialog = await screen.findByRole('dialog', { name: 'Bring in schools of ENDEAVOUR ACADEMIES TRUST?' })
  expect(sent).toEqual([])
  const [confirm] = [...dialog.querySelectorAll('button')].filter((it) => it.textContent?.startsWith('Add 1'))
  if (confirm) fireEvent.click(confirm)
  await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ groupUid: '16930' }]))
})

test('among many trusts one’s own is first, and the others are found by name or number', async () => {
  const groups = Array.from({ length: 40 }, (_, n) => ({ uid: `${500 + n}`, name: `TRUST ${n}`, schools: 2 }))
  serveImport({
    [`GET /imports/${id}`]: () => Response.json({ ...read, groups: [...groups, ...read.groups] }),
  })
  openApp(`/set-up/import?import=${id}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Another trust' }))
  const offered = () =>
    screen.getAllByRole('button', { name: /^Choose / }).map((it) => it.getAttribute('aria-label'))
  expect(offered()).toHaveLength(12)
  expect(offered()[0]).toBe('Choose LEIGH ACADEMIES TRUST')
  expect(screen.getByText('… and 30 more. Search to see them.')).toBeDefined()
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find a trust' }), { target: { value: '16930' } })
  expect(offered()).toEqual(['Choose ENDEAVOUR ACADEMIES TRUST'])
  expect(screen.getByText('1 trust found')).toBeDefined()
})
