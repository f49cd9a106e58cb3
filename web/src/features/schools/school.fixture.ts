import type { School, SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { factsWith } from '@sixfold/shared/contracts/school-facts.ts'

/** Thornmere Primary School as a trust leader sees it. */
export const thornmere: School = {
  id: '01a20000-0000-7000-8000-0000000000a1',
  urn: '990104',
  name: 'Thornmere Primary School',
  phase: 'Primary',
  facts: factsWith({
    name: 'Thornmere Primary School',
    pupils: 412,
    phases: ['primary'],
    town: 'Lanternfield',
  }),
  joinedOn: '2021-09-01',
  leftOn: null,
  view: 'full',
  hub: null,
  networks: [],
  heads: [{ id: '01a20000-0000-7000-8000-0000000000b1', name: 'Rosa Adeyemi' }],
  category: null,
  openPriorities: 0,
  nextReviewOn: null,
  abilities: { edit: true, readForecasts: false },
  version: 1,
}

/** A row of the list of schools. */
export function rowOf(name: string, more: Partial<SchoolRow> = {}): SchoolRow {
  return {
    id: thornmere.id,
    urn: '990104',
    name,
    phase: 'Primary',
    town: null,
    pupils: 412,
    joinedOn: '2021-09-01',
    leftOn: null,
    view: 'full',
    hub: null,
    category: null,
    ...more,
  }
}
