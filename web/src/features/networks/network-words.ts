import type { Network } from '@sixfold/shared/contracts/networks.ts'
import { count } from '../../lib/format.ts'

const names = new Intl.ListFormat('en-GB')
/** So many schools are named in a row; of more, how many more there are. */
const named = 4

/** "Four schools: Aldercombe, Cold Ash …"; none says so. */
export function schoolsInWords({ schools }: Pick<Network, 'schools'>): string {
  if (schools.length === 0) return 'No school belongs to it yet.'
  const all = schools.map(({ name }) => name)
  const some = all.length > named + 1 ? [...all.slice(0, named), `${all.length - named} more`] : all
  return `${count(all.length, 'school')}: ${names.format(some)}.`
}

/** What is said where a network is opened: "Which schools are in “North hub”?". */
export const questionOf = ({ kind, name }: Pick<Network, 'kind' | 'name'>): string =>
  kind === 'hub' ? `Which schools are in “${name}”?` : `Which schools meet in “${name}”?`
