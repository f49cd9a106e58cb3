import { Button, Skeleton } from '@mantine/core'
import type { Evidence, EvidenceFile } from '@sixfold/shared/contracts/evidence.ts'
import { reviseEvidence } from '@sixfold/shared/contracts/evidence-files.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { newId } from '../../lib/api-client.ts'
import { formatInstant } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { upload } from '../../lib/upload.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { type ChosenFile, faultsByFile } from './chosen-files.ts'
import classes from './Evidence.module.css'
import { FileLink } from './FileLink.tsx'
import { FilesField } from './FilesField.tsx'
import { revisionsQuery } from './queries.ts'
import { SendingFiles } from './SendingFiles.tsx'
import { fileFaultsIn } from './use-add-evidence.ts'
import { isBrokenOff, useSending } from './use-sending.ts'

/** Every version of a piece's file, newest first, and a way to add a newer one. Nothing for a note without files, to who only reads. */
export function Revisions({ evidence }: { evidence: Evidence }) {
  const { file, abilities } = evidence
  const [adding, setAdding] = useState(false)
  if (!file && !abilities.revise) return null
  return (
    <Section heading={file ? 'Versions of the file' : 'File'}>
      <div className={classes.form}>
        {file ? <Versions evidence={evidence} /> : <p className={classes.soft}>It has no file.</p>}
        {adding ? (
          <NewVersion evidence={evidence} onDone={() => setAdding(false)} />
        ) : (
          abilities.revise && (
            <div>
              <Button variant="default" onClick={() => setAdding(true)}>
                {file ? 'Add a newer version' : 'Add a file'}
              </Button>
            </div>
          )
        )}
      </div>
    </Section>
  )
}

function Versions({ evidence }: { evidence: Evidence }) {
  const { data, error } = useQuery(revisionsQuery(evidence.id))
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton height="4rem" />
  return (
    <Rows
      items={data.items.map((file) => ({
        key: String(file.number),
        children: <Version evidenceId={evidence.id} file={file} />,
        end: file.number === evidence.file?.number ? <Chip tone="teal">Shows</Chip> : undefined,
      }))}
    />
  )
}

function Version({ evidenceId, file }: { evidenceId: string; file: EvidenceFile }) {
  return (
    <div>
      <FileLink evidenceId={evidenceId} file={file} />
      <div className={classes.soft}>
        Version {file.number} · {file.by.name}, {formatInstant(file.recordedAt)} · SHA-256{' '}
        <code title={file.sha256}>{file.sha256.slice(0, 12)}</code>
      </div>
    </div>
  )
}

function NewVersion({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const queryClient = useQueryClient()
  const [id] = useState(newId)
  const [files, setFiles] = useState<ChosenFile[]>([])
  const [tried, setTried] = useState(false)
  const sending = useSending()
  const revise = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('id', id)
      form.append('file', file, file.name)
      return upload(reviseEvidence, { params: { evidenceId: evidence.id }, form, ...sending.begin() })
    },
    onSuccess: async () => {
      await refreshAll(queryClient)
      onDone()
      await notify(evidence.file ? 'Newer version added' : 'File added')
    },
    onError: (error) => setFiles(faultsByFile(files, fileFaultsIn(error))),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [chosen] = files
    if (chosen && chosen.fault === null && !revise.isPending) revise.mutate(chosen.file)
  }
  const stopped = isBrokenOff(revise.error)
  const told = stopped || fileFaultsIn(revise.error).length > 0
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <FilesField
        id="revision-file"
        label={evidence.file ? 'The newer version' : 'The file'}
        files={files}
        onChange={setFiles}
        one
        disabled={revise.isPending}
        error={tried && files.length === 0 ? 'Choose a file' : null}
      />
      {stopped && <Notice>Stopped. Nothing was kept.</Notice>}
      <ProblemAlert error={told ? null : revise.error} takeFocus />
      {revise.isPending && <SendingFiles share={sending.share} onStop={sending.stop} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={revise.isPending}>
          Add it
        </Button>
        <Button variant="default" onClick={onDone} disabled={revise.isPending}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
