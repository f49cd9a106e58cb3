import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import {
  type DifferencePart,
  entitlementLines,
  leftOutWords,
  partsOf,
  questionLines,
  receivedLines,
} from '@sixfold/shared/domain/reviews/difference-words.ts'
import { count, formatAcademicYear } from '../../lib/format.ts'
import { ChangeList } from '../plans/ChangeList.tsx'
import classes from './Work.module.css'

/** What happened to one priority since last time, as it was written when the review was prepared. */
export function PriorityChanges({ work, priorityId }: { work: ReviewWork; priorityId: string }) {
  const parts = partsOf(work.difference, priorityId)
  const hidden = work.difference.hidden.find((one) => one.priorityId === priorityId)
  const left = hidden ? leftOutWords(hidden) : null
  return (
    <div className={classes.parts}>
      {parts.map((part) => (
        <Part key={part.heading} {...part} />
      ))}
      {parts.length === 0 && left === null && <p className={classes.soft}>Nothing was recorded since.</p>}
      {left !== null && <p className={classes.soft}>{left}</p>}
    </div>
  )
}

/** What concerns the whole school: support, visits, what its category promises, and what the plan says otherwise. */
export function SchoolChanges({ work }: { work: ReviewWork }) {
  const { visits, visitsMade, entitlement } = work.difference
  const received = receivedLines(work.difference)
  const questions = questionLines(work.difference)
  const counted =
    visits === null && visitsMade > 0 ? count(visitsMade, 'visit by the trust', 'visits by the trust') : ''
  const none = received.length === 0 && counted === ''
  return (
    <div className={classes.parts}>
      <Part
        heading="Support received"
        lines={
          none
            ? [{ key: 'none', about: null, words: 'None' }]
            : [...received, ...(counted ? [{ key: 'counted', about: null, words: counted }] : [])]
        }
      />
      {questions.length > 0 && <Part heading="Questions open" lines={questions} />}
      <Part
        heading={`Promised for ${formatAcademicYear(entitlement.academicYear)}`}
        lines={entitlementLines(entitlement)}
      />
      <PlanChanges work={work} />
    </div>
  )
}

function PlanChanges({ work: { planChanges, hiddenMeasures } }: { work: ReviewWork }) {
  const left = leftOutWords({ measures: hiddenMeasures, evidence: 0, updates: 0 })
  return (
    <div>
      <h4 className={classes.part}>What the plan says otherwise</h4>
      {planChanges.length === 0 ? (
        <p className={classes.soft}>Nothing.</p>
      ) : (
        <details className={classes.more}>
          <summary>{count(planChanges.length, 'change', 'changes')}</summary>
          <ChangeList changes={planChanges} level={4} />
        </details>
      )}
      {left !== null && <p className={classes.soft}>{left}</p>}
    </div>
  )
}

function Part({ heading, lines }: DifferencePart) {
  return (
    <div>
      <h4 className={classes.part}>{heading}</h4>
      <ul className={classes.lines}>
        {lines.map(({ key, about, words }) => (
          <li key={key}>
            {about !== null && <strong>{about}: </strong>}
            {words}
          </li>
        ))}
      </ul>
    </div>
  )
}
