import { Button, Skeleton } from '@mantine/core'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { ImpactJudgement, listImpactJudgements } from '@sixfold/shared/contracts/impact.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { impactWords, implementationWords } from '@sixfold/shared/domain/progress/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DayText } from '../../ui/Values.tsx'
import { StrengthBars } from '../evidence/StrengthBars.tsx'
import { JudgementForm } from './JudgementForm.tsx'
import { ObservedSince } from './ObservedSince.tsx'
import classes from './Progress.module.css'
import { judgementsQuery } from './queries.ts'

/** Step 5: did it work, and was it done as intended? Judged apart, beside what was observed since step 4 began. */
export function EvaluatePanel({ priority }: { priority: Priority }) {
  const { data, error } = useQuery(judgementsQuery(priority.id))
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton height="12rem" />
  return <Judging priority={priority} data={data} />
}

type Judgements = AnswerOf<typeof listImpactJudgements>

function Judging({ priority, data }: { priority: Priority; data: Judgements }) {
  const ofTurn = data.items.filter((one) => one.turn === priority.turn)
  const [newest, ...before] = ofTurn
  const earlier = [...before, ...data.items.filter((one) => one.turn !== priority.turn)]
  // Open until it is saved or left, also when somebody else's judgement comes meanwhile.
  const [judging, setJudging] = useState(!newest && priority.step === 'evaluate')
  const may = data.abilities.judge && data.blockers.judge.length === 0
  return (
    <div className={classes.form}>
      <ObservedSince priority={priority} />
      {may && judging ? (
        <JudgementForm
          priority={priority}
          newest={newest}
          version={data.version}
          onDone={() => setJudging(false)}
        />
      ) : (
        <>
          {newest ? (
            <>
              <Judged judgement={newest} />
              <p>
                Evidence on this judgement: <StrengthBars evidence={priority.evidence.impact} />{' '}
                <span className={classes.soft}>{priority.evidence.impact.reason}</span>
              </p>
            </>
          ) : (
            <p className={classes.soft}>Impact and implementation are not judged yet.</p>
          )}
          {may && (
            <div>
              <Button id="impact" variant="default" onClick={() => setJudging(true)}>
                {newest ? 'Judge again' : 'Judge impact and implementation'}
              </Button>
            </div>
          )}
        </>
      )}
      {earlier.length > 0 && (
        <details className={classes.more}>
          <summary>How it was judged before</summary>
          {earlier.map((one) => (
            <div key={one.id}>
              <p className={classes.soft}>
                {one.turn !== priority.turn && `Turn ${one.turn}, `}
                {formatDay(one.day)}
              </p>
              <Judged judgement={one} />
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

function Judged({ judgement }: { judgement: ImpactJudgement }) {
  return (
    <div>
      <div className={classes.pair}>
        <div>
          <h3>Impact: {impactWords[judgement.impact].label.toLowerCase()}</h3>
          <p className={classes.text}>{judgement.impactWhy}</p>
        </div>
        <div>
          <h3>Implementation: {implementationWords[judgement.implementation].label.toLowerCase()}</h3>
          <p className={classes.text}>{judgement.implementationWhy}</p>
        </div>
      </div>
      <p className={classes.soft}>
        {judgement.by.name}, <DayText day={judgement.day} />
      </p>
    </div>
  )
}
