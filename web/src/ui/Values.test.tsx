import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../lib/show.tsx'
import { DayText, HalfDays } from './Values.tsx'

test('a due day that has passed is said to be late in words', () => {
  show(<DayText day="2026-11-28" distance="due" />)
  expect(screen.getByText('28 Nov 2026').parentElement?.textContent).toBe('28 Nov 2026 · 7 days late')
})

test('half-days written short are read out in full', () => {
  show(<HalfDays halfDays={19} short />)
  expect(screen.getByText('9½ days')).toBeDefined()
})
