import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'
import { writeTally } from './tally.ts'

/** Counts tests; a file or run that broke outside any test counts as one failed, so that it can't go unseen. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const skipped = tests.flatMap((test) => {
      const result = test.result()
      return result.state === 'skipped'
        ? [{ name: test.fullName, reason: result.note ?? 'no reason given' }]
        : []
    })
    const broken = modules.filter((module) => module.errors().length > 0).length
    const failed = tests.filter((test) => test.result().state === 'failed').length
    const pending = tests.filter((test) => test.result().state === 'pending').length
    writeTally({
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: failed + pending + broken + unhandled.length,
      skipped,
    })
  }
}
