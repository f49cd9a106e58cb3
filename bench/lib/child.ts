import { type ChildProcess, fork } from 'node:child_process'

/** A server in a process of its own. */
export type Child = {
  /** Where it listens. */
  address: string
  /** What it has used so far: milliseconds of processor time, and the most memory that it has held, in MiB. */
  used(): Promise<Used>
  stop(): Promise<void>
}

export type Used = { processor: number; peakMemory: number }
type Said = { address: string } | { used: Used }

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
    async used() {
      child.send('used')
      return ((await Promise.race([heard(child, 'used'), ended])) as { used: Used }).used
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
    if (said !== 'used') return
    const { user, system } = process.cpuUsage()
    const peakMemory = Math.round(process.resourceUsage().maxRSS / 1024)
    process.send?.({ used: { processor: (user + system) / 1000, peakMemory } satisfies Used })
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.({ address: await listen(settings) })
}
