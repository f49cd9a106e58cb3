import { Button, Modal, Skeleton, TextInput } from '@mantine/core'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import { editPlan, type Plan } from '@sixfold/shared/contracts/plans.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { penceIn, poundsText } from '../../lib/number-in.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { priorityQuery, refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import type { Guarded } from '../cycles/use-stable-key.ts'
import classes from './Plan.module.css'

/** The budget of a plan. */
export function PlanBudgetDialog({
  plan,
  opened,
  onClose,
}: {
  plan: Plan
  opened: boolean
  onClose: () => void
}) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Budget for ${academicYearWords(plan.academicYear)}`}>
      <BudgetForm
        recordId={plan.id}
        title={`Budget of the plan of ${plan.school.name}`}
        budgetPence={plan.money.budgetPence}
        version={plan.version}
        save={(sent) => call(editPlan, { params: { planId: plan.id }, ...sent })}
        onClose={onClose}
      />
    </Modal>
  )
}

/** What a priority gets of it; null: none is asked for. Its own record holds it, so that is read first. */
export function PriorityBudgetDialog({
  priority,
  onClose,
}: {
  priority: { id: string; title: string } | null
  onClose: () => void
}) {
  return (
    <Modal opened={priority !== null} onClose={onClose} title={`Budget of “${priority?.title ?? ''}”`}>
      {priority && <OfPriority id={priority.id} onClose={onClose} />}
    </Modal>
  )
}

function OfPriority({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useQuery(priorityQuery(id))
  if (!data) return error ? <ProblemAlert error={error} takeFocus /> : <Skeleton height="8rem" />
  return (
    <BudgetForm
      recordId={id}
      title={`Budget of ${data.title}`}
      budgetPence={data.budgetPence}
      version={data.version}
      save={(sent) => call(editPriority, { params: { priorityId: id }, ...sent })}
      onClose={onClose}
    />
  )
}

interface BudgetFormProps {
  recordId: string
  /** What it is, for whoever signs out with it unsent. */
  title: string
  budgetPence: number | null
  version: number
  /** Null clears it. */
  save: (sent: Guarded<{ budgetPence: number | null }>) => Promise<unknown>
  onClose: () => void
}

function BudgetForm({ recordId, title, budgetPence, version, save: send, onClose }: BudgetFormProps) {
  const queryClient = useQueryClient()
  const saved = { pounds: poundsText(budgetPence) }
  const draft = useDraft({ name: `budget.${recordId}`, title, saved, version })
  const { pounds } = draft.values
  const [asked, setAsked] = useState(false)
  const fault = faultOf(pounds)
  const save = useGuardedSave(recordId, { budgetPence: penceIn(pounds) }, send, async () => {
    draft.clear()
    await refreshAll(queryClient)
    onClose()
    await notify('Budget saved')
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (fault === null && !save.isPending) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <TextInput
        label="Budget, in pounds"
        description="Leave it empty where there is none."
        inputMode="decimal"
        maxLength={20}
        data-autofocus
        value={pounds}
        onChange={(event) => draft.change({ pounds: event.currentTarget.value })}
        error={asked && fault}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={version}
        texts={[{ label: 'Budget, in pounds', mine: pounds, theirs: saved.pounds }]}
      >
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}

function faultOf(pounds: string): string | null {
  const pence = penceIn(pounds)
  if (pence === null) return null
  if (Number.isNaN(pence)) return 'Give a sum in pounds, for example 12,500'
  return pence < 0 ? 'A budget can’t be below nothing' : null
}
