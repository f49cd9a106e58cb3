import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { countGroups } from '../api/src/modules/imports/gias/groups-of.ts'
import { readRegister } from '../api/src/modules/imports/gias/read-register.ts'
import { withSpooledRegister } from '../api/src/modules/imports/gias/spool-register.ts'

/**
 * Reads a register as large as England's and says what it took: at most 15 s and 150 MiB more memory
 * (architecture.md §7). `node bench/read-register.ts [file]` reads another file.
 */
const folder = await mkdtemp(join(tmpdir(), 'sixfold-bench-'))
try {
  const path = process.argv[2] ?? join(folder, 'england.csv')
  // In a process of its own, so that its memory isn't counted here.
  if (!process.argv[2]) execFileSync(process.execPath, [join(import.meta.dirname, 'england.ts'), path])
  const memoryBefore = process.memoryUsage.rss()
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  const start = performance.now()
  const seconds = () => ((performance.now() - start) / 1000).toFixed(2)

  await withSpooledRegister(createReadStream(path), async (file) => {
    console.log(`spooled ${(file.bytes / 2 ** 20).toFixed(1)} MiB of ${file.text.encoding} by ${seconds()} s`)
    const groups = countGroups()
    let rows = 0
    for await (const row of readRegister(file)) {
      rows += 1
      groups.add(row)
    }
    console.log(`read ${rows} rows of ${groups.sorted().length} groups by ${seconds()} s`)
  })
  const memoryPeak = process.resourceUsage().maxRSS * 1024
  console.log(`${((memoryPeak - memoryBefore) / 2 ** 20).toFixed(0)} MiB more memory at the peak`)
  console.log(`longest pause of the event loop ${(pauses.max / 1e6).toFixed(0)} ms`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
