import { createHash } from 'node:crypto'
import { canonicalJson } from '@sixfold/shared/domain/plans/canonical-json.ts'

/** SHA-256 of something's canonical JSON (RFC 8785), as of a plan's versions. `it` holds nothing but what JSON has. */
export const sealOf = (it: object): string =>
  createHash('sha256')
    .update(canonicalJson(it as Parameters<typeof canonicalJson>[0]))
    .digest('hex')
