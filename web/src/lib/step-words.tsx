import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { type Step, stepKeys, stepOf } from '@sixfold/shared/domain/cycle/steps.ts'
import { createContext, type ReactNode, useContext } from 'react'

const Words = createContext<StepWords>(stepOf)

/** Says in which words the six steps are shown below it. */
export function StepWordsProvider({ words, children }: { words: StepWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

/** Reads a step in the trust's own words; in the default ones outside a StepWordsProvider and until they are loaded. */
export const useStepWords = (): StepWords => useContext(Words)

/** The six steps in order, in the trust's own words. */
export function useSteps(): Step[] {
  const words = useStepWords()
  return stepKeys.map(words)
}
