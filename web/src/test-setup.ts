import { notifications } from '@mantine/notifications'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { markToken } from './lib/token-mark.ts'

declare global {
  /** Read by React: updates outside `act` are then reported. */
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

// Mantine's growing text areas measure again when fonts arrive; the made-up browser has no font set.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })

// Nor has it popovers: what is in one is always there.
HTMLElement.prototype.hidePopover = () => {}

let said = vi.spyOn(console, 'error')

beforeEach(() => {
  said = vi.spyOn(console, 'error')
  said.mockClear()
  // Somebody has signed in a moment ago, unless the test says otherwise.
  markToken(600)
})

/** React and the browser report real faults through `console.error` only, so saying anything there fails the test. */
afterEach(() => {
  cleanup()
  // Files share one page and its modules: what a test leaves there the next would find.
  notifications.clean()
  notifications.cleanQueue()
  document.title = ''
  localStorage.clear()
  sessionStorage.clear()
  expect(said.mock.calls, 'console.error was called').toEqual([])
})
