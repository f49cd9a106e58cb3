import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../lib/show.tsx'
import { StepDashes } from './StepDashes.tsx'
import { StepTrack } from './StepTrack.tsx'

const titles = [
  'Know the need',
  'Weigh the options',
  'Plan and pair',
  'Do it well',
  'Judge the impact',
  'Secure and share',
]
const steps = titles.map((title) => ({ key: title.toLowerCase().replaceAll(' ', '-'), title }))

test('the track is an ordered list that says of each step whether it is done, now or ahead', () => {
  show(<StepTrack steps={steps} current={3} label="Every child writes" />)
  const items = within(screen.getByRole('list', { name: 'Steps of Every child writes' })).getAllByRole(
    'listitem',
  )
  expect(items.map((item) => item.textContent)).toEqual([
    'Know the need, done',
    'Weigh the options, done',
    '3Plan and pair, now',
    '4Do it well, ahead',
    '5Judge the impact, ahead',
    '6Secure and share, ahead',
  ])
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([
    null,
    null,
    'step',
    null,
    null,
    null,
  ])
})

test('a completed priority has every step done and none now', () => {
  show(<StepTrack steps={steps} current={7} label="Every child writes" />)
  expect(screen.getAllByText(', done')).toHaveLength(6)
  expect(screen.queryByText(', now')).toBeNull()
})

test('a step can be chosen, and shows that it is', () => {
  const choose = vi.fn<(key: string) => void>()
  show(
    <StepTrack
      steps={steps}
      current={3}
      label="Every child writes"
      onSelect={choose}
      selected="do-it-well"
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: /Know the need.*done/ }))
  expect(choose).toHaveBeenCalledWith('know-the-need')
  expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Do it well')
})

test('the short form says where we are', () => {
  show(<StepDashes current={3} titles={titles} name="Every child writes" />)
  expect(screen.getByRole('img', { name: 'Every child writes: Step 3 of 6: Plan and pair' })).toBeDefined()
})

test('the short form of a completed priority says so', () => {
  show(<StepDashes current={7} titles={titles} />)
  expect(screen.getByRole('img', { name: 'All 6 steps done' })).toBeDefined()
})
