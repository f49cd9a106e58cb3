import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'

/** Accent, and red for what can't be taken back: written with our own properties, so that both schemes keep the contrast. */
export const variantColours: VariantColorsResolver = (input) => {
  const red = input.color === 'red'
  const ink = red ? 'var(--sf-red-ink)' : 'var(--sf-accent)'
  const soft = red ? 'var(--sf-red-soft)' : 'var(--sf-accent-soft)'
  switch (input.variant) {
    case 'filled':
      return {
        background: ink,
        hover: `color-mix(in srgb, ${ink} 88%, var(--sf-ink))`,
        color: red ? 'var(--sf-card)' : 'var(--sf-on-accent)',
        border: '1px solid transparent',
      }
    case 'light':
      return { background: soft, hover: soft, color: ink, border: '1px solid transparent' }
    case 'subtle':
      return { background: 'transparent', hover: soft, color: ink, border: '1px solid transparent' }
    case 'outline':
      return { background: 'transparent', hover: soft, color: ink, border: `1px solid ${ink}` }
    default:
      return defaultVariantColorsResolver(input)
  }
}
