import { Button, Modal, TextInput } from '@mantine/core'
import { editPlan, type Plan } from '@sixfold/shared/contracts/plans.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { inForceOn, sightFault } from '@sixfold/shared/domain/plans/committee.ts'
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
import { versionsQuery } from './queries.ts'

/**
 * When the school's local committee saw the plan, and which version. It needs no approval, so it can be noted at any time once
 * a version is in force.
 */
export function Committee({ plan }: { plan: Plan }) {
  const [opened, setOpened] = useState(false)
  const { seenOn } = plan.committee
  return (
    <Section
      heading="Local committee"
      id="committee"
      actions={
        plan.abilities.edit &&
        plan.inForce && (
          <Button variant="default" className="no-print" onClick={() => setOpened(true)}>
            {seenOn === null ? 'Note that it was seen' : 'Change the note'}
          </Button>
        )
      }
    >
      <Seen plan={plan} />
      <Modal opened={opened} onClose={() => setOpened(false)} title="Seen by the local committee">
        <CommitteeForm plan={plan} onClose={() => setOpened(false)} />
      </Modal>
    </Section>
  )
}

function Seen({ plan: { committee, inForce } }: { plan: Plan }) {
  const { seenOn, number, minute } = committee
  if (seenOn === null)
    return (
      <p className={classes.soft}>
        {inForce
          ? 'Nobody has noted yet that the local committee saw this plan.'
          : 'The local committee sees a version that is approved: it can be noted once there is one.'}
      </p>
    )
  return (
    <>
      <p>
        {number === null ? 'Seen' : `Version ${number}, seen`} on <DayText day={seenOn} />
        {minute !== null && `, minute ${minute}`}.
      </p>
      {inForce && number !== inForce.number && (
        <p className={classes.soft}>
          Nobody has noted yet that it saw version {inForce.number}, which is in force.
        </p>
      )}
    </>
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
  const { data } = useQuery(versionsQuery(plan.id))
  const versions = data?.items ?? []
  const sight = { seenOn: seenOn || null, minute: minute.trim() || null }
  // Until the versions are known the server alone can say.
  const fault = data ? sightFault(sight, versions, today) : null
  const version = seenOn > today ? null : inForceOn(versions, seenOn)
  const save = useGuardedSave(
    plan.id,
    { committeeSeenOn: sight.seenOn, committeeMinute: sight.minute },
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
        description={
          version
            ? `Version ${version.number} was in force: that is the one it saw.`
            : 'The version in force on that day is the one it saw.'
        }
        min={versions.at(-1)?.day ?? ''}
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
