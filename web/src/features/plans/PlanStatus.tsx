import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import type { ReactNode } from 'react'
import { count } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { CompareLink } from './CompareLink.tsx'
import classes from './Plan.module.css'
import { PlanActs } from './PlanActs.tsx'
import { planHeadline, planLook, statusToTell } from './plan-status.ts'

/** Where a plan stands, in words and shape, and what can be done about it. Links lead here as `#plan`. */
export function PlanStatus({ plan }: { plan: Plan }) {
  const told = { ...plan, status: statusToTell(plan) }
  const { tone, shape, word } = planLook(told)
  return (
    <div id="plan" tabIndex={-1} className={classes.status}>
      <Section
        heading={planHeadline(told)}
        actions={
          <Chip tone={tone} shape={shape}>
            {word}
          </Chip>
        }
      >
        <How plan={plan} />
        <Awaited plan={plan} />
        <CameBack plan={plan} />
        <Meanwhile plan={plan} />
        <PlanActs plan={plan} />
      </Section>
    </div>
  )
}

/** Who brought it there, when and, when it was returned, why. */
function How({ plan }: { plan: Plan }) {
  const { moved, inForce, cycleStatus } = plan
  const status = statusToTell(plan)
  const closed = cycleStatus === 'closed' && (
    <p>
      The cycle of this year is closed.
      {status !== plan.status && ' What was being written for the next version didn’t go to the trust.'}
    </p>
  )
  if (status === null || status === 'approved')
    return (
      <>
        {inForce ? (
          <p>
            Approved on <DayText day={inForce.day} distance="after" /> by {inForce.by.name}.
          </p>
        ) : (
          <p>You can read it here as soon as the trust has approved its first version.</p>
        )}
        {closed}
      </>
    )
  const who: Record<typeof status, ReactNode> = {
    draft: moved ? (
      <p>
        A draft since <DayText day={moved.day} distance="after" /> ({moved.by.name}). Only school and trust
        read it until it is approved.
      </p>
    ) : (
      <p>It isn’t submitted yet. Only school and trust read it until it is approved.</p>
    ),
    submitted: moved && (
      <p>
        Submitted on <DayText day={moved.day} distance="after" /> by {moved.by.name}. Until the trust answers,
        what is planned stays as it is; actions, observations and updates go on.
      </p>
    ),
    returned: moved && (
      <Quote
        by={
          <>
            <strong>{moved.by.name}</strong>, <DayText day={moved.day} distance="after" />
          </>
        }
      >
        {moved.reason}
      </Quote>
    ),
  }
  return (
    <>
      {who[status]}
      {closed}
    </>
  )
}

/** By when the trust asks for its first version, in words that blame neither the school nor the trust. */
function Awaited({ plan: { awaited } }: { plan: Plan }) {
  if (awaited === null) return null
  return (
    <p>
      {awaited.late ? 'It was to be approved by' : 'To be approved by'}{' '}
      <DayText day={awaited.day} distance="after" />.
    </p>
  )
}

/** Why it came back before, to hold what is written or read now against it. */
function CameBack({ plan }: { plan: Plan }) {
  const { returned } = plan
  const status = statusToTell(plan)
  if (returned === null || (status !== 'draft' && status !== 'submitted')) return null
  return (
    <Quote
      by={
        <>
          Returned on <DayText day={returned.day} /> by <strong>{returned.by.name}</strong>
        </>
      }
    >
      {returned.reason}
    </Quote>
  )
}

/** What stays in force while the next version is written or read, and how much differs. */
function Meanwhile({ plan }: { plan: Plan }) {
  const { inForce, changes } = plan
  const status = statusToTell(plan)
  if (status === null || status === 'approved' || inForce === null) return null
  return (
    <p>
      Version {inForce.number}, approved on <DayText day={inForce.day} /> by {inForce.by.name}, stays in force
      meanwhile;{' '}
      {changes === 0 ? (
        'nothing that would go to the trust differs from it.'
      ) : (
        <>
          <CompareLink plan={plan}>{count(changes ?? 0, 'change waits', 'changes wait')}</CompareLink>.
        </>
      )}
    </p>
  )
}
