import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import './mantine.css'
import './fonts.css'
import './base.css'
import { colourSchemes } from './colour-scheme.ts'
import { cssVariables, theme } from './theme.ts'

/** Everything on screen stands inside this: theme, both colour schemes, fonts and base style. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourSchemes}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  )
}
