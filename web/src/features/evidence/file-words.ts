import type { EvidenceFile } from '@sixfold/shared/contracts/evidence.ts'
import { mediaWords } from '@sixfold/shared/domain/evidence/file-kinds.ts'

/** Bytes as people read them: "340 kB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  const megabytes = bytes / 1_000_000
  return `${megabytes.toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}

/** "PDF, 1.2 MB". */
export const fileLine = ({ mediaType, sizeBytes }: Pick<EvidenceFile, 'mediaType' | 'sizeBytes'>): string => {
  const kind = mediaWords(mediaType)
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, ${sizeWords(sizeBytes)}`
}
