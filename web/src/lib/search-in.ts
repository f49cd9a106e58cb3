type Search = Record<string, unknown>

/** Reads these from an address, each a text or absent. One for all routes: each of its own would grow the sign-in page. */
export const textsIn =
  <const Keys extends readonly string[]>(...keys: Keys) =>
  (search: Search) =>
    Object.fromEntries(
      keys.flatMap((key) => (typeof search[key] === 'string' && search[key] ? [[key, search[key]]] : [])),
    ) as { [Key in Keys[number]]?: string }

/** Reads an academic year from an address; absent when it is none. */
export const yearIn = ({ year }: Search): { year?: number } =>
  Number(year) > 0 ? { year: Number(year) } : {}
