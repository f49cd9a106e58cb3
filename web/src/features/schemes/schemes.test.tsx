import type { CurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import type { SchemeDraft, SchemeVersion } from '@sixfold/shared/contracts/schemes.ts'
import { defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { SchemeText } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Answers, type Asked, openApp, problemAnswer, serve } from '../../lib/open-app.tsx'
import { serveWay } from '../categorisation/way-server.fixture.ts'
import { abilitiesTo, put } from '../categorisation/way.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
const own: SchemeText = {
  ...defaultSchemeText,
  levels: { ...defaultSchemeText.levels, 2: { ...defaultSchemeText.levels[2], label: 'Rebuild' } },
  ratingWords: { ...defaultSchemeText.ratingWords, 4: 'Exemplary' },
}
const current: CurrentScheme = { id: ama.id, number: 3, scheme: own, former: [] }
const version: SchemeVersion = {
  id: ama.id,
  number: 3,
  publishedAt: '2026-11-02T10:00:00.000Z',
  publishedBy: ama,
  withdrawn: null,
  keptBy: [2026],
}
const draft = (more: Partial<SchemeDraft> = {}): SchemeDraft => ({
  scheme: defaultSchemeText,
  saved: null,
  blockers: { publish: [{ code: 'no-draft', message: 'There is no draft: change something first' }] },
  version: 1,
  ...more,
})

/** Serves the draft; what is sent is kept, and answered as it was saved. */
function serveDraft(answers: Answers = {}) {
  const sent: (Asked & { path: string })[] = []
  let now = draft()
  const keeping =
    (path: string, answer: (asked: Asked) => object): Answers[string] =>
    (asked) => {
      sent.push({ ...asked, path })
      return Response.json(answer(asked))
    }
  serve({
    'GET /trust/scheme': () => Response.json({ ...current, id: null, number: 0, scheme: defaultSchemeText }),
    'GET /trust/schemes': () => Response.json({ items: [], current: 0, abilities: { edit: true } }),
    'GET /trust/schemes/0': () => Response.json({ number: 0, version: null, scheme: defaultSchemeText }),
    'GET /trust/scheme-draft': () => Response.json(now),
    'PUT /trust/scheme-draft': keeping('PUT', ({ body }) => {
      const { scheme } = body as { scheme: SchemeText }
      now = draft({
        scheme,
        saved: { at: '2026-12-05T10:00:00.000Z', by: ama },
        blockers: { publish: [] },
        version: now.version + 1,
      })
      return now
    }),
    'POST /trust/scheme-draft/publish': keeping('publish', () => ({ ...version, number: 1 })),
    ...answers,
  })
  return sent
}

function schemeSent(asked: Asked | undefined): SchemeText {
  if (!asked) throw new Error('Nothing was sent')
  return (asked.body as { scheme: SchemeText }).scheme
}

const opened = async () => {
  openApp('/set-up/scheme/edit')
  await screen.findByRole('heading', { name: 'What should the next version of the scheme say?' })
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const criterion = (number: number) => within(screen.getByRole('group', { name: `Criterion ${number}` }))
const nameOf = (number: number) => criterion(number).getByRole<HTMLInputElement>('textbox', { name: 'Name' })

describe('the draft of a scheme', () => {
  test('is saved, shows what it would change, and is published', async () => {
    const sent = serveDraft()
    await opened()
    type(screen.getByLabelText('A rating of 4'), 'Exemplary')
    type(screen.getByLabelText('Working days that a head has to reply'), '15')
    expect(screen.getByText('Save what you have typed first')).toBeDefined()
    press('Save')
    const changes = await screen.findByRole('table', { name: 'What differs' })
    expect(within(changes).getByRole('row', { name: /^Word for a rating of 4/ }).textContent).toMatch(
      /Leading.*Exemplary/,
    )
    expect(sent[0]).toMatchObject({
      headers: { 'if-match': '"1"' },
      body: { scheme: { replyDays: 15, ratingWords: { 4: 'Exemplary' } } },
    })
    press('Publish the next version…')
    fireEvent.click(await screen.findByRole('button', { name: 'Publish it' }))
    await waitFor(() => expect(sent[1]).toMatchObject({ path: 'publish', headers: { 'if-match': '"2"' } }))
  })

  test('leads to every fault, and isn’t sent with one', async () => {
    const sent = serveDraft()
    await opened()
    type(screen.getAllByLabelText('Label')[0]!, ' ')
    type(screen.getAllByLabelText('Support days a year')[1]!, '2.3')
    type(screen.getByLabelText('Months from a category to its review'), '13')
    type(nameOf(1), '')
    press('Save')
    for (const fault of [
      'Category 4 needs a label',
      'Category 3: give support days from 0 to 200, halves too',
      'A criterion needs a name',
      'Give months to the review from 1 to 12',
    ])
      expect(await screen.findByRole('link', { name: fault })).toBeDefined()
    fireEvent.click(screen.getByRole('link', { name: 'A criterion needs a name' }))
    expect(document.activeElement).toBe(nameOf(1))
    expect(sent).toEqual([])
  })

  test('has criteria added, moved and taken out by keyboard, each keeping its key under a new name', async () => {
    const sent = serveDraft()
    await opened()
    type(nameOf(3), 'Attainment')
    press('Move Attainment up')
    expect(nameOf(2).value).toBe('Attainment')
    expect(screen.getByText('Attainment is number 2 of 10 now.')).toBeDefined()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Attainment up')
    press('Move Attainment up')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Attainment down')
    press('Take out Finance and estate')
    press('Add a criterion')
    await waitFor(() => expect(document.activeElement).toBe(nameOf(10)))
    type(nameOf(10), 'Reading & writing')
    press('Save')
    await waitFor(() => expect(sent).toHaveLength(1))
    const { criteria } = schemeSent(sent[0])
    expect(criteria.map(({ key, name }) => [key, name])).toEqual([
      ['achievement', 'Attainment'],
      ...defaultSchemeText.criteria
        .filter(({ key }) => key !== 'achievement' && key !== 'finance-and-estate')
        .map(({ key, name }) => [key, name]),
      ['reading-writing', 'Reading & writing'],
    ])
  })

  test('takes criteria from a file, those of a known name under their key, and keeps them when the file is faulty', async () => {
    const read = [
      {
        name: 'safeguarding',
        limiting: null,
        descriptors: { 4: 'All are safe.', 3: null, 2: null, 1: null },
      },
      ...['B', 'C', 'D', 'E', 'F'].map((name) => ({
        name,
        limiting: null,
        descriptors: { 4: null, 3: null, 2: null, 1: null },
      })),
    ]
    let faulty = true
    let sentText = ''
    const sent = serveDraft({
      'POST /trust/scheme-draft/read-criteria': ({ body }) => {
        sentText = (body as { text: string }).text
        return faulty
          ? problemAnswer(400, 'Look again', {
              errors: [{ path: 'text', message: 'Line 3: the criterion has no name' }],
            })
          : Response.json({ criteria: read })
      },
    })
    await opened()
    // “It’s”, as a spreadsheet on Windows saves it: the ’ is no UTF-8.
    const letters = Uint8Array.of(0x49, 0x74, 0x92, 0x73)
    const choose = () =>
      fireEvent.change(screen.getByLabelText('Criteria, a CSV file'), {
        target: { files: [new File([letters], 'criteria.csv', { type: 'text/csv' })] },
      })
    choose()
    expect(await screen.findByText('Line 3: the criterion has no name')).toBeDefined()
    expect(nameOf(10).value).toBe('Finance and estate')
    expect(sentText).toBe('It’s')
    faulty = false
    choose()
    await waitFor(() => expect(nameOf(6).value).toBe('F'))
    expect(document.activeElement).toBe(nameOf(1))
    press('Save')
    await waitFor(() => expect(sent).toHaveLength(1))
    const { criteria } = schemeSent(sent[0])
    // Where the file has no column, what was there stays.
    expect(criteria[0]).toMatchObject({
      key: 'safeguarding',
      limiting: true,
      descriptors: { 4: 'All are safe.', 3: '' },
    })
    expect(criteria.map(({ key }) => key)).toEqual(['safeguarding', 'b', 'c', 'd', 'e', 'f'])
  })
})

describe('the scheme', () => {
  const serveScheme = (answers: Answers = {}) =>
    serve({
      'GET /trust/scheme': () => Response.json(current),
      'GET /trust/schemes': () => Response.json({ items: [version], current: 3, abilities: { edit: true } }),
      'GET /trust/schemes/3': () => Response.json({ number: 3, version, scheme: own }),
      ...answers,
    })

  test('is read by everybody, with its versions and which rounds keep them', async () => {
    serveScheme()
    openApp('/set-up/scheme')
    expect(await screen.findByText(/This is version 3/)).toBeDefined()
    const categories = screen.getByRole('table', { name: /^Categories/ })
    expect(within(categories).getByRole('row', { name: /^Rebuild/ }).textContent).toContain('15 days')
    const versions = screen.getByRole('table', { name: /^Versions/ })
    expect(within(versions).getByRole('row', { name: /^Version 3.*holds now/ }).textContent).toContain(
      '2026/27',
    )
  })

  test('is withdrawn with a reason', async () => {
    let sent: Asked | undefined
    serveScheme({
      'POST /trust/schemes/3/withdraw': (asked) => {
        sent = asked
        return Response.json({
          ...version,
          withdrawn: { at: version.publishedAt, by: ama, reason: 'Too soon.' },
        })
      },
    })
    openApp('/set-up/scheme')
    fireEvent.click(await screen.findByRole('button', { name: 'Withdraw version 3…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/The round of 2026\/27 goes on with this one/)).toBeDefined()
    fireEvent.click(dialog.getByRole('button', { name: 'Withdraw it' }))
    expect(dialog.getByText('Say why it is withdrawn')).toBeDefined()
    expect(sent).toBeUndefined()
    type(dialog.getByLabelText('Why?'), 'Too soon.')
    fireEvent.click(dialog.getByRole('button', { name: 'Withdraw it' }))
    await waitFor(() => expect(sent?.body).toEqual({ reason: 'Too soon.' }))
  })

  test('is held against another version, Sixfold’s own among them', async () => {
    serveScheme({
      'GET /trust/schemes/0': () => Response.json({ number: 0, version: null, scheme: defaultSchemeText }),
    })
    openApp('/set-up/scheme/compare')
    expect(await screen.findByText('2 differences')).toBeDefined()
    const changes = screen.getByRole('table', { name: 'What differs' })
    expect(within(changes).getByRole('row', { name: /^Category 2: label/ }).textContent).toMatch(
      /Repair.*Rebuild/,
    )
  })

  test('words a round that keeps it, and not one that opened before it', async () => {
    const it = put({ level: 2 })
    const trust = {
      'GET /trust/scheme': () => Response.json(current),
      'GET /trust/schemes/2': () =>
        Response.json({ number: 2, version: { ...version, number: 2 }, scheme: defaultSchemeText }),
    }
    serveWay({ ...it, round: { ...it.round, schemeNumber: 3 } }, { more: trust })
    openApp(`/categorise/${it.id}`)
    expect((await screen.findAllByText('Rebuild')).length).toBeGreaterThan(0)
    vi.unstubAllGlobals()
    document.body.replaceChildren()
    serveWay({ ...it, round: { ...it.round, schemeNumber: 2 } }, { more: trust })
    openApp(`/categorise/${it.id}`)
    expect((await screen.findAllByText('Repair')).length).toBeGreaterThan(0)
    expect(screen.queryByText('Rebuild')).toBeNull()
  })

  test('has how one tells each level at hand where a criterion is rated', async () => {
    const [first, ...rest] = own.criteria
    if (!first) throw new Error('Sixfold’s own has ten criteria')
    const described = { ...first, descriptors: { ...first.descriptors, 4: 'Every pupil belongs.' } }
    const it = put({ abilities: abilitiesTo('rate', 'propose') })
    serveWay(
      { ...it, round: { ...it.round, schemeNumber: 3 } },
      {
        more: {
          'GET /trust/scheme': () =>
            Response.json({ ...current, scheme: { ...own, criteria: [described, ...rest] } }),
        },
      },
    )
    openApp(`/categorise/${it.id}`)
    const inclusion = within(await screen.findByRole('group', { name: 'Inclusion' }))
    expect(inclusion.getByText('How one tells each level')).toBeDefined()
    expect(inclusion.getByText('Every pupil belongs.').previousElementSibling?.textContent).toBe(
      '4 Exemplary',
    )
    expect(screen.getAllByText('How one tells each level')).toHaveLength(1)
  })
})
