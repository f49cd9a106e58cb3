import { Button } from '@mantine/core'
import type { Priority, StepNote } from '@sixfold/shared/contracts/priority.ts'
import type { NotedStep, StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { type ReactNode, useEffect, useState } from 'react'
import { formatInstant } from '../../lib/format.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { DeliverPanel } from '../actions/DeliverPanel.tsx'
import { PreparePanel } from '../actions/PreparePanel.tsx'
import { SecurePanel } from '../practices/SecurePanel.tsx'
import { ExplorePanel } from '../options/ExplorePanel.tsx'
import { EvaluatePanel } from '../progress/EvaluatePanel.tsx'
import classes from './Cycle.module.css'
import { NoteForm } from './NoteForm.tsx'
import { mayPlan, PlanFieldsHeld } from './PlanFieldsHeld.tsx'
import { StatementForm } from './StatementForm.tsx'

/** The chosen step: its form while it is the present one, its record before and after. */
export function StepPanel({ priority, step }: { priority: Priority; step: StepKey }) {
  const { title, asks } = useStepWords()(step)
  // The gate leads here by the field's id, from another step's page too.
  useEffect(() => {
    const field = window.location.hash.slice(1)
    if (field) document.getElementById(field)?.focus()
  }, [])
  const override = priority.steps.find((one) => one.key === step)?.override
  return (
    <Section heading={title} lead={asks} id="step">
      <div className={classes.record}>
        {override && (
          <Notice tone="amber">
            <p className={classes.strong}>A trust leader went past what was missing here</p>
            <p className={classes.text}>“{override.reason}”</p>
            <p className={classes.caption}>
              {override.blockers.map((blocker) => blocker.message).join(' · ')}
            </p>
          </Notice>
        )}
        {step === 'explore' && <ExplorePanel priority={priority} />}
        {step === 'prepare' && <PreparePanel priority={priority} />}
        {step === 'deliver' && <DeliverPanel priority={priority} />}
        {step === 'evaluate' && <EvaluatePanel priority={priority} />}
        {step === 'secure' && <SecurePanel priority={priority} />}
        {step === 'diagnose' ? <Statement priority={priority} /> : <Noted priority={priority} step={step} />}
      </div>
    </Section>
  )
}

const mayWrite = ({ abilities, blockers }: Priority) => abilities.write && blockers.edit.length === 0

/** A step behind us shows what was written, and a way to mend it; the present one is open to write. */
function FormOrRecord({
  present,
  may,
  form,
  record,
}: {
  present: boolean
  may: boolean
  form: ReactNode
  record: ReactNode
}) {
  const [mending, setMending] = useState(false)
  if (may && (present || mending)) return form
  return (
    <>
      {record}
      {may && (
        <div>
          <Button variant="default" onClick={() => setMending(true)}>
            Change what is written here
          </Button>
        </div>
      )}
    </>
  )
}

function Statement({ priority }: { priority: Priority }) {
  const { statement } = priority
  return (
    <FormOrRecord
      present={priority.step === 'diagnose'}
      may={mayPlan(priority)}
      form={<StatementForm priority={priority} statement={statement} />}
      record={
        <>
          <PlanFieldsHeld priority={priority} />
          <Written heading="The problem" text={statement.problem} />
          <Written heading="Its root cause" text={statement.rootCause} />
          <Written heading="The outcome we intend" text={statement.intendedOutcome} />
        </>
      }
    />
  )
}

function Noted({ priority, step }: { priority: Priority; step: NotedStep }) {
  const state = priority.steps.find((one) => one.key === step)?.state
  const notes = priority.notes.filter((note) => note.step === step)
  const note = notes.find((one) => one.turn === priority.turn)
  const earlier = notes.filter((one) => one !== note)
  return (
    <>
      {state === 'ahead' && !note ? (
        <p className={classes.soft}>
          This priority has not reached this step{priority.turn > 1 && ' in this turn'} yet.
        </p>
      ) : (
        <FormOrRecord
          present={state === 'now'}
          may={mayWrite(priority) && state !== 'ahead'}
          form={<NoteForm priority={priority} step={step} note={note} />}
          record={
            note ? <NoteRecord note={note} /> : <NothingWritten priority={priority} now={state === 'now'} />
          }
        />
      )}
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>What was written here in earlier turns</summary>
          {earlier.map((one) => (
            <Written key={one.turn} heading={`Turn ${one.turn}`} text={one.note} />
          ))}
        </details>
      )}
    </>
  )
}

function NoteRecord({ note }: { note: StepNote }) {
  return (
    <div>
      <p className={classes.text}>{note.note}</p>
      <p className={classes.caption}>
        {note.updatedBy.name}, {formatInstant(note.updatedAt)}
      </p>
    </div>
  )
}

function NothingWritten({ priority, now }: { priority: Priority; now: boolean }) {
  if (now && priority.gate === null) return <NotPublished />
  return <p className={classes.soft}>Nothing was written at this step.</p>
}

function NotPublished() {
  return (
    <p className={classes.soft}>
      The school is working on this step. What it writes here is published when it goes on to the next.
    </p>
  )
}

function Written({ heading, text }: { heading: string; text: string | null }) {
  return (
    <div>
      <h3>{heading}</h3>
      <p className={classes.text}>{text ?? 'Not written yet'}</p>
    </div>
  )
}
