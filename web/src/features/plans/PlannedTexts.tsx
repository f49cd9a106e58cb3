import type { PlannedPriority } from '@sixfold/shared/contracts/plan-content.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { ReactNode } from 'react'
import { formatMoney } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import classes from './Plan.module.css'

type Texts = Omit<PlannedPriority, 'actions'>

interface PriorityHeadProps {
  priority: Texts
  /** Its title, or a link of it. */
  title: ReactNode
  children?: ReactNode
}

/** Its rank, what it is about, and what it is called. */
export function PriorityHead({ priority: { rank, criterionKey, lead }, title, children }: PriorityHeadProps) {
  const scheme = useScheme()
  return (
    <header className={classes.priorityHead}>
      <div className={classes.name}>
        <p className={classes.caption}>
          {rank} · {criterionName(scheme, criterionKey)} ·{' '}
          {lead === null ? 'Nobody leads it yet' : `Led by ${lead}`}
        </p>
        <h3>{title}</h3>
      </div>
      <div className={classes.chips}>{children}</div>
    </header>
  )
}

/** What a priority sets out to change, in the school's words, and the option that was chosen for it. */
export function PlannedTexts({ priority }: { priority: Texts }) {
  const { problem, rootCause, intendedOutcome, option } = priority
  return (
    <dl className={classes.texts}>
      <Written heading="The problem" text={problem} />
      <Written heading="Its root cause" text={rootCause} />
      <Written heading="The outcome we intend" text={intendedOutcome} />
      {option && (
        <div>
          <dt>What we chose to do</dt>
          <dd>
            <strong>{option.title}</strong>
            {option.costPence !== null && ` (${formatMoney(option.costPence)})`}
            {option.why && `. ${option.why}`}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Written({ heading, text }: { heading: string; text: string | null }) {
  return (
    <div>
      <dt>{heading}</dt>
      <dd>{text ?? <span className={classes.soft}>Not written yet</span>}</dd>
    </div>
  )
}
