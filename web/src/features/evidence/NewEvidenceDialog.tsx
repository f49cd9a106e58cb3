import { Button, Modal, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { addEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { stepKeys, stepNumber, stepOf } from '@sixfold/shared/domain/cycle/steps.ts'
import {
  audienceWords,
  evidenceAudiences,
  evidenceKinds,
  evidenceSources,
  kindWords,
  sourceWords,
  type Stance,
  stances,
  stanceWords,
} from '@sixfold/shared/domain/evidence/words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DraftNote } from '../cycles/DraftNote.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useDraft } from '../cycles/use-draft.ts'
import classes from './Evidence.module.css'
import { bodyOf, emptyEvidence, type EvidenceText, faultsOf } from './evidence-text.ts'
import { stanceSigns } from './linked-pieces.ts'

type NewEvidenceProps = { priority: Priority; onClose: () => void }

/** Adds a note or a link as evidence, linked to a step of this priority. */
export function NewEvidenceDialog({ opened, ...form }: NewEvidenceProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Add evidence" size="lg">
      <NewEvidenceForm {...form} />
    </Modal>
  )
}

function NewEvidenceForm({ priority, onClose }: NewEvidenceProps) {
  const queryClient = useQueryClient()
  const today = useToday()
  const present = priority.step ?? 'secure'
  const [id] = useState(newId)
  const [attempt, setAttempt] = useState(0)
  const draft = useDraft<EvidenceText>(`evidence.${priority.id}`, emptyEvidence(present, today))
  const { values: text, change } = draft
  const faults = attempt > 0 ? faultsOf(text, today) : []
  const errorOf = (name: keyof EvidenceText) =>
    faults.find((fault) => fault.fieldId === `evidence-${name}`)?.message
  const save = useMutation({
    mutationFn: () =>
      call(addEvidence, {
        body: bodyOf(text, { id, schoolId: priority.school.id, priorityId: priority.id }),
      }),
    onSuccess: async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify('Evidence added')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faultsOf(text, today).length === 0) save.mutate()
  }
  const field = (name: keyof EvidenceText) => ({
    id: `evidence-${name}`,
    value: text[name],
    error: errorOf(name),
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <TextInput
        {...field('title')}
        label="What is it, in a line?"
        description="For example “Work scrutiny, years 4 and 5”."
        maxLength={200}
        data-autofocus
      />
      <Textarea
        {...field('note')}
        label="What was seen, counted or said?"
        description={`${noNames} Nothing on one person’s performance.`}
        maxLength={8000}
      />
      <TextInput
        {...field('url')}
        label="Link (optional)"
        description="To where it is kept, for those who may open it there."
        inputMode="url"
        maxLength={2000}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          {...field('kind')}
          label="Kind"
          data={[
            { value: '', label: 'Choose' },
            ...evidenceKinds.map((value) => ({ value, label: kindWords[value] })),
          ]}
        />
        <NativeSelect
          {...field('source')}
          label="Where does it come from?"
          data={evidenceSources.map((value) => ({ value, label: sourceWords[value] }))}
        />
        <DayField
          {...field('effectiveOn')}
          label="Seen on"
          max={today}
          onChange={(effectiveOn) => change({ effectiveOn })}
        />
        <NativeSelect
          {...field('step')}
          label="For which step?"
          data={stepKeys
            .slice(0, stepNumber(present))
            .map((value) => ({ value, label: `${stepNumber(value)} ${stepOf(value).title}` }))}
        />
      </SimpleGrid>
      <ChoiceCards<Stance>
        id="evidence-stance"
        label="What does it say of what we think there?"
        layout="row"
        choices={stances.map((value) => ({
          value,
          label: `${stanceSigns[value].sign} ${stanceWords[value]}`,
        }))}
        value={text.stance === '' ? null : (text.stance as Stance)}
        onChange={(stance) => change({ stance })}
        {...(errorOf('stance') ? { error: errorOf('stance') } : {})}
      />
      <NativeSelect
        {...field('audience')}
        label="Who reads it?"
        description="Others know only that there is one more piece."
        data={evidenceAudiences.map((value) => ({ value, label: audienceWords[value] }))}
      />
      <ProblemAlert error={save.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={save.isPending}>
          Add the evidence
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
