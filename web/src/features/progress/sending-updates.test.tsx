import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answeringUploads } from '../../lib/answering-uploads.ts'
import { open, priorityId, problem } from '../cycles/priority.fixture.tsx'
import { aMeasure } from '../measures/measure.fixture.ts'
import { anUpdate, listed, serving, updates } from './progress.fixture.ts'

const page = `/priorities/${priorityId}/update`

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
/** Brief messages of success are alerts too, and stand outside the page. */
const alertOnPage = async () => within(await screen.findByRole('main')).findByRole('alert')
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))

describe('sending an update', () => {
  test('takes a rating and a sentence, says who reads it when, and leads back to Today', async () => {
    const changes = serving([anUpdate()])
    const { router } = open(`${page}?from=today`)
    expect(await screen.findByText(/Ama Osei now; governors and trustees from Mon 14 Dec\./)).toBeDefined()
    expect(screen.getByText(/“Three of five classes write every day”/)).toBeDefined()
    await choose(/^On track/)
    await type('What has changed?', 'All five classes write every day')
    await press('Send')
    expect(await screen.findByRole('heading', { name: 'What needs me now?' })).toBeDefined()
    expect(changes).toMatchObject([
      {
        method: 'POST',
        path: updates,
        body: { id: expect.any(String), rating: 'on-track', whatChanged: 'All five classes write every day' },
      },
    ])
    expect(Object.keys(changes[0]?.body as object).toSorted()).toEqual(['id', 'rating', 'whatChanged'])
    expect(router.state.location.pathname).toBe('/')
    expect(localStorage).toHaveLength(0)
  })

  test('says what is missing at its field, and sends nothing', async () => {
    const changes = serving()
    open(page)
    await press('Send')
    const faults = await alertOnPage()
    expect(
      within(faults)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Say how it stands: on track, at risk or off track', 'Say in a sentence what has changed'])
    expect(changes).toEqual([])
  })

  test('takes what is in the way, a link, an observation and the impact, each when it is wanted', async () => {
    const changes = serving([], {
      'GET /measures': () => ({ items: [aMeasure()], abilities: { write: true } }),
    })
    open(page)
    await choose(/^At risk/)
    await type('What has changed?', 'Two classes began late')
    expect(screen.queryByLabelText('What is in the way? (optional)')).toBeNull()
    await press('What is in the way')
    await type('What is in the way? (optional)', 'Supply cover')
    await press('Link')
    await type('Link (optional)', 'example.org/plan')
    await press('Observation')
    await type('Expected standard in writing', '64,5')
    await press('Impact')
    await type('Impact so far (optional)', 'early-signs')
    await press('Send')
    await waitFor(() => expect(changes).toHaveLength(1))
    expect(changes[0]?.body).toMatchObject({
      rating: 'at-risk',
      inTheWay: 'Supply cover',
      impact: 'early-signs',
      observation: { id: expect.any(String), measureId: 'm', value: 64.5 },
      evidence: { title: 'Two classes began late', url: 'https://example.org/plan', stance: 'supports' },
    })
  })

  test('names what can’t be read', async () => {
    serving([], { 'GET /measures': () => ({ items: [aMeasure()], abilities: { write: true } }) })
    open(page)
    await choose(/^At risk/)
    await type('What has changed?', 'Two classes began late')
    await press('Observation')
    await type('Expected standard in writing', 'about 60')
    await press('Link')
    await type('Link (optional)', 'my folder')
    await press('Send')
    const faults = await alertOnPage()
    expect(faults.textContent).toContain('Give it as a number, for example 58.5')
    expect(faults.textContent).toContain('Give a web address')
  })

  test('typed and not sent is there again, under the same id', async () => {
    const changes = serving([], { [`POST ${updates}`]: () => problem(503, 'Back in a moment') })
    const first = open(page)
    await choose(/^Off track/)
    await type('What has changed?', 'The room flooded')
    await press('Send')
    expect((await alertOnPage()).textContent).toContain('Back in a moment')
    const [id] = changes.map((asked) => (asked.body as { id: string }).id)
    first.unmount()

    const again = serving()
    open(page)
    expect(await screen.findByDisplayValue('The room flooded')).toBeDefined()
    expect(screen.getByText(/was kept on this device/)).toBeDefined()
    await press('Send')
    await waitFor(() => expect(again).toMatchObject([{ body: { id, rating: 'off-track' } }]))
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('that arrived before, in other words, is told so and can become another', async () => {
    let tries = 0
    const changes = serving([], {
      [`POST ${updates}`]: () => (tries++ === 0 ? problem(409, 'Already taken') : anUpdate()),
    })
    open(page)
    await choose(/^On track/)
    await type('What has changed?', 'More words')
    await press('Send')
    await press('Keep it as another update')
    await press('Send')
    await waitFor(() => expect(changes).toHaveLength(2))
    const ids = changes.map((asked) => (asked.body as { id: string }).id)
    expect(new Set(ids).size).toBe(2)
  })

  test('may come with a photo, which is kept as evidence once the update is sent', async () => {
    const changes = serving()
    const uploads = answeringUploads(
      {
        status: 400,
        body: {
          status: 400,
          title: 'Something needs mending',
          errors: [{ path: 'file.0', message: '“wall.jpg” is no photo' }],
        },
      },
      { status: 201, body: { items: [{}] } },
    )
    open(page)
    await choose(/^On track/)
    await type('What has changed?', 'All five classes write every day')
    await press('Photo')
    const photo = (name: string) => new File(['light'], name, { type: 'image/jpeg' })
    fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input' }), {
      target: { files: [photo('wall.jpg')] },
    })
    await press('Send')
    expect(await screen.findAllByText(/“wall.jpg” is no photo/)).not.toHaveLength(0)
    fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input' }), {
      target: { files: [photo('books.jpg')] },
    })
    await press('Send')
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Every child writes at length, every day' }),
    ).toBeDefined()
    expect(uploads).toEqual(['POST /api/v1/evidence/files', 'POST /api/v1/evidence/files'])
    const ids = changes.map((asked) => (asked.body as { id: string }).id)
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
  })

  test('isn’t offered to who can’t', async () => {
    serving([], { [`GET ${updates}`]: () => listed([], { readers: null, abilities: { send: false } }) })
    open(page)
    expect(await screen.findByRole('heading', { name: 'That isn’t yours to do' })).toBeDefined()
  })
})

describe('a correction', () => {
  test('begins with the words that it corrects, and names them', async () => {
    const corrected = anUpdate({ abilities: { correct: true, thank: false }, inTheWay: 'Supply cover' })
    const changes = serving([corrected])
    open(`${page}?corrects=${corrected.id}`)
    expect(await screen.findByDisplayValue('Three of five classes write every day')).toBeDefined()
    expect(screen.getByDisplayValue('Supply cover')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Another day' })).toBeNull()
    await type('What has changed?', 'Four of five classes write every day')
    await press('Send the correction')
    await waitFor(() =>
      expect(changes).toMatchObject([
        {
          body: {
            supersedesId: corrected.id,
            rating: 'at-risk',
            whatChanged: 'Four of five classes write every day',
          },
        },
      ]),
    )
  })
})
