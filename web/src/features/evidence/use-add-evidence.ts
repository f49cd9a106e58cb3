import { addEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { addEvidenceFiles } from '@sixfold/shared/contracts/evidence-files.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { toProblem } from '../../lib/problem.ts'
import { upload } from '../../lib/upload.ts'
import type { ChosenFile } from './chosen-files.ts'
import { bodyOf, type EvidenceText, type RatingAsked } from './evidence-text.ts'
import { isBrokenOff, useSending } from './use-sending.ts'

interface Adding {
  id: string
  text: EvidenceText
  files: readonly ChosenFile[]
  rating: RatingAsked | null
}

/** Adds evidence, with its files where it has some; says how much of them is sent, and can be broken off until all is. */
export function useAddEvidence(onAdded: (pieces: number) => Promise<void>) {
  const sending = useSending()
  const adding = useMutation({
    mutationFn: async ({ id, text, files, rating }: Adding) => {
      const title = text.title.trim()
      const body = bodyOf(text, id, rating)
      if (files.length === 0) {
        await call(addEvidence, { body: { ...body, title } })
        return 1
      }
      const form = new FormData()
      form.append('evidence', JSON.stringify({ ...body, ...(title ? { title } : {}) }))
      for (const { file } of files) form.append('file', file, file.name)
      return (await upload(addEvidenceFiles, { form, ...sending.begin() })).items.length
    },
    onSuccess: onAdded,
  })
  const brokenOff = isBrokenOff(adding.error)
  return {
    add: adding.mutate,
    pending: adding.isPending,
    /** Of the files, 0 to 1; null when none are being sent. */
    share: adding.isPending && (adding.variables?.files.length ?? 0) > 0 ? sending.share : null,
    stop: sending.stop,
    /** What went wrong, save with the files: that stands beside each. */
    error: brokenOff || fileFaultsIn(adding.error).length > 0 ? null : adding.error,
    brokenOff,
  }
}

/** What an answer says of the files, each by its place: `file.0`, `file.1` … */
export const fileFaultsIn = (error: unknown) =>
  error === null ? [] : (toProblem(error).errors ?? []).filter(({ path }) => /^file\.\d+$/.test(path))
