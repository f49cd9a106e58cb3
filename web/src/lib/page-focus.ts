/**
 * After a change of path, the new page's h1 takes focus, so that a screen reader reads it out and Tab goes on
 * from there. The page may come later than the navigation (its data loads first): the wish waits for it.
 */
let wanted = false

/** The path has changed: the next page's heading is to take focus. */
export function wantPageFocus(): void {
  wanted = true
}

/** Gives focus to the heading if a navigation wished for it and the page is there; else the wish stands. */
export function focusHeading(heading: HTMLElement | null = document.querySelector('main h1')): void {
  if (!wanted || !heading) return
  wanted = false
  // A link to a part of the page has taken it there already.
  const part = window.location.hash.slice(1)
  if (part === '' || document.activeElement?.id !== part) heading.focus({ preventScroll: true })
}

/** After a control has gone together with the focus on it, the page's heading takes the focus, not the top of the document. */
export function rescueFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  })
}
