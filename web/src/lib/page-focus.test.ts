import { afterEach, expect, test } from 'vitest'
import { focusHeading, wantPageFocus } from './page-focus.ts'

afterEach(() => {
  window.location.hash = ''
  document.body.innerHTML = ''
})

/** A page with a field, which a link may lead to; comes after a navigation. */
function arrive() {
  document.body.innerHTML = '<main><h1 tabindex="-1">A priority</h1><input id="problem"></main>'
  wantPageFocus()
}
const focused = () => document.activeElement?.tagName

test('after a navigation the heading takes the focus, once', () => {
  arrive()
  focusHeading()
  expect(focused()).toBe('H1')
  document.getElementById('problem')?.focus()
  focusHeading()
  expect(focused()).toBe('INPUT')
})

test('a link to a part of the page leaves the focus there', () => {
  window.location.hash = '#problem'
  arrive()
  document.getElementById('problem')?.focus()
  focusHeading()
  expect(focused()).toBe('INPUT')
})

test('a link to a part that can’t take it gives it to the heading', () => {
  window.location.hash = '#measures'
  arrive()
  focusHeading()
  expect(focused()).toBe('H1')
})
