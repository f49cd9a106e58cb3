import { orSayWhy } from './refusal.ts'
import { closeOnSignals } from './close-on-signals.ts'
import { readConfig } from './config.ts'
import { serve } from './server.ts'

/** `pnpm start`: production, on PostgreSQL when DATABASE_URL is set, else on the embedded database. */
await orSayWhy(async () => {
  const config = readConfig()
  const running = await serve(config)
  closeOnSignals(running.close, config)
})
