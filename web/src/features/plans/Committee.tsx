import { Button, Modal, TextInput } from '@mantine/core'
import { editPlan, type Plan } from '@sixfold/shared/contracts/plans.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import classes from './Plan.module.css'

/** When the school's local committee saw the plan. It needs no approval, so it can be noted at any time. */
export function Committee({ plan }: { plan: Plan }) {
  const [opened, setOpened] = useState(false)
  const { seenOn, minute } = plan.committee
  return (
    <Section
      heading="Local committee"
      id="committee"
      actions={
        plan.abilities.edit && (
          <Button variant="default" className="no-print" onClick={() => setOpened(true)}>
            {seenOn === null ? 'Note that it was seen' : 'Change the note'}
          </Button>
        )
      }
    >
      {seenOn === null ? (
        <p className={classes.soft}>Nobody has noted yet that the local committee saw this plan.</p>
      ) : (
        <p>
          Seen on <DayText day={seenOn} />
          {minute !== null && `, minute ${minute}`}.
        </p>
      )}
      <Modal opened={opened} onClose={() => setOpened(false)} title="Seen by the local committee">
        <CommitteeForm plan={plan} onClose={() => setOpened(false)} />
      </Modal>
    </Section>
  )
}

function CommitteeForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const queryClient = useQueryClient()
  const today = useToday()
  const saved = { seenOn: plan.committee.seenOn ?? '', minute: plan.committee.minute ?? '' }
  const draft = useDraft({
    name: `committee.${plan.id}`,
    title: `When the committee saw the plan of ${plan.school.name}`,
    saved,
    version: plan.version,
  })
  const { seenOn, minute } = draft.values
  const [asked, setAsked] = useState(false)
  const fault = faultOf(seenOn, minute, today)
  const save = useGuardedSave(
    plan.id,
    { committeeSeenOn: seenOn || null, committeeMinute: minute.trim() || null },
    (sent) => call(editPlan, { params: { planId: plan.id }, ...sent }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify('Noted')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (fault === null && !save.isPending) save.mutate(draft.base)
  }
  const dayIn = (day: string) => (day === '' ? '' : formatDay(day))
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <DayField
        label="Seen on"
        max={today}
        data-autofocus
        value={seenOn}
        onChange={(day) => draft.change({ seenOn: day })}
        error={asked && fault}
      />
      <TextInput
        label="Minute (optional)"
        description="Its reference, for example LC 26/14."
        maxLength={200}
        value={minute}
        onChange={(event) => draft.change({ minute: event.currentTarget.value })}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={plan.version}
        texts={[
          { label: 'Seen on', mine: dayIn(seenOn), theirs: dayIn(saved.seenOn) },
          { label: 'Minute', mine: minute, theirs: saved.minute },
        ]}
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

function faultOf(seenOn: string, minute: string, today: string): string | null {
  if (seenOn > today) return 'Give the day on which it was seen: today or an earlier one'
  return seenOn === '' && minute.trim() !== '' ? 'Give the day of this minute' : null
}
