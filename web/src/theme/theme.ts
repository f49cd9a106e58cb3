import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { dark, light, paletteVariables } from './palette.ts'
import { components } from './components.ts'
import { variantColours } from './variants.ts'

const accent: MantineColorsTuple = [
  '#e2efee',
  '#c5e3e0',
  '#9ad9cd',
  dark.accent,
  '#3fae9f',
  '#1f8a86',
  '#147479',
  '#0e666d',
  light.accent,
  '#084a50',
]

const darkShades: MantineColorsTuple = [
  dark.ink,
  '#c9d0d8',
  dark.inkSoft,
  dark.fieldLine,
  dark.line,
  dark.sunken,
  dark.card,
  dark.paper,
  '#101318',
  '#0b0d11',
]

const family =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson fallback', 'Atkinson fallback Roboto', system-ui, sans-serif"

/** The one place that says what Sixfold looks like; screens choose among its words and style nothing themselves. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  variantColorResolver: variantColours,
  colors: { accent, dark: darkShades },
  black: light.ink,
  white: '#ffffff',
  fontFamily: family,
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '2rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontFamily: family,
    fontWeight: '700',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components,
})

/** Sixfold's own custom properties, and Mantine's colours mapped on them, for both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...paletteVariables(light), ...mapped, '--mantine-color-disabled-color': '#626a75' },
  dark: { ...paletteVariables(dark), ...mapped, '--mantine-color-disabled-color': '#99a2ad' },
})

const mapped = {
  '--mantine-color-body': 'var(--sf-paper)',
  '--mantine-color-text': 'var(--sf-ink)',
  '--mantine-color-bright': 'var(--sf-ink)',
  '--mantine-color-dimmed': 'var(--sf-ink-soft)',
  '--mantine-primary-color-contrast': 'var(--sf-on-accent)',
  '--mantine-color-anchor': 'var(--sf-accent)',
  '--mantine-color-error': 'var(--sf-red-ink)',
  '--mantine-color-placeholder': 'var(--sf-ink-soft)',
  '--mantine-color-default': 'var(--sf-card)',
  '--mantine-color-default-hover': 'var(--sf-sunken)',
  '--mantine-color-default-color': 'var(--sf-ink)',
  '--mantine-color-default-border': 'var(--sf-line)',
  '--mantine-color-disabled': 'var(--sf-sunken)',
  '--mantine-color-disabled-border': 'var(--sf-line)',
}
