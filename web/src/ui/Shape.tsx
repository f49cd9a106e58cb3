import type { JSX } from 'react'

export type ShapeName = 'circle' | 'triangle' | 'diamond' | 'square' | 'half' | 'ring'

/** Drawn, not typed: the letters ● ▲ ◆ ■ ◐ ○ come from other fonts and differ in size on every machine. */
const drawings: Record<ShapeName, JSX.Element> = {
  circle: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  triangle: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  diamond: <path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor" />,
  square: <path d="M2 2h8v8H2z" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

/** A small sign in the colour of the text. Always beside a word, so hidden from screen readers. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg viewBox="0 0 12 12" width="0.75em" height="0.75em" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
