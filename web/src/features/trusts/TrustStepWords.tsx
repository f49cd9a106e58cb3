import type { CycleModel } from '@sixfold/shared/contracts/trust.ts'
import { wordsFrom } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { StepWordsProvider } from '../../lib/step-words.tsx'
import { useSession } from '../shell/session.ts'
import { cycleModelQuery } from './queries.ts'

/**
 * Shows the six steps below it in the trust's own words. They change about once a year, so what they were at the last visit
 * stands until they are read, and no title jumps.
 */
export function TrustStepWords({ children }: { children: ReactNode }) {
  const { trust } = useSession()
  const place = `sixfold-step-words-${trust?.id}`
  const [kept] = useState(() => readKept(place))
  const { data } = useQuery({ ...cycleModelQuery, staleTime: 300_000 })
  useEffect(() => {
    if (data) keep(place, data)
  }, [data, place])
  const steps = data?.steps ?? kept
  const words = useMemo(() => wordsFrom(steps), [steps])
  return <StepWordsProvider words={words}>{children}</StepWordsProvider>
}

type Wording = CycleModel['steps']

function readKept(place: string): Wording | null {
  try {
    const steps = JSON.parse(localStorage.getItem(place) ?? 'null') as unknown
    return Array.isArray(steps) ? (steps as Wording) : null
  } catch {
    return null
  }
}

/** A browser that keeps nothing shows the default words for a moment. */
function keep(place: string, { steps, isDefault }: CycleModel) {
  try {
    if (isDefault) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(steps))
  } catch {
    return
  }
}
