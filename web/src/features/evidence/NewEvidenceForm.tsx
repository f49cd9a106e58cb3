import { Button } from '@mantine/core'
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
import { emptyEvidence, type EvidenceText, faultsOf, type RatingAsked } from './evidence-text.ts'
import { AudienceField, CountingFields, SeenFields, TitleField } from './EvidenceFields.tsx'
import { FilesField } from './FilesField.tsx'
import { PlaceFields, useOpenPriorities } from './PlaceFields.tsx'
import { SendingFiles } from './SendingFiles.tsx'
import { StanceField } from './StanceField.tsx'
import { fileFaultsIn, useAddEvidence } from './use-add-evidence.ts'

/** What new evidence is about. */
export interface About {
  schoolId: string
  /** The priority that it bears on; null to choose one, or none. */
  priority: { id: string; title: string; step: StepKey | null } | null
  /** To choose the school from, where it isn't said; empty when it is. */
  schools: readonly { id: string; name: string }[]
  /** The rating that it bears on, in place of a priority; `name` is that of the criterion. */
  rating?: { asked: RatingAsked; name: string }
}

export interface NewEvidenceProps {
  about: About
  /** It isn't to be added; also once it was, unless `onAdded` says otherwise. */
  onClose: () => void
  onAdded?: () => void
  /** Files are on their way: what holds the form stays open meanwhile. */
  onSending: (on: boolean) => void
}

/** What is new: its words, files, days and readers, and what it says of the claim or rating that it is linked to. */
export function NewEvidenceForm({ about, onClose, onAdded = onClose, onSending }: NewEvidenceProps) {
  const queryClient = useQueryClient()
  const today = useToday()
  const [id] = useState(newId)
  const [attempt, setAttempt] = useState(0)
  const [files, setFiles] = useState<ChosenFile[]>([])
  const { priority, rating } = about
  const draft = useDraft<EvidenceText>({
    ...draftOf(about),
    saved: emptyEvidence(today, {
      schoolId: about.schoolId,
      priorityId: priority?.id ?? '',
      step: priority ? (priority.step ?? 'secure') : '',
    }),
  })
  const { values: text, change } = draft
  const chosen = useOpenPriorities(priority || rating ? '' : text.schoolId).find(
    (one) => one.id === text.priorityId,
  )
  const present = priority ? (priority.step ?? 'secure') : chosen?.step
  const adding = useAddEvidence(async (pieces) => {
    draft.clear()
    onSending(false)
    await refreshAll(queryClient)
    onAdded()
    const added = pieces === 1 ? 'Evidence added' : `${count(pieces, 'piece')} of evidence added`
    await notify(rating ? `${added} and linked to ${rating.name}` : added)
  })
  const found = allFaults(text, today, files, rating !== undefined)
  const faults = attempt > 0 ? found : []
  const errorOf = (name: keyof EvidenceText) =>
    faults.find((fault) => fault.fieldId === `evidence-${name}`)?.message
  const fields = { text, change, errorOf }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (adding.pending || found.length > 0) return
    if (files.length > 0) onSending(true)
    adding.add(
      { id, text, files, rating: rating?.asked ?? null },
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
          unsaid={errorOf('stance') !== undefined}
        />
      )}
      {rating && (
        <StanceField
          label="What does it say of the rating?"
          value={text.stance}
          onChange={(stance) => change({ stance })}
          missing={errorOf('stance') !== undefined}
        />
      )}
      <AudienceField {...fields} />
      {adding.brokenOff && <Notice>Stopped. Nothing was kept; the files are still chosen here.</Notice>}
      <ProblemAlert error={adding.error} takeFocus />
      {adding.share !== null && <SendingFiles share={adding.share} onStop={adding.stop} />}
      <ActionBar>
        <Button type="submit" loading={adding.pending}>
          {addLabel(files.length, rating !== undefined)}
        </Button>
        <Button variant="default" onClick={onClose} disabled={adding.share !== null}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}

/** Where it is kept as one types, and what it is. */
function draftOf({ priority, rating }: About): { name: string; title: string } {
  if (priority) return { name: `evidence.${priority.id}`, title: `New evidence for ${priority.title}` }
  if (!rating) return { name: 'evidence.library', title: 'New evidence' }
  const { categorisationId, criterionKey, source } = rating.asked
  return {
    name: `evidence.${categorisationId}.${criterionKey}.${source}`,
    title: `New evidence for ${rating.name}`,
  }
}

function addLabel(files: number, linked: boolean): string {
  if (linked) return files > 1 ? `Add ${files} pieces and link them` : 'Add and link it'
  return files > 1 ? `Add ${files} pieces of evidence` : 'Add the evidence'
}

function allFaults(
  text: EvidenceText,
  today: string,
  files: readonly ChosenFile[],
  rated: boolean,
): FormError[] {
  const ofFiles = [tooMany(files), ...files.map((chosen) => chosen.fault)].filter((fault) => fault !== null)
  return [
    ...faultsOf(text, today, files.length, rated || text.priorityId !== ''),
    ...ofFiles.map((message) => ({ fieldId: 'evidence-files', message })),
  ]
}
