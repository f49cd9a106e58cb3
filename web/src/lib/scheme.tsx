import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { createContext, type ReactNode, useContext } from 'react'

const Current = createContext<Scheme | null>(null)

/** Says by which scheme schools are rated and categorised below it. */
export function SchemeProvider({ scheme, children }: { scheme: Scheme; children: ReactNode }) {
  return <Current value={scheme}>{children}</Current>
}

/** The trust's scheme: its categories, ratings and criteria in its words. @throws outside a SchemeProvider */
export function useScheme(): Scheme {
  const scheme = useContext(Current)
  if (!scheme) throw new Error('No SchemeProvider above says which scheme it is')
  return scheme
}
