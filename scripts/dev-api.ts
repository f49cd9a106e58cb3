import { closeOnSignals } from '../api/src/close-on-signals.ts'
import { readConfig } from '../api/src/config.ts'
import { orSayWhy } from '../api/src/refusal.ts'
import { serve } from '../api/src/server.ts'
import { clearDemo, seedOnce } from './lib/demo-folder.ts'

/** The API of `pnpm dev`, started again by `node --watch` whenever a file of it changes; seeded like the demo at first. */
await orSayWhy(async () => {
  const config = readConfig()
  clearDemo(config.dataDir, false)
  const running = await serve(config, (db, clock) => seedOnce(config.dataDir, db, clock()))
  closeOnSignals(running.close)
})
