import { Button, Modal, Textarea } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { decisions, decisionWords } from '@sixfold/shared/domain/cycle/steps.ts'
import { spreadBlockers } from '@sixfold/shared/domain/cycle/spread.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { practicesOf } from '../practices/queries.ts'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { mayPlan, PlanFieldsHeld } from './PlanFieldsHeld.tsx'
import { Missing } from './OverrideDialog.tsx'
import { useMove } from './use-move.ts'

interface DecideProps {
  priority: Priority
  onClose: () => void
}

/** Step 6: embed, adapt, spread or stop, with a reason; with things missing, also a leader's reason to go past them. */
export function DecideDialog({ opened, ...form }: DecideProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Keep, change, spread or stop?">
      <DecideForm {...form} />
    </Modal>
  )
}

function DecideForm({ priority, onClose }: DecideProps) {
  const draft = useDraft({
    name: `decide.${priority.id}.${priority.turn}`,
    title: `What becomes of ${priority.title}`,
    saved: { decision: '', reason: '', overrideReason: '' },
  })
  const { reason, overrideReason } = draft.values
  const decision = decisions.find((value) => value === draft.values.decision) ?? null
  const [asked, setAsked] = useState(false)
  const move = useMove(priority, () => {
    draft.clear()
    onClose()
  })
  const practices = useQuery(practicesOf(priority.id))
  const unwritten = spreadBlockers(decision ?? undefined, practices.data?.items.length !== 0)
  const missing = [...priority.blockers.advance, ...unwritten]
  const held = decision === 'adapt' && !mayPlan(priority)
  const overrides = missing.length > 0 && priority.abilities.override
  const blank = (text: string) => text.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (held || !decision || blank(reason) || (missing.length > 0 && !overrides)) return
    if (overrides && blank(overrideReason)) return
    move.mutate({ to: 'next', decision, reason, ...(overrides ? { overrideReason } : {}) })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <ChoiceCards
        label="What do you decide?"
        choices={decisions.map((value) => ({
          value,
          label: decisionWords[value].label,
          description: decisionWords[value].means,
        }))}
        value={decision}
        onChange={(value) => draft.change({ decision: value })}
        {...(asked && !decision ? { error: 'Choose one of the four' } : {})}
      />
      <Textarea
        label="Why?"
        description={`It stays in the trail, for governors and trustees too. ${noNames}`}
        maxLength={2000}
        value={reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={asked && blank(reason) && 'Give the reason for this decision'}
      />
      {decision === 'adapt' && (
        <PlanFieldsHeld priority={priority}>The next turn is another plan, so it waits.</PlanFieldsHeld>
      )}
      {unwritten.length > 0 && (
        <Notice tone="amber">
          To spread it, other schools need something to read.{' '}
          <Link to="/priorities/$priorityId/practice" params={{ priorityId: priority.id }}>
            Write it up first: it takes a minute
          </Link>
        </Notice>
      )}
      {overrides && (
        <>
          <Missing blockers={missing} />
          <Textarea
            label="Why go on although this is missing?"
            description={`Shown wherever this step shows. ${noNames}`}
            maxLength={2000}
            value={overrideReason}
            onChange={(event) => draft.change({ overrideReason: event.currentTarget.value })}
            error={asked && blank(overrideReason) && 'Say why it goes on'}
          />
        </>
      )}
      <ProblemAlert error={move.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={move.isPending}>
          {decision === 'adapt' ? 'Begin the next turn' : 'Complete this priority'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
