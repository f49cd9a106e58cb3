import type { FullConfig, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter'
import { writeTally } from './tally.ts'

/** Counts journeys; an error outside any of them (a file that doesn't load, a fixture that dies) counts as one failed. */
export default class PlaywrightTally implements Reporter {
  #root: Suite | undefined
  #errors = 0

  onBegin(_config: FullConfig, root: Suite): void {
    this.#root = root
  }

  onError(_error: TestError): void {
    this.#errors += 1
  }

  onEnd(): void {
    const tests = this.#root?.allTests() ?? []
    const skipped = tests.filter(isSkipped)
    const passed = tests.filter((test) => !isSkipped(test) && test.ok())
    writeTally({
      passed: passed.length,
      failed: tests.length - passed.length - skipped.length + this.#errors,
      skipped: skipped.map((test) => ({
        name: test.titlePath().slice(1).join(' › '),
        reason: reasonOf(test),
      })),
    })
  }

  printsToStdio(): boolean {
    return false
  }
}

function isSkipped(test: TestCase): boolean {
  return (
    test.outcome() === 'skipped' && test.annotations.some(({ type }) => type === 'skip' || type === 'fixme')
  )
}

function reasonOf(test: TestCase): string {
  return test.annotations.find(({ description }) => description)?.description ?? 'no reason given'
}
