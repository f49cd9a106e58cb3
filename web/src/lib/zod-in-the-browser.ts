/**
 * Stands in for zod in the browser's build (vite.config.ts). The web uses contracts for their addresses and their
 * types; shapes are checked by the API, whose every fault comes back in words. So zod's 22 kB stay at home.
 * Building a schema does nothing here; asking one anything is a mistake, and says so.
 */
const questions = new Set<string | symbol>([
  'parse',
  'parseAsync',
  'safeParse',
  'safeParseAsync',
  'decode',
  'encode',
  'options',
  'enum',
  'def',
  '_zod',
  '~standard',
])

const schema: unknown = new Proxy(() => schema, {
  get(_, name) {
    if (questions.has(name) || typeof name === 'symbol') {
      throw new Error(`Shapes are checked by the API: there is no zod in the browser (${String(name)})`)
    }
    return schema
  },
})

/** Every builder (`z.string`, `z.iso.date`, `z.enum`, …) gives the one schema that nothing can be asked of. */
export const z: unknown = new Proxy({}, { get: () => schema })
