import { setTimeout as after } from 'node:timers/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { defaultScheme } from '../packages/shared/src/domain/categorisation/default-scheme.ts'
import { suggestPairings } from '../api/src/modules/support/matching/run.ts'
import { inventedTrust } from '../api/test/matching-trust.ts'

/**
 * Suggests pairings for trusts of 60 schools rated in ten criteria and says what it took: time, more memory at the peak, and how
 * long the main thread was held up meanwhile. `node bench/matching.ts [trusts] [seconds]`.
 */
const trusts = Number(process.argv[2] ?? 3)
const seconds = Number(process.argv[3] ?? 60)
const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(0)

for (let seed = 1; seed <= trusts; seed += 1) {
  const problem = inventedTrust(seed, { schools: 60, criteria: 10 })
  const before = process.memoryUsage.rss()
  let peak = before
  let ticks = 0
  const ended = new AbortController()
  // As a server's timer would be: late when the thread is held up.
  const watch = (async () => {
    while (!ended.signal.aborted) {
      await after(20)
      ticks += 1
      peak = Math.max(peak, process.memoryUsage.rss())
    }
  })()
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const processor = process.cpuUsage()
  const stages: string[] = []
  const start = performance.now()
  const { suggestions, unmatched, proof } = await suggestPairings(problem, defaultScheme, {
    seconds,
    onProgress: ({ doing, fit, gap }) => {
      if (!stages.at(-1)?.startsWith(doing))
        stages.push(
          `${doing} after ${((performance.now() - start) / 1000).toFixed(1)} s from ${fit} (gap ${gap})`,
        )
    },
  })
  delays.disable()
  ended.abort()
  await watch
  const { user, system } = process.cpuUsage(processor)
  console.log(
    `trust ${seed}: ${problem.needs.length} needs, ${problem.givers.length} givers: ${suggestions.length} suggestions, ${unmatched.length} left`,
  )
  console.log(`  ${stages.join(', ')}`)
  console.log(
    `  fit ${proof.fit}, gap ${proof.gap}, optimal ${proof.optimal}, settled ${proof.settled}: ${(proof.milliseconds / 1000).toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s`,
  )
  console.log(`  ${mib(peak - before)} MiB more memory at the peak`)
  console.log(
    `  main thread: ${ticks} ticks of 20 ms, held up for ${(delays.percentile(99) / 1e6).toFixed(0)} ms (99 %), ${(delays.max / 1e6).toFixed(0)} ms (longest)`,
  )
}
