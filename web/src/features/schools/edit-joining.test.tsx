import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Asked, problemAnswer, serve } from '../../lib/open-app.tsx'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { JoiningForm } from './EditJoining.tsx'
import { thornmere } from './school.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

function open() {
  const onDone = vi.fn<() => void>()
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <JoiningForm school={thornmere} onDone={onDone} />
    </QueryClientProvider>,
  )
  return onDone
}

const chooseDay = (day: string) =>
  fireEvent.change(screen.getByLabelText(/First day in the trust/), { target: { value: day } })

test('saves the day for the version that was read', async () => {
  const sent: Asked[] = []
  serve({
    [`PATCH /schools/${thornmere.id}`]: (asked) => {
      sent.push(asked)
      return Response.json({ ...thornmere, joinedOn: '2020-04-01', version: 2 })
    },
  })
  const onDone = open()
  chooseDay('2020-04-01')
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent).toMatchObject([{ body: { joinedOn: '2020-04-01' }, headers: { 'if-match': '"1"' } }])
})

test('says what someone else changed meanwhile, and saves over it only when asked again', async () => {
  const now = {
    ...thornmere,
    joinedOn: '2019-09-01',
    facts: { ...thornmere.facts, pupils: 430 },
    version: 3,
  }
  const versions: (string | undefined)[] = []
  serve({
    [`GET /schools/${thornmere.id}`]: () => Response.json(now),
    [`PATCH /schools/${thornmere.id}`]: ({ headers }) => {
      versions.push(headers['if-match'])
      return versions.length === 1
        ? problemAnswer(412, 'Someone else changed this.', { versions: { sent: 1, current: 3 } })
        : Response.json({ ...now, joinedOn: '2020-04-01', version: 4 })
    },
  })
  const onDone = open()
  chooseDay('2020-04-01')
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  const again = await screen.findByRole('button', { name: 'Save my day all the same' })
  const changes = screen.getByRole('alert').textContent
  expect(changes).toContain('Joined the trustfrom 1 Sep 2021 →  to 1 Sep 2019')
  expect(changes).toContain('Pupilsfrom 412 →  to 430')
  fireEvent.click(again)
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(versions).toEqual(['"1"', '"3"'])
})

test('names what is recorded earlier than the day, and keeps the day that was typed', async () => {
  serve({
    [`PATCH /schools/${thornmere.id}`]: () =>
      problemAnswer(409, 'A visit by the trust is logged on 20 Nov 2026', {
        blockers: [
          { code: 'earlier-visit', message: 'A visit by the trust is logged on 20 Nov 2026' },
          { code: 'earlier-category', message: 'A category of the school takes effect on 25 Nov 2026' },
        ],
      }),
  })
  const onDone = open()
  chooseDay('2026-12-01')
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  const problem = await screen.findByRole('alert')
  expect(problem.textContent).toContain('A category of the school takes effect on 25 Nov 2026')
  expect(document.activeElement).toBe(problem)
  expect(screen.getByLabelText<HTMLInputElement>(/First day in the trust/).value).toBe('2026-12-01')
  expect(onDone).not.toHaveBeenCalled()
})
