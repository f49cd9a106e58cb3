import { openPostgres } from '../../api/src/db/postgres.ts'
import { beChild } from './child.ts'
import { type Settings, sixfoldOn } from './sixfold.ts'

await beChild<Settings>(async ({ url, pool }) => {
  const app = await sixfoldOn(openPostgres({ url, pool, prepared: true }, () => {}))
  return app.listen({ port: 0, host: '127.0.0.1' })
})
