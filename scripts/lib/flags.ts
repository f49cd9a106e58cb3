import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Refusal } from '../../api/src/refusal.ts'

/** The command line's flags; pnpm's own `--` is skipped. @throws Refusal naming a flag that there isn't, with `usage` */
export function flags<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) {
  const args = process.argv.slice(2).filter((arg) => arg !== '--')
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
  }
}
