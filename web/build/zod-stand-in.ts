/**
 * Stands in for zod where contracts build their shapes, in the browser only (contracts-without-zod.ts). Building a shape
 * does nothing here; asking one anything is a mistake, and says so. Lists that screens need are in `shared/domain`.
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
      throw new Error(`A contract’s shape is checked by the API, not here: ${String(name)} was asked of one`)
    }
    return schema
  },
})

/** Every builder (`z.string`, `z.iso.date`, `z.enum`, …) gives the one schema that nothing can be asked of. */
export const z: unknown = new Proxy({}, { get: () => schema })
