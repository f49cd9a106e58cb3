import { type ChildProcess, fork } from 'node:child_process'

/** A server in a process of its own. */
export type Child = {
  /** Where it listens. */
  address: string
  /** The most memory that it has held so far, in MiB. */
  peakMemory(): Promise<number>
  stop(): Promise<void>
}

type Said = { address: string } | { peakMemory: number }

/**
 * Starts a script under bench/lib that reports its address once it listens, with these flags for Node.
 * @throws when it ends without
 */
export async function startChild(script: string, settings: unknown, flags: string[] = []): Promise<Child> {
  const child = fork(new URL(script, import.meta.url), { serialization: 'advanced', execArgv: flags })
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code}`)))
  })
  ended.catch(() => {})
  child.send({ settings })
  const { address } = (await Promise.race([heard(child, 'address'), ended])) as { address: string }
  return {
    address,
    async peakMemory() {
      child.send('peak-memory')
      return ((await Promise.race([heard(child, 'peakMemory'), ended])) as { peakMemory: number }).peakMemory
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.disconnect()
      await gone
    },
  }
}

function heard(child: ChildProcess, key: string): Promise<Said> {
  return new Promise((resolve) => {
    const listen = (said: Said) => {
      if (!(key in said)) return
      child.off('message', listen)
      resolve(said)
    }
    child.on('message', listen)
  })
}

/** The child's side: waits for its settings, reports the address that `listen` gives, answers questions, ends with its parent. */
export async function beChild<Settings>(listen: (settings: Settings) => Promise<string>): Promise<void> {
  const settings = await new Promise<Settings>((resolve) => {
    process.once('message', (said: { settings: Settings }) => resolve(said.settings))
  })
  process.on('message', (said) => {
    if (said === 'peak-memory')
      process.send?.({ peakMemory: Math.round(process.resourceUsage().maxRSS / 1024) })
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.({ address: await listen(settings) })
}
