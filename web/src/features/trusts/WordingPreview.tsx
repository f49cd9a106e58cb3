import type { StepWording } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { type StepKey, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { useState } from 'react'
import { Section } from '../../ui/Section.tsx'
import { StepTrack } from '../../ui/StepTrack.tsx'
import classes from './Trusts.module.css'

/** The six steps as a priority's page shows them, in the words that are being typed. */
export function WordingPreview({ wording }: { wording: readonly StepWording[] }) {
  const [shown, setShown] = useState<StepKey>('explore')
  const step = wording.find((one) => one.key === shown)
  return (
    <Section heading="How it will look" lead="Choose a step to see its guidance.">
      <StepTrack
        steps={wording.map(({ key, title }) => ({ key, title: title || `Step ${stepNumber(key)}` }))}
        current={stepNumber('explore')}
        label="a priority"
        selected={shown}
        onSelect={(key) => setShown(key as StepKey)}
      />
      <div className={classes.sample} aria-live="polite">
        <p className={classes.sampleTitle}>{step?.title || 'No title yet'}</p>
        <p className={classes.soft}>{step?.asks || 'No guidance yet'}</p>
      </div>
    </Section>
  )
}
