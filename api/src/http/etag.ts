import { hash } from 'node:crypto'

/** `"<row version>.<digest of the answer>"`; architecture.md §5. */
export function etagOf(version: number, payload: string): string {
  return `"${version}.${hash('sha1', payload, 'base64url').slice(0, 16)}"`
}

/**
 * The version of a record to those who only read what is published of it: its own counts drafts too, of which they aren't to
 * know, and they change nothing.
 */
export const publishedVersion = 1

/** Whether an If-None-Match header names this ETag. */
export function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined &&
    (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
  )
}

/** The row version that an If-Match header names; null when it names none. */
export function versionIn(header: string | undefined): number | null {
  const found = /^(?:W\/)?"(\d{1,9})[."]/.exec(header?.trim() ?? '')
  return found ? Number(found[1]) : null
}
