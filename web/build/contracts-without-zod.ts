import { join } from 'node:path'
import type { Plugin } from 'vite'

const standIn = join(import.meta.dirname, 'zod-stand-in.ts')

/**
 * Puts a stand-in in zod's place for the contracts, and for them alone: the web reads their addresses and types, and
 * the API checks their shapes. Rules in `shared/domain` keep the real one. docs/decisions/007.
 */
export function contractsWithoutZod(): Plugin {
  return {
    name: 'sixfold:contracts-without-zod',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'zod' && importer?.includes('/shared/src/contracts/') ? standIn : null,
  }
}
