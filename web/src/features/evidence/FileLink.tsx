import type { EvidenceFile } from '@sixfold/shared/contracts/evidence.ts'
import { downloadRevision } from '@sixfold/shared/contracts/evidence-files.ts'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { download } from '../../lib/download.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Evidence.module.css'
import { fileLine } from './file-words.ts'

interface FileLinkProps {
  evidenceId: string
  file: Pick<EvidenceFile, 'number' | 'fileName' | 'mediaType' | 'sizeBytes'>
}

/** Saves a file of a piece of evidence. It isn't opened here: what people send may not act under Sixfold's name. */
export function FileLink({ evidenceId, file }: FileLinkProps) {
  const { number, fileName } = file
  const saving = useMutation({
    mutationFn: () => download(downloadRevision, { params: { evidenceId, number } }, fileName),
  })
  return (
    <div>
      <button
        type="button"
        className={classes.file}
        onClick={() => saving.mutate()}
        aria-disabled={saving.isPending}
        title={`Save ${fileName}`}
      >
        <IconDownload size="1.125em" aria-hidden="true" />
        <span>{fileName}</span>
      </button>{' '}
      <span className={classes.soft}>{saving.isPending ? 'Being fetched …' : fileLine(file)}</span>
      <ProblemAlert error={saving.error} takeFocus />
    </div>
  )
}
