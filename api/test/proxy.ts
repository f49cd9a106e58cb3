import { createServer, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type Proxy = {
  port: number
  /** Passes everything on, as at first. */
  pass(): void
  /** Accepts and keeps connections, and passes nothing on: a network that swallows packets. */
  swallow(): void
  /** Cuts every connection and refuses new ones: a server that is gone. */
  cut(): Promise<void>
  /** Listens again after `cut`. */
  mend(): Promise<void>
}

/** A TCP proxy to a PostgreSQL, for breaking the network between; closed when the test ends. */
export async function proxyTo(host: string, port: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let swallowing = false
  const server = createServer((near) => {
    const far = connect(port, host)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => {
        if (!swallowing) to.write(data)
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  const cut = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  await listen(0)
  onTestFinished(cut)
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  return {
    port: own,
    pass: () => (swallowing = false),
    swallow: () => (swallowing = true),
    cut,
    mend: () => listen(own),
  }
}
