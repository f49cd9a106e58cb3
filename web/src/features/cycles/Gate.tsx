import { Button } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { neverOverridden } from '@sixfold/shared/domain/cycle/gate.ts'
import { stepAfter, type StepKey, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { Link } from '@tanstack/react-router'
import { Fragment, useId, useState } from 'react'
import { inWords, sentence } from '../../lib/format.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { CheckList } from '../../ui/Lists.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { fieldOfMeasure } from '../measures/field-of-measure.ts'
import classes from './Cycle.module.css'
import { DecideDialog } from './DecideDialog.tsx'
import { GoBackDialog } from './GoBackDialog.tsx'
import { OverrideDialog } from './OverrideDialog.tsx'
import { useMove } from './use-move.ts'
import type { Adding } from './words.ts'

/** The field that mends each open condition. */
const fieldOf: Record<string, string> = {
  'problem-missing': 'problem',
  'root-cause-missing': 'rootCause',
  'intended-outcome-missing': 'intendedOutcome',
  'options-missing': 'options',
  'no-option-chosen': 'options',
  'no-action': 'actions',
  'support-unanswered': 'support-answer',
  'actions-open': 'actions',
  'update-missing': 'send-update',
  'not-judged': 'impact',
}
const addingOf: Record<string, Exclude<Adding, null>> = {
  'no-baseline': 'measure',
  'no-milestone': 'measure',
  'no-evidence': 'evidence',
  'impact-evidence-thin': 'evidence',
}

/** What mends an open condition on measures, at each of them. */
const lackingOf: Record<string, 'baseline' | 'milestone' | 'observe'> = {
  'no-baseline': 'baseline',
  'no-milestone': 'milestone',
  'measure-unobserved': 'observe',
}

type GateProps = { priority: Priority; onAdd: (adding: Adding) => void }

/** What is done and what is missing before the next step, and the ways on and back. Nothing for who only reads. */
export function Gate({ priority, onAdd }: GateProps) {
  const { step, gate } = priority
  const words = useStepWords()
  if (step === null || gate === null) return null
  return (
    <Section id="gate" heading={headingOf(step, words)}>
      <div className={classes.form}>
        <CheckList
          items={gate.map((item) => ({
            key: item.code,
            done: item.met,
            text: item.met ? item.message : <Open item={item} priority={priority} onAdd={onAdd} />,
          }))}
        />
        {priority.abilities.advance && <Ways priority={priority} />}
      </div>
    </Section>
  )
}

const headingOf = (step: StepKey, words: StepWords): string => {
  const next = stepAfter(step)
  return next ? `Before “${words(next).title}”` : 'Before it is decided'
}

const missingWords = (count: number): string => {
  if (count === 0) return 'nothing is missing'
  return `${inWords(count)} ${count === 1 ? 'thing is' : 'things are'} missing`
}

/** Where the gate stands far below, as on a phone: how much is missing, on the way to it. */
export function WayToGate({ priority: { step, gate } }: { priority: Priority }) {
  const words = useStepWords()
  if (step === null || gate === null) return null
  const missing = gate.filter(({ met }) => !met).length
  return (
    <a href="#gate" className={classes.wayToGate}>
      {headingOf(step, words)}: {missingWords(missing)}
    </a>
  )
}

type Item = NonNullable<Priority['gate']>[number]

/** An open condition: with the measures that lack it, each leading to where it is mended, or as a link to that itself. */
function Open({ item, priority, onAdd }: GateProps & { item: Item }) {
  const { code, message } = item
  const lacking = priority.measures.filter(({ id }) => item.measures?.includes(id))
  const what = lackingOf[code]
  const may = priority.abilities.write
  if (!what || lacking.length === 0)
    return may ? <Mend code={code} text={message} priority={priority} onAdd={onAdd} /> : message
  if (!may) return `${message}: ${lacking.map(({ name }) => name).join(', ')}`
  return (
    <>
      {message}:{' '}
      {lacking.map((measure, index) => (
        <Fragment key={measure.id}>
          {index > 0 && ', '}
          <Way field={fieldOfMeasure(what, measure)} text={measure.name} priority={priority} />
        </Fragment>
      ))}
    </>
  )
}

/** An open condition as a link to the field, or the form, that mends it. */
function Mend({ code, text, priority, onAdd }: GateProps & { code: string; text: string }) {
  const adding = addingOf[code]
  const field = fieldOf[code]
  if (adding)
    return (
      <button type="button" className={classes.linkButton} onClick={() => onAdd(adding)}>
        {text}
      </button>
    )
  if (code === 'plan-not-in-force')
    return (
      <Link
        className={classes.linkButton}
        to="/schools/$schoolId/plan"
        params={{ schoolId: priority.school.id }}
        search={{ cycle: priority.cycle.id }}
        hash="plan"
      >
        {text}
      </Link>
    )
  return field ? <Way field={field} text={text} priority={priority} /> : text
}

/** To a field of the present step, whichever step the page shows. */
function Way({ field, text, priority }: { field: string; text: string; priority: Priority }) {
  return (
    <Link
      className={classes.linkButton}
      to="/priorities/$priorityId"
      params={{ priorityId: priority.id }}
      search={{}}
      hash={field}
      resetScroll={false}
      replace
      onClick={() => document.getElementById(field)?.focus()}
    >
      {text}
    </Link>
  )
}

function Ways({ priority }: { priority: Priority }) {
  const [asking, setAsking] = useState<'back' | 'decide' | 'override' | null>(null)
  const move = useMove(priority)
  const close = () => setAsking(null)
  const open = priority.blockers.advance
  const held = open.some(({ code }) => neverOverridden.includes(code))
  return (
    <div>
      <ProblemAlert error={move.error} takeFocus />
      <div className={classes.buttons}>
        {priority.step === 'secure' ? (
          priority.abilities.decide && (
            <Forward open={open.length} label="Decide…" onClick={() => setAsking('decide')} loading={false} />
          )
        ) : (
          <Forward
            open={open.length}
            label={`Go on to step ${stepNumber(priority.step) + 1}`}
            onClick={() => move.mutate({ to: 'next' })}
            loading={move.isPending}
          />
        )}
        {priority.step !== 'diagnose' && (
          <Button variant="default" onClick={() => setAsking('back')}>
            Go back…
          </Button>
        )}
        {open.length > 0 && priority.abilities.override && !held && (
          <Button
            variant="subtle"
            onClick={() => setAsking(priority.step === 'secure' ? 'decide' : 'override')}
          >
            Go on all the same…
          </Button>
        )}
      </div>
      {held && priority.abilities.override && (
        <p className={classes.soft}>A plan that isn’t approved is the one thing that nobody can go past.</p>
      )}
      {priority.step === 'secure' && !priority.abilities.decide && (
        <p className={classes.soft}>The head or a trust leader decides: embed, adapt, spread or stop.</p>
      )}
      <GoBackDialog priority={priority} opened={asking === 'back'} onClose={close} />
      <DecideDialog priority={priority} opened={asking === 'decide'} onClose={close} />
      <OverrideDialog priority={priority} opened={asking === 'override'} onClose={close} />
    </div>
  )
}

/** The button stays in reach of the keyboard while conditions are open; the list above says which. */
function Forward({
  open,
  label,
  onClick,
  loading,
}: {
  open: number
  label: string
  onClick: () => void
  loading: boolean
}) {
  const id = useId()
  const blocked = open > 0
  return (
    <>
      <Button
        loading={loading}
        onClick={() => !blocked && onClick()}
        {...(blocked ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': id } : {})}
      >
        {label}
      </Button>
      {blocked && (
        <span id={id} className={classes.missing}>
          {sentence(missingWords(open))}.
        </span>
      )}
    </>
  )
}
