import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { listRatingEvidence, RatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'

type Listed = AnswerOf<typeof listRatingEvidence>

/** Linked by Ama to the trust's rating, with what a test cares about. */
export const aLink = (more: Partial<RatingEvidence> = {}): RatingEvidence => ({
  id: '01a20000-0000-7000-8000-0000000000e1',
  source: 'trust',
  stance: 'supports',
  by: { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' },
  day: '2026-12-02',
  evidence: {
    id: '01a20000-0000-7000-8000-0000000000e2',
    title: 'Work scrutiny, years 4 and 5',
    kind: 'work-scrutiny',
    source: 'peer-school',
    effectiveOn: '2026-09-09',
    live: true,
    withdrawn: false,
  },
  ...more,
})

export const thin = {
  count: 1,
  strength: 'thin',
  contested: false,
  reason: 'One kind only: work scrutiny; a second kind would make it adequate',
} as const

/** Nothing is linked yet, and the person may link to the trust's rating. */
export const listedFor = (items: RatingEvidence[] = [], more: Partial<Listed> = {}): Listed => ({
  items,
  hidden: 0,
  summary:
    items.length === 0
      ? { count: 0, strength: 'none', contested: false, reason: 'Nothing is linked yet' }
      : thin,
  abilities: { linkSelf: false, linkTrust: true },
  blockers: { linkSelf: [], linkTrust: [] },
  ...more,
})
