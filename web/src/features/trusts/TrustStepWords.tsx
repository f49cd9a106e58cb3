import type { CycleModel } from '@sixfold/shared/contracts/cycle-model.ts'
import { wordsFrom } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { keep, kept } from '../../lib/kept.ts'
import { StepWordsProvider } from '../../lib/step-words.tsx'
import { useSession } from '../shell/session.ts'
import { cycleModelQuery } from './cycle-model.ts'

/**
 * Shows the six steps below it in the trust's own words. They change about once a year, so what they were at the last visit
 * stands until they are read, and no title jumps.
 */
export function TrustStepWords({ children }: { children: ReactNode }) {
  const { trust, abilities } = useSession()
  const place = `sixfold-step-words-${trust?.id}`
  const [before] = useState(() => kept<Wording>(place, Array.isArray))
  const { data } = useQuery({ ...cycleModelQuery, staleTime: 300_000, enabled: abilities.seeTrust })
  useEffect(() => {
    if (data) keep(place, data.isDefault ? null : data.steps)
  }, [data, place])
  const steps = data?.steps ?? before
  const words = useMemo(() => wordsFrom(steps), [steps])
  return <StepWordsProvider words={words}>{children}</StepWordsProvider>
}

type Wording = CycleModel['steps']
