import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ApiProblem } from '../lib/api-client.ts'
import { show } from '../lib/show.tsx'
import { ErrorPage } from './StatusPages.tsx'

test('a failed page says what it was once, offers another try, and names the request', () => {
  const retry = vi.fn<() => void>()
  const error = new ApiProblem({
    type: 'about:blank',
    title: 'The database can’t be reached',
    status: 503,
    detail: 'Try again shortly.',
    requestId: 'r-9',
  })
  show(<ErrorPage error={error} onRetry={retry} />)
  expect(screen.getAllByText('The database can’t be reached')).toHaveLength(1)
  expect(screen.getByText('Request r-9')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
})
