import { join } from 'node:path'
import type { Plugin } from 'vite'

const standIn = join(import.meta.dirname, 'zod-stand-in.ts')
const isContract = (path: string | undefined) => path?.includes('/shared/src/contracts/') ?? false
/** An endpoint's words for OpenAPI. A field of a shape is no string. */
const forOpenApi = /\b(?:summary|tag):\s*(['"`])(?:\\.|(?!\1)[^\\])*\1,/g

/**
 * Puts a stand-in in zod's place for the contracts, and for them alone, and takes out what only OpenAPI says: the web reads their
 * addresses and types, and the API checks their shapes. Rules in `shared/domain` keep the real one. docs/decisions/007.
 */
export function contractsWithoutZod(): Plugin {
  return {
    name: 'sixfold:contracts-without-zod',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'zod' && isContract(importer) ? standIn : null),
    transform: (code, id) => (isContract(id) ? { code: code.replaceAll(forOpenApi, ''), map: null } : null),
  }
}
