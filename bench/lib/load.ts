import autocannon from 'autocannon'
import type { Child } from './child.ts'

export type Target = { server: Child; path: string; headers: Record<string, string> }
/** Latencies in ms; `processor` is the server process's own time for a request in ms, without the database's. */
export type Measured = { perSecond: number; processor: number; p50: number; p99: number; errors: number }

/** Asks for one page over and over. `errors` counts lost connections, time-outs and 4xx or 5xx. */
export async function load(target: Target, connections: number, seconds: number): Promise<Measured> {
  const { server, path, headers } = target
  const before = await server.used()
  const result = await autocannon({ url: server.address + path, headers, connections, duration: seconds })
  const after = await server.used()
  return {
    perSecond: result.requests.average,
    processor: (after.processor - before.processor) / Math.max(1, result.requests.total),
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result['4xx'] + result['5xx'],
  }
}

/** The middle one; of an even number the lower of the two. Not for an empty list. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}

/** Each target in turn, round after round, so that whatever else the machine does falls on all of them alike. */
export async function inTurns(
  targets: readonly Target[],
  { rounds, connections, seconds }: { rounds: number; connections: number; seconds: number },
): Promise<Measured[][]> {
  const runs: Measured[][] = targets.map(() => [])
  for (const target of targets) await load(target, connections, 2)
  for (let round = 0; round < rounds; round += 1)
    for (const [index, target] of targets.entries())
      runs[index]?.push(await load(target, connections, seconds))
  return runs
}

/** The medians of several runs, and all their errors. */
export function summed(runs: readonly Measured[]): Measured {
  return {
    perSecond: median(runs.map((run) => run.perSecond)),
    processor: median(runs.map((run) => run.processor)),
    p50: median(runs.map((run) => run.p50)),
    p99: median(runs.map((run) => run.p99)),
    errors: runs.reduce((sum, run) => sum + run.errors, 0),
  }
}
