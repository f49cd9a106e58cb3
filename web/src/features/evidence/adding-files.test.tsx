import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answeringUploads, type UploadAnswer } from '../../lib/answering-uploads.ts'
import { aPriority, open, priorityId, serve } from '../cycles/priority.fixture.tsx'

const page = `/priorities/${priorityId}`

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const file = (name: string, size = 4) => {
  const made = new File(['book'], name, { lastModified: 1 })
  Object.defineProperty(made, 'size', { value: size })
  return made
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const choose = (...files: File[]) =>
  fireEvent.change(screen.getByLabelText('Choose files'), { target: { files } })
const chosen = () =>
  within(screen.getByRole('list', { name: 'Chosen files' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

/** The dialog with everything said but the files; uploads get these answers. */
async function opened(...answers: UploadAnswer[]) {
  const requests = answeringUploads(...answers)
  serve({ [`GET ${page}`]: () => aPriority() })
  open(page)
  fireEvent.click(await screen.findByRole('button', { name: '+ Evidence' }))
  await screen.findByRole('dialog', { name: 'Add evidence' })
  type('Kind', 'work-scrutiny')
  fireEvent.click(screen.getByLabelText(/Supports it/))
  return requests
}
/** All that the device keeps. */
const kept = () =>
  Object.keys(localStorage)
    .map((key) => localStorage.getItem(key))
    .join(' ')
const add = () => fireEvent.click(screen.getByRole('button', { name: /^Add (the|\d+ pieces of) evidence$/ }))

test('files need no title, and several are sent at once', async () => {
  const requests = await opened({ status: 201, body: { items: [{}, {}] } })
  choose(file('Books.pdf', 340_000), file('Wall.jpg', 1_200_000))
  expect(chosen()).toEqual(['Books.pdf 340 kBTake out Books.pdf', 'Wall.jpg 1.2 MBTake out Wall.jpg'])
  fireEvent.click(screen.getByRole('button', { name: 'Add 2 pieces of evidence' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(requests).toEqual(['POST /api/v1/evidence/files'])
  expect(await screen.findByText('2 pieces of evidence added')).toBeDefined()
})

test('each file that can’t be kept says why beside it, before anything is sent', async () => {
  const requests = await opened()
  choose(file('empty.pdf', 0), file('long.pdf', 26 * 1024 * 1024), file('IMG_1.HEIC'), file('Books.pdf'))
  add()
  const alert = await within(screen.getByRole('dialog')).findByRole('alert')
  expect(alert.textContent).toContain('3 things need another look')
  const [empty, long, heic, books] = chosen()
  expect(empty).toContain('“empty.pdf” is empty')
  expect(long).toContain('is larger than 25 MiB')
  expect(heic).toContain('Send it as JPEG')
  expect(books).not.toContain('“')
  for (const name of ['empty.pdf', 'long.pdf', 'IMG_1.HEIC'])
    fireEvent.click(screen.getByRole('button', { name: `Take out ${name}` }))
  expect(chosen()).toEqual(['Books.pdf 4 bytesTake out Books.pdf'])
  expect(requests).toEqual([])
})

test('what the server finds in a file stands beside that file, and goes with it', async () => {
  await opened({
    status: 400,
    body: {
      type: 'about:blank',
      title: 'Something needs mending',
      status: 400,
      detail: 'x',
      requestId: 'r',
      errors: [{ path: 'file.1', message: '“plan.pdf” is a program, whatever its name says.' }],
    },
  })
  choose(file('Books.pdf'), file('plan.pdf'))
  add()
  expect((await within(screen.getByRole('dialog')).findByRole('alert')).textContent).toContain(
    '1 thing needs another look',
  )
  expect(chosen()[1]).toContain('is a program, whatever its name says.')
  fireEvent.click(screen.getByRole('button', { name: 'Take out plan.pdf' }))
  expect(screen.queryByText(/is a program/)).toBeNull()
})

test('sending can be stopped; nothing was kept, and the files are still chosen', async () => {
  await opened('waiting')
  choose(file('Books.pdf'))
  add()
  expect(await screen.findByText(/50% sent/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Stop sending' }))
  expect(await screen.findByText(/Stopped. Nothing was kept/)).toBeDefined()
  expect(chosen()).toHaveLength(1)
})

test('a line that breaks leaves everything as it was, to try again with the same id', async () => {
  const requests = await opened('broken', { status: 201, body: { items: [{}] } })
  choose(file('Books.pdf'))
  add()
  expect((await within(screen.getByRole('dialog')).findByRole('alert')).textContent).toContain(
    'can’t be reached',
  )
  add()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(requests).toHaveLength(2)
})

test('files can be dropped and pasted; text that brings its picture is pasted as text', async () => {
  await opened()
  const event = (name: string, data: object) => {
    const made = new Event(name, { bubbles: true, cancelable: true })
    Object.assign(made, data)
    fireEvent(window, made)
    return made
  }
  event('drop', { dataTransfer: { types: ['Files'], files: [file('Dropped.pdf')] } })
  event('paste', { clipboardData: { types: ['Files'], files: [file('image.png')] } })
  const text = event('paste', {
    clipboardData: { types: ['text/plain', 'Files'], files: [file('table.png')] },
  })
  expect(text.defaultPrevented).toBe(false)
  expect(chosen().map((said) => said?.split(' ')[0])).toEqual(['Dropped.pdf', 'image.png'])
  choose(file('Dropped.pdf'))
  expect(chosen()).toHaveLength(2)
})

test('a draft keeps the words and says that files are not kept', async () => {
  await opened()
  type(/What is it, in a line/, 'Books of year 5')
  choose(file('Books.pdf'))
  expect(screen.getByText(/A draft keeps what you type on this device, and no files/)).toBeDefined()
  expect(kept()).toContain('Books of year 5')
  expect(kept()).not.toContain('Books.pdf')
})
