import { Button, Modal, SimpleGrid, Textarea } from '@mantine/core'
import { type Measure, type Observation, recordObservation } from '@sixfold/shared/contracts/measures.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { observationFaults } from '@sixfold/shared/domain/cycle/observation.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { numberIn } from '../../lib/number-in.ts'
import { faultsOf as faultsIn, isUnreachable } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import classes from './Measures.module.css'
import { typedFault } from './value-text.ts'
import { ValueField } from './ValueField.tsx'

interface ObservationDialogProps {
  measure: Measure
  /** The one to correct; null for a new one. */
  corrects: Observation | null
  onClose: () => void
}

/** What a measure says on a day, or a correction of what it said. */
export function ObservationDialog({ opened, ...form }: ObservationDialogProps & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={form.corrects ? 'Correct an observation' : 'What does it say now?'}
    >
      <ObservationForm {...form} />
    </Modal>
  )
}

type Way = 'save' | 'take-back'
type ObservationText = { value: string; observedOn: string; note: string; reason: string }

function ObservationForm({ measure, corrects, onClose }: ObservationDialogProps) {
  const scheme = useScheme()
  const queryClient = useQueryClient()
  const today = useToday()
  const [id] = useState(newId)
  const draft = useDraft<ObservationText>({
    name: `observation.${corrects?.id ?? measure.id}`,
    title: `What “${measure.name}” says`,
    saved: {
      value: corrects?.value?.toString() ?? '',
      observedOn: corrects?.observedOn ?? today,
      note: corrects?.note ?? '',
      reason: '',
    },
  })
  const { values: text, change } = draft
  const [asked, setAsked] = useState<Way | null>(null)
  const faults = asked ? faultsOf(asked === 'take-back') : {}
  const save = useMutation({
    mutationFn: (how: Way) =>
      call(recordObservation, { params: { measureId: measure.id }, body: bodyOf(how === 'take-back') }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify(corrects ? 'Observation corrected' : 'Observation recorded')
    },
  })

  function faultsOf(takesBack: boolean): Record<string, string> {
    const typed = typedFault(measure.kind, text.value)
    const all = observationFaults(
      {
        observedOn: text.observedOn || today,
        value: takesBack || typed !== null ? null : numberIn(text.value),
        corrects: corrects !== null,
        reason: corrects ? text.reason : null,
      },
      measure,
      today,
    )
    return {
      ...Object.fromEntries(all.map(({ path, message }) => [path, message])),
      ...(!takesBack && corrects && text.value.trim() === '' ? { value: 'Give what was observed' } : {}),
      ...(!takesBack && typed !== null ? { value: typed } : {}),
    }
  }
  const bodyOf = (takesBack: boolean) => ({
    id,
    value: takesBack ? null : numberIn(text.value),
    ...(takesBack ? {} : { observedOn: text.observedOn || today }),
    ...(!takesBack && text.note.trim() ? { note: text.note.trim() } : {}),
    ...(corrects ? { supersedesId: corrects.id, reason: text.reason.trim() } : {}),
  })
  const send = (how: Way) => {
    setAsked(how)
    if (Object.keys(faultsOf(how === 'take-back')).length === 0) save.mutate(how)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send('save')
  }
  const told = { ...faultsIn(save.error), ...faults }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <p className={classes.lead}>
        <b>{measure.name}</b>
        {corrects?.value != null && (
          <>
            <br />
            It says {valueWords(scheme, measure, corrects.value)} on {formatDay(corrects.observedOn)}. That
            stays in the record, marked as corrected.
          </>
        )}
      </p>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ValueField
          id="observation-value"
          kind={measure.kind}
          label={measure.kind === 'number' ? `Value, in ${measure.unit}` : 'What it says'}
          value={text.value}
          error={told['value']}
          onChange={(value) => change({ value })}
        />
        <DayField
          label="Seen on"
          max={today}
          value={text.observedOn}
          error={told['observedOn']}
          onChange={(observedOn) => change({ observedOn })}
        />
      </SimpleGrid>
      <Textarea
        label="Note (optional)"
        description={`How it was measured. ${noNames}`}
        minRows={2}
        maxLength={2000}
        value={text.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {corrects && (
        <Textarea
          label="Why is it corrected?"
          description={noNames}
          minRows={2}
          maxLength={2000}
          value={text.reason}
          error={told['reason']}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
      <ProblemAlert error={save.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={save.isPending && asked === 'save'}>
          {corrects ? 'Save the correction' : 'Record it'}
        </Button>
        {corrects && (
          <Button
            variant="default"
            loading={save.isPending && asked === 'take-back'}
            onClick={() => send('take-back')}
          >
            Take it back
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
