import type { Network } from '@sixfold/shared/contracts/networks.ts'

export const northId = '01a20000-0000-7000-8000-0000000000d1'
export const southId = '01a20000-0000-7000-8000-0000000000d2'

/** A hub without schools, as a leader sees it. */
export const aNetwork = (more: Partial<Network> = {}): Network => ({
  id: northId,
  kind: 'hub',
  name: 'North hub',
  purpose: null,
  schools: [],
  former: [],
  ended: null,
  abilities: { edit: true, end: true },
  blockers: { change: [] },
  version: 1,
  ...more,
})
