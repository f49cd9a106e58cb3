import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { addEvidenceFiles, type UploadedEvidence } from '@sixfold/shared/contracts/evidence-files.ts'
import { upload } from '../../lib/upload.ts'
import { titleFrom, type UpdateText } from './update-text.ts'

/** Keeps the photo that goes with an update as evidence on the priority's present step; trying again keeps it once. */
export async function uploadPhoto(
  photo: File,
  text: UpdateText,
  priority: Priority,
  today: string,
): Promise<void> {
  const piece: UploadedEvidence = {
    id: text.photoId,
    schoolId: priority.school.id,
    kind: 'other',
    source: 'school',
    title: titleFrom(text.whatChanged),
    effectiveOn: text.day || today,
    audience: 'school-and-trust',
    links: [{ priorityId: priority.id, claim: 'step', stance: 'supports' }],
    ratings: [],
  }
  const form = new FormData()
  form.append('evidence', JSON.stringify(piece))
  form.append('file', photo, photo.name)
  await upload(addEvidenceFiles, { form })
}
