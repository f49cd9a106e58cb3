import { createHash, randomBytes } from 'node:crypto'
import type { ReportManifest, ReportPartContent } from '@sixfold/shared/contracts/report-content.ts'
import { canonicalJson } from '@sixfold/shared/domain/plans/canonical-json.ts'
import type { Freeze } from './writes.ts'

/** Of text its UTF-8 bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

const sealed = (value: Parameters<typeof canonicalJson>[0]) => {
  const content = canonicalJson(value)
  return { content, sha256: sha256(content) }
}

/** What is kept of a report's content: each part as canonical JSON with its salt, and the manifest that names their hashes. */
export function sealContent(
  parts: readonly ReportPartContent[],
  of: Omit<ReportManifest, 'format' | 'parts' | 'title' | 'trust' | 'day'>,
): Pick<Freeze, 'manifest' | 'parts'> {
  const [open] = parts
  if (!open) throw new Error('a report has an open part')
  const kept = parts.map((content) => ({
    part: content.part,
    ...sealed({ ...content, salt: randomBytes(16).toString('hex') }),
  }))
  const manifest: ReportManifest = {
    format: 'sixfold-report-manifest-1',
    ...of,
    title: open.title,
    trust: open.trust,
    day: open.day,
    parts: kept.map(({ part, sha256: hash }) => ({ part, sha256: hash })),
  }
  return { manifest: sealed(manifest), parts: kept }
}
