import { readConfig } from '../api/src/config.ts'
import { sentenceOf } from '../api/src/refusal.ts'
import { type Check, checksFor, nodeVersion } from './lib/checks.ts'

/**
 * Says what is wrong with this machine or configuration, as `pnpm start` would find it: a line for each thing, and exit code
 * 1 when one of them is a problem.
 */
async function passes({ name, look }: Check): Promise<boolean> {
  try {
    console.log(`ok       ${name}: ${await look()}`)
    return true
  } catch (error) {
    console.log(`problem  ${name}: ${sentenceOf(error) ?? String(error)}`)
    return false
  }
}

function configured(): Check[] {
  try {
    const config = readConfig()
    return [{ name: 'Configuration', look: () => 'can be used' }, ...checksFor(config)]
  } catch (error) {
    return [
      {
        name: 'Configuration',
        look() {
          throw error
        },
      },
    ]
  }
}

const results = []
for (const check of [nodeVersion, ...configured()]) results.push(await passes(check))
const problems = results.filter((passed) => !passed).length
console.log(problems === 0 ? 'Nothing is wrong.' : `${problems} of ${results.length} need mending.`)
if (problems > 0) process.exitCode = 1
