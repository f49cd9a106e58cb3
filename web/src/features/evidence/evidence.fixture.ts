import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { priorityId, school } from '../cycles/priority.fixture.tsx'

/** A piece with a file, as its school's head sees it, with what a test cares about. */
export const aPiece = (more: Partial<Evidence> = {}): Evidence => ({
  id: 'a',
  kind: 'work-scrutiny',
  source: 'peer-school',
  title: 'Work scrutiny, years 4 and 5',
  note: 'Half of the books have less than a page a week.',
  url: null,
  file: {
    number: 2,
    fileName: 'Books.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 1_234_567,
    sha256: 'ab12'.repeat(16),
    recordedAt: '2026-11-03T14:05:00.000Z',
    by: { id: 'p', name: 'Priya Iyer' },
  },
  effectiveOn: '2026-09-09',
  expiresOn: null,
  audience: 'school-and-trust',
  by: { id: 'p', name: 'Priya Iyer' },
  owner: null,
  recordedAt: '2026-09-10T09:00:00.000Z',
  withdrawn: null,
  live: true,
  countsUntil: '2027-09-09',
  school,
  links: [
    {
      id: 'l1',
      priority: { id: priorityId, title: 'Every child writes at length' },
      claim: 'step',
      turn: 1,
      step: 'diagnose',
      stance: 'supports',
    },
    {
      id: 'l2',
      priority: { id: priorityId, title: 'Every child writes at length' },
      claim: 'impact',
      turn: 2,
      step: 'evaluate',
      stance: 'contradicts',
    },
  ],
  ratings: [],
  abilities: { link: true, withdraw: true, edit: true, revise: true },
  version: 3,
  ...more,
})
