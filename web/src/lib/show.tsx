import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { TodayProvider } from './today.tsx'
import { ThemeProvider } from '../theme/ThemeProvider.tsx'

/** Renders for a test as the app does: themed, on 5 Dec 2026. */
export function show(children: ReactNode) {
  return render(
    <ThemeProvider>
      <TodayProvider today="2026-12-05">{children}</TodayProvider>
    </ThemeProvider>,
  )
}
