import type { CurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { schemeFrom } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { keep, kept } from '../../lib/kept.ts'
import { SchemeProvider } from '../../lib/scheme.tsx'
import { useSession } from '../shell/session.ts'
import { currentSchemeQuery } from './current-scheme.ts'

type Held = Pick<CurrentScheme, 'scheme' | 'former'>

/**
 * Shows what is below in the words of the trust's scheme. They change about once a year, so what they were at the last visit stands
 * until they are read, and no label jumps.
 */
export function TrustScheme({ children }: { children: ReactNode }) {
  const { trust, abilities } = useSession()
  const place = `sixfold-scheme-${trust?.id}`
  const [before] = useState(() => kept<Held>(place, (it) => 'scheme' in it && 'former' in it))
  const { data } = useQuery({ ...currentSchemeQuery, staleTime: 300_000, enabled: abilities.seeTrust })
  useEffect(() => {
    if (data) keep(place, data.number === 0 ? null : data)
  }, [data, place])
  const held = data ?? before
  const scheme = useMemo(() => (held ? schemeFrom(held.scheme, held.former) : defaultScheme), [held])
  return <SchemeProvider scheme={scheme}>{children}</SchemeProvider>
}
