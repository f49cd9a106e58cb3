import type { Exception } from '@sixfold/shared/contracts/exceptions.ts'

type Named = Pick<Exception, 'name' | 'title' | 'schools'>

/** Tells an exception from all others on a page: "Entitlement behind, Improve, 2026/27, Fenwick Infants". */
export const exceptionInWords = ({ name, title, schools: [school] }: Named): string =>
  [name, title, ...(school ? [school.name] : [])].join(', ')

/** "“Entitlement behind” at Fenwick Infants". */
export const exceptionAt = ({ name, schools: [school] }: Omit<Named, 'title'>): string =>
  school ? `“${name}” at ${school.name}` : `“${name}”`
