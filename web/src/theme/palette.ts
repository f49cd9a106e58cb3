/** The tones that a chip, a bar or a mark may take. Colour only helps: a word and a shape say the same. */
export type Tone = 'teal' | 'blue' | 'amber' | 'plum' | 'red' | 'neutral'

interface Palette {
  paper: string
  card: string
  sunken: string
  ink: string
  inkSoft: string
  line: string
  fieldLine: string
  accent: string
  accentSoft: string
  onAccent: string
  tones: Record<Tone, { ink: string; soft: string }>
}

/** Every text colour here is at least 4.5:1 on paper, card and its own soft ground (palette.test.ts proves it). */
export const light: Palette = {
  paper: '#faf9f6',
  card: '#ffffff',
  sunken: '#f1efea',
  ink: '#1c2430',
  inkSoft: '#535d6b',
  line: '#e4e1da',
  fieldLine: '#868c95',
  accent: '#0b5c63',
  accentSoft: '#e2efee',
  onAccent: '#ffffff',
  tones: {
    teal: { ink: '#0b6e5f', soft: '#dff1ec' },
    blue: { ink: '#2456a6', soft: '#e3ecf9' },
    amber: { ink: '#8a5300', soft: '#fbeed8' },
    plum: { ink: '#8b2252', soft: '#f9e3ec' },
    red: { ink: '#a3163a', soft: '#fbe6e8' },
    neutral: { ink: '#535d6b', soft: '#f1efea' },
  },
}

/** The dark set keeps the same contrast. */
export const dark: Palette = {
  paper: '#14171d',
  card: '#1b2027',
  sunken: '#252b34',
  ink: '#eef1f4',
  inkSoft: '#a9b2bd',
  line: '#2e353f',
  fieldLine: '#727c89',
  accent: '#6bd6c4',
  accentSoft: '#1b3a3b',
  onAccent: '#10201f',
  tones: {
    teal: { ink: '#6bd6b8', soft: '#143a31' },
    blue: { ink: '#8fb6f2', soft: '#1c3050' },
    amber: { ink: '#f0b963', soft: '#40290a' },
    plum: { ink: '#f09abf', soft: '#471831' },
    red: { ink: '#f58c99', soft: '#47191f' },
    neutral: { ink: '#b4bcc6', soft: '#2a313a' },
  },
}

/** Names of the custom properties: `--sf-paper`, `--sf-ink-soft`, `--sf-teal-ink`, `--sf-teal-soft` and so on. */
export function paletteVariables(palette: Palette): Record<string, string> {
  const tones = Object.entries(palette.tones).flatMap(([tone, { ink, soft }]) => [
    [`--sf-${tone}-ink`, ink],
    [`--sf-${tone}-soft`, soft],
  ])
  return {
    '--sf-paper': palette.paper,
    '--sf-card': palette.card,
    '--sf-sunken': palette.sunken,
    '--sf-ink': palette.ink,
    '--sf-ink-soft': palette.inkSoft,
    '--sf-line': palette.line,
    '--sf-field-line': palette.fieldLine,
    '--sf-accent': palette.accent,
    '--sf-accent-soft': palette.accentSoft,
    '--sf-on-accent': palette.onAccent,
    ...(Object.fromEntries(tones) as Record<string, string>),
  }
}
