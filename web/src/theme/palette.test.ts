import { describe, expect, test } from 'vitest'
import { dark, light } from './palette.ts'

/** Contrast ratio of two `#rrggbb` colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe.each(Object.entries({ light, dark }))('%s', (_, palette) => {
  const grounds = { paper: palette.paper, card: palette.card, sunken: palette.sunken }

  test.each(Object.entries(grounds))('all text reads on %s', (_name, ground) => {
    const inks = [
      palette.ink,
      palette.inkSoft,
      palette.accent,
      ...Object.values(palette.tones).map((tone) => tone.ink),
    ]
    for (const ink of inks) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.entries(palette.tones))('%s reads on its own soft ground', (_name, tone) => {
    expect(contrast(tone.ink, tone.soft)).toBeGreaterThanOrEqual(4.5)
  })

  test('words on the accent read, and the accent on its soft ground', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.accent, palette.accentSoft)).toBeGreaterThanOrEqual(4.5)
  })

  test('the outline of a field and the focus ring stand out by 3 : 1', () => {
    for (const ground of [palette.paper, palette.card]) {
      expect(contrast(palette.fieldLine, ground)).toBeGreaterThanOrEqual(3)
      expect(contrast(palette.accent, ground)).toBeGreaterThanOrEqual(3)
    }
  })
})
