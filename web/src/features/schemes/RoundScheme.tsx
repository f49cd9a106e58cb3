import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { schemeFrom } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { SchemeProvider } from '../../lib/scheme.tsx'
import { useSession } from '../shell/session.ts'
import { currentSchemeQuery } from './current-scheme.ts'
import { schemeQuery } from './queries.ts'

/** Shows what is below as the scheme says that a round keeps, whatever the trust has published since; 0: Sixfold's own. */
export function RoundScheme({ number, children }: { number: number; children: ReactNode }) {
  const { seeTrust } = useSession().abilities
  const { data: current } = useQuery({ ...currentSchemeQuery, enabled: seeTrust })
  if (number === 0) return <SchemeProvider scheme={defaultScheme}>{children}</SchemeProvider>
  return current?.number === number ? children : <KeptScheme number={number}>{children}</KeptScheme>
}

function KeptScheme({ number, children }: { number: number; children: ReactNode }) {
  const { data } = useSuspenseQuery(schemeQuery(number))
  const scheme = useMemo(() => schemeFrom(data.scheme), [data])
  return <SchemeProvider scheme={scheme}>{children}</SchemeProvider>
}
