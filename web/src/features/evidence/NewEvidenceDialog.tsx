import { Button, Modal } from '@mantine/core'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { newId } from '../../lib/api-client.ts'
import { count } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { type FormError, FormErrors } from '../../ui/FormErrors.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { type ChosenFile, faultsByFile, tooMany } from './chosen-files.ts'
import { ClaimFields } from './ClaimFields.tsx'
import classes from './Evidence.module.css'
import { emptyEvidence, type EvidenceText, faultsOf } from './evidence-text.ts'
import { AudienceField, CountingFields, SeenFields, TitleField } from './EvidenceFields.tsx'
import { FilesField } from './FilesField.tsx'
import { PlaceFields, useOpenPriorities } from './PlaceFields.tsx'
import { SendingFiles } from './SendingFiles.tsx'
import { fileFaultsIn, useAddEvidence } from './use-add-evidence.ts'

/** What new evidence is about. */
export interface About {
  schoolId: string
  /** The priority that it bears on; null to choose one, or none. */
  priority: { id: string; title: string; step: StepKey | null } | null
  /** To choose the school from, where it isn't said; empty when it is. */
  schools: readonly { id: string; name: string }[]
}

interface NewEvidenceProps {
  about: About
  onClose: () => void
}

/** Adds a note, a link or files as evidence, linked to a claim of a priority if one is given or chosen. */
export function NewEvidenceDialog({ opened, ...form }: NewEvidenceProps & { opened: boolean }) {
  const [sending, setSending] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title="Add evidence"
      size="lg"
      closeOnEscape={!sending}
      closeOnClickOutside={!sending}
    >
      <NewEvidenceForm {...form} onSending={setSending} />
    </Modal>
  )
}

function NewEvidenceForm({
  about,
  onClose,
  onSending,
}: NewEvidenceProps & { onSending: (on: boolean) => void }) {
  const queryClient = useQueryClient()
  const today = useToday()
  const [id] = useState(newId)
  const [attempt, setAttempt] = useState(0)
  const [files, setFiles] = useState<ChosenFile[]>([])
  const { priority } = about
  const draft = useDraft<EvidenceText>({
    name: `evidence.${priority?.id ?? 'library'}`,
    title: priority ? `New evidence for ${priority.title}` : 'New evidence',
    saved: emptyEvidence(today, {
      schoolId: about.schoolId,
      priorityId: priority?.id ?? '',
      step: priority ? (priority.step ?? 'secure') : '',
    }),
  })
  const { values: text, change } = draft
  const chosen = useOpenPriorities(priority ? '' : text.schoolId).find((one) => one.id === text.priorityId)
  const present = priority ? (priority.step ?? 'secure') : chosen?.step
  const adding = useAddEvidence(async (pieces) => {
    draft.clear()
    onSending(false)
    await refreshAll(queryClient)
    onClose()
    await notify(pieces === 1 ? 'Evidence added' : `${count(pieces, 'piece')} of evidence added`)
  })
  const faults = attempt > 0 ? allFaults(text, today, files) : []
  const errorOf = (name: keyof EvidenceText) =>
    faults.find((fault) => fault.fieldId === `evidence-${name}`)?.message
  const fields = { text, change, errorOf }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (adding.pending || allFaults(text, today, files).length > 0) return
    if (files.length > 0) onSending(true)
    adding.add(
      { id, text, files },
      {
        onError: (error) => {
          onSending(false)
          setFiles(faultsByFile(files, fileFaultsIn(error)))
          setAttempt((times) => times + 1)
        },
      },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      {about.schools.length > 0 && (
        <PlaceFields
          schools={about.schools}
          text={text}
          onSchool={(schoolId) => change({ schoolId, priorityId: '', step: '' })}
          onPriority={(one) => change({ priorityId: one?.id ?? '', step: one?.step ?? '' })}
          schoolError={errorOf('schoolId')}
        />
      )}
      <TitleField {...fields} named={files.length > 0} first={about.schools.length < 2} />
      <FilesField
        id="evidence-files"
        label="Files (optional)"
        files={files}
        onChange={setFiles}
        note={
          files.length > 0 &&
          'A draft keeps what you type on this device, and no files: they go when you add them.'
        }
        error={tooMany(files)}
        disabled={adding.pending}
      />
      <SeenFields {...fields} />
      <CountingFields {...fields} />
      {present && text.priorityId !== '' && (
        <ClaimFields
          present={present}
          step={text.step}
          stance={text.stance}
          onStep={(step) => change({ step })}
          onStance={(stance) => change({ stance })}
          stanceError={errorOf('stance')}
        />
      )}
      <AudienceField {...fields} />
      {adding.brokenOff && <Notice>Stopped. Nothing was kept; the files are still chosen here.</Notice>}
      <ProblemAlert error={adding.error} takeFocus />
      {adding.share !== null && <SendingFiles share={adding.share} onStop={adding.stop} />}
      <ActionBar>
        <Button type="submit" loading={adding.pending}>
          {files.length > 1 ? `Add ${files.length} pieces of evidence` : 'Add the evidence'}
        </Button>
        <Button variant="default" onClick={onClose} disabled={adding.share !== null}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}

function allFaults(text: EvidenceText, today: string, files: readonly ChosenFile[]): FormError[] {
  const ofFiles = [tooMany(files), ...files.map((chosen) => chosen.fault)].filter((fault) => fault !== null)
  return [
    ...faultsOf(text, today, files.length),
    ...ofFiles.map((message) => ({ fieldId: 'evidence-files', message })),
  ]
}
