import { Button, Textarea } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { type ProgressUpdate, sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { type ProgressRating, progressRatings, ratingWords } from '@sixfold/shared/domain/progress/words.ts'
import type { Readers as Reading } from '@sixfold/shared/domain/progress/readers.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { noNames } from '../cycles/no-names.ts'
import { type ChosenFile, faultsByFile } from '../evidence/chosen-files.ts'
import { fileFaultsIn } from '../evidence/use-add-evidence.ts'
import classes from './Progress.module.css'
import { ratingLook } from './rating-look.ts'
import { readersInWords } from './readers-words.ts'
import { Readers } from './Readers.tsx'
import { SendFault } from './SendFault.tsx'
import { UpdateExtras } from './UpdateExtras.tsx'
import { uploadPhoto } from './upload-photo.ts'
import { bodyOf, faultsOf, freshIds, textOf, type UpdateText } from './update-text.ts'
import { useSend } from './use-send.ts'

interface UpdateFormProps {
  priority: Priority
  /** The update whose wording is to be mended; null for a new one. */
  corrected: ProgressUpdate | null
  readers: Reading
  onSent: () => Promise<void>
}

/** How it stands, in one sentence, and whatever else there is to say; sent once, however often it is tried. */
export function UpdateForm({ priority, corrected, readers, onSent }: UpdateFormProps) {
  const today = useToday()
  const [saved] = useState(() => textOf(corrected))
  const draft = useDraft<UpdateText>({
    name: `update.${corrected?.id ?? priority.id}`,
    title: corrected ? `A correction for ${priority.title}` : `An update on ${priority.title}`,
    saved,
  })
  const { values: text, change } = draft
  const [photos, setPhotos] = useState<ChosenFile[]>([])
  const [attempt, setAttempt] = useState(0)
  const allFaults = [...faultsOf(text, today), ...photoFaults(photos)]
  const faults = attempt > 0 ? allFaults : []
  const errorOf = (name: string) => faults.find((fault) => fault.fieldId === `update-${name}`)?.message
  const send = useSend(
    async () => {
      const params = { priorityId: priority.id }
      await call(sendUpdate, { params, body: bodyOf(text, corrected?.id ?? null) })
      for (const { file } of photos) await uploadPhoto(file, text, priority, today)
    },
    async () => {
      draft.clear()
      await onSent()
    },
    (error) => setPhotos(faultsByFile(photos, fileFaultsIn(error))),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (allFaults.length === 0 && !send.isPending) send.mutate()
  }
  const ratingError = errorOf('rating')
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <ChoiceCards<ProgressRating>
        id="update-rating"
        label="How does it stand?"
        layout="row"
        choices={progressRatings.map((value) => ({
          value,
          label: ratingWords[value],
          ...ratingLook[value],
        }))}
        value={text.rating === '' ? null : (text.rating as ProgressRating)}
        onChange={(rating) => change({ rating })}
        {...(ratingError ? { error: ratingError } : {})}
      />
      <Textarea
        id="update-what-changed"
        label="What has changed?"
        description={`One sentence is enough. ${noNames}`}
        minRows={2}
        maxLength={2000}
        value={text.whatChanged}
        onChange={(event) => change({ whatChanged: event.currentTarget.value })}
        error={errorOf('what-changed')}
      />
      <UpdateExtras
        priority={priority}
        corrects={corrected !== null}
        text={text}
        change={change}
        errorOf={errorOf}
        photos={photos}
        onPhotos={setPhotos}
      />
      <SendFault send={send} onAnew={() => change(freshIds())} photo={photos.length > 0} />
      <Readers readers={readers} />
      <ActionBar
        note={
          <>
            {readersInWords(readers, today)} <span role="status">{kept(draft.dirty, send.isPaused)}</span>
          </>
        }
      >
        <Button type="submit" loading={send.isPending}>
          {corrected ? 'Send the correction' : 'Send'}
        </Button>
      </ActionBar>
    </form>
  )
}

function kept(dirty: boolean, waiting: boolean): string {
  if (waiting) return 'Kept on this device; sent as soon as there is a connection.'
  return dirty ? 'Kept on this device, not sent yet.' : ''
}

const photoFaults = (photos: readonly ChosenFile[]) =>
  photos.flatMap(({ fault }) => (fault === null ? [] : [{ fieldId: 'update-photo', message: fault }]))
