/** Faults of a new piece of evidence that no single field shows; empty means it can be kept. */
export function evidenceFaults(
  evidence: {
    note?: string | undefined
    url?: string | undefined
    hasFile?: boolean
    effectiveOn: string
    expiresOn?: string | undefined
  },
  today: string,
): { path: string; message: string }[] {
  const faults = []
  if (evidence.note === undefined && evidence.url === undefined && !evidence.hasFile)
    faults.push({ path: 'note', message: 'Write a note, give a link or add a file' })
  if (evidence.effectiveOn > today)
    faults.push({ path: 'effectiveOn', message: 'Give the day it was seen: today or earlier' })
  if (evidence.expiresOn !== undefined && evidence.expiresOn < evidence.effectiveOn)
    faults.push({ path: 'expiresOn', message: 'This should not be before the day it was seen' })
  return faults
}
