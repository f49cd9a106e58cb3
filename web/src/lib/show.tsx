import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { SchemeProvider } from './scheme.tsx'
import { TodayProvider } from './today.tsx'
import { ThemeProvider } from '../theme/ThemeProvider.tsx'

/** Renders for a test as the app does: themed, on 5 Dec 2026, by the default scheme. */
export function show(children: ReactNode) {
  return render(
    <ThemeProvider>
      <TodayProvider today="2026-12-05">
        <SchemeProvider scheme={defaultScheme}>{children}</SchemeProvider>
      </TodayProvider>
    </ThemeProvider>,
  )
}
