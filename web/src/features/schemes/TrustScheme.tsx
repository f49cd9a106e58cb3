import type { CurrentScheme } from '@sixfold/shared/contracts/schemes.ts'
import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { schemeFrom } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { forget, keep, kept } from '../../lib/kept.ts'
import { SchemeProvider } from '../../lib/scheme.tsx'
import { useSession } from '../shell/session.ts'
import { currentSchemeQuery, schemeQuery } from './queries.ts'

type Held = Pick<CurrentScheme, 'scheme' | 'former'>

/**
 * Shows what is below in the words of the trust's scheme. They change about once a year, so what they were at the last visit stands
 * until they are read, and no label jumps.
 */
export function TrustScheme({ children }: { children: ReactNode }) {
  const { trust } = useSession()
  const place = `sixfold-scheme-${trust?.id}`
  const [before] = useState(() => kept<Held>(place, (it) => 'scheme' in it && 'former' in it))
  const { data } = useQuery({ ...currentSchemeQuery, staleTime: 300_000 })
  useEffect(() => {
    if (data?.number === 0) forget(place)
    else if (data) keep(place, { scheme: data.scheme, former: data.former })
  }, [data, place])
  const held = data ?? before
  const scheme = useMemo(() => (held ? schemeFrom(held.scheme, held.former) : defaultScheme), [held])
  return <SchemeProvider scheme={scheme}>{children}</SchemeProvider>
}

/** Shows what is below as the scheme says that a round keeps, whatever the trust has published since; 0: Sixfold's own. */
export function RoundScheme({ number, children }: { number: number; children: ReactNode }) {
  const { data: current } = useQuery(currentSchemeQuery)
  if (number === 0) return <SchemeProvider scheme={defaultScheme}>{children}</SchemeProvider>
  return current?.number === number ? children : <KeptScheme number={number}>{children}</KeptScheme>
}

function KeptScheme({ number, children }: { number: number; children: ReactNode }) {
  const { data } = useSuspenseQuery(schemeQuery(number))
  const scheme = useMemo(() => schemeFrom(data.scheme), [data])
  return <SchemeProvider scheme={scheme}>{children}</SchemeProvider>
}
