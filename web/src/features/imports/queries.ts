import { createImport, getImport, getImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { queryFor } from '../../lib/query.ts'
import { upload } from '../../lib/upload.ts'

export const importQuery = (importId: string) => queryFor(getImport, { params: { importId } })

export const differenceQuery = (importId: string, groupUid: string) =>
  queryFor(getImportDifference, { params: { importId, groupUid } })

interface Sending {
  /** Client-made, so that its progress can be asked for while the file is read. */
  id: string
  file: File
  onSent: (share: number) => void
  signal: AbortSignal
}

/** Sends a register; answers once it is read to its end. The fields come before the file, as the API wants them. */
export function sendRegister({ id, file, onSent, signal }: Sending) {
  const form = new FormData()
  form.append('kind', 'gias')
  form.append('id', id)
  form.append('file', file)
  return upload(createImport, { form, onSent, signal })
}
