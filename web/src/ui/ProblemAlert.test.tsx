import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ApiProblem, Unreachable } from '../lib/api-client.ts'
import { show } from '../lib/show.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

const blocked = new ApiProblem({
  type: 'about:blank',
  title: 'This can’t be done yet',
  status: 409,
  detail: 'Two rules are in the way.',
  requestId: 'r-77',
  blockers: [
    { code: 'problem-missing', message: 'Write down the problem' },
    { code: 'no-baseline', message: 'Give at least one measure a baseline' },
  ],
})

test('nothing is shown while nothing is wrong', () => {
  show(<ProblemAlert error={null} />)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('every rule in the way is listed, with the request to pass on', () => {
  show(<ProblemAlert error={blocked} />)
  expect(screen.getByRole('alert').textContent).toContain('This can’t be done yet')
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Write down the problem',
    'Give at least one measure a baseline',
  ])
  expect(screen.getByText('Request r-77')).toBeDefined()
})

test('after a failed submit it takes the focus', () => {
  show(<ProblemAlert error={blocked} takeFocus />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

test('a lost connection is told apart from a fault', () => {
  show(<ProblemAlert error={new Unreachable('gone')} />)
  expect(screen.getByRole('alert').textContent).toContain('Sixfold can’t be reached')
})
