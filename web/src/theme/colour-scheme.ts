import { localStorageColorSchemeManager } from '@mantine/core'

/** Where the choice of light, dark or system is kept; public/colour-scheme.js reads the same key before the first paint. */
export const colourSchemes = localStorageColorSchemeManager({ key: 'sixfold-colour-scheme' })
