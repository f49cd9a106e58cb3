import { onlineManager, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Unreachable } from '../lib/api-client.ts'
import { watchForReturn } from '../lib/connection.ts'
import { makeQueryClient } from '../lib/query.ts'
import { watchAnswers } from '../lib/watch-answers.ts'
import { OfflineBanner } from './OfflineBanner.tsx'

const lost = () => screen.queryByText(/^No connection to Sixfold/)
let stop: () => void

function show(send: () => Promise<unknown>) {
  const queryClient = makeQueryClient()
  watchAnswers(queryClient, () => {})
  const Sender = () => {
    const mutation = useMutation({ mutationFn: send })
    return <button onClick={() => mutation.mutate()}>Send</button>
  }
  render(
    <QueryClientProvider client={queryClient}>
      <OfflineBanner />
      <Sender />
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  stop = watchForReturn()
})
afterEach(() => {
  stop()
  onlineManager.setOnline(true)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('the banner follows what the browser says', () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  show(() => Promise.resolve())
  expect(lost()).toBeNull()
  act(() => void window.dispatchEvent(new Event('offline')))
  expect(lost()).not.toBeNull()
  act(() => void window.dispatchEvent(new Event('online')))
  expect(lost()).toBeNull()
})

test('a request that no answer came to shows the banner, and Sixfold is asked until it answers', async () => {
  let asked = 0
  vi.stubGlobal('fetch', () => {
    asked += 1
    return asked < 3 ? Promise.reject(new TypeError('no route')) : Promise.resolve(new Response())
  })
  show(() => Promise.reject(new Unreachable('Sixfold can’t be reached.')))
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(lost()).not.toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(6500))
  expect(asked).toBe(2)
  expect(lost()).not.toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(3000))
  expect(lost()).toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(asked).toBe(3)
})
