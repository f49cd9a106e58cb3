import { titleFrom } from '@sixfold/shared/domain/evidence/file-names.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../../db/tenant.ts'
import type { KeptFile } from '../../../files/take-files.ts'
import { insertRevision } from '../writes.ts'
import { assertAddable, insertAndLink, type NewEvidence } from './add-evidence.ts'
import { recordEvidence } from './record-evidence.ts'

export type UploadedEvidence = Omit<NewEvidence, 'title'> & { title?: string | undefined }

const longestTitle = 200

/**
 * Makes a piece of evidence of each file, alike but for its title; the files are in the store already. The first has the id
 * that was given. @returns their ids, in the order of the files. @throws 404 · 403 · 400 · 409
 */
export async function addEvidenceFiles(
  ctx: Ctx,
  evidence: UploadedEvidence,
  files: readonly KeptFile[],
): Promise<string[]> {
  await assertAddable(ctx, evidence, { hasFile: true })
  const ids: string[] = []
  for (const file of files) {
    const id = ids.length === 0 ? evidence.id : v7()
    const piece = { ...evidence, id, title: titleOf(evidence.title, file, files.length) }
    await insertAndLink(ctx, piece, { hasFile: true })
    await insertRevision(ctx, { ...file, id: v7(), evidenceId: id })
    await recordEvidence(ctx, 'evidence-added', piece)
    ids.push(id)
  }
  return ids
}

/** Several files under one title are told apart by their names. */
function titleOf(title: string | undefined, file: KeptFile, files: number): string {
  const own = titleFrom(file.fileName)
  const said = title === undefined ? own : files === 1 ? title : `${title}: ${own}`
  return Array.from(said).slice(0, longestTitle).join('').trim()
}
