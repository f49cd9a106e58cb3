import { describe, expect, test } from 'vitest'
import {
  linkRatingBlockers,
  pieceBlockers,
  type RatingLink,
  ratingSummaryOn,
  stanceBlockers,
} from './rating-evidence.ts'
import { type CategorisationStatus, categorisationStatuses } from './status.ts'

const codes = (blockers: readonly { code: string }[]) => blockers.map((it) => it.code)
const link = (evidenceId: string, more: Partial<RatingLink> = {}): RatingLink => ({
  evidenceId,
  ratingSource: 'trust',
  kind: 'data',
  source: 'school',
  stance: 'supports',
  effectiveOn: '2026-10-01',
  expiresOn: null,
  withdrawnOn: null,
  ...more,
})
const both = { self: true, trust: true }
const on = (links: RatingLink[], sees = both) => ratingSummaryOn(links, sees, '2026-11-21', 12)

describe('how a criterion is evidenced', () => {
  test('hangs on what one sees of both sources together', () => {
    const links = [link('books', { kind: 'work-scrutiny', ratingSource: 'self' }), link('phonics')]
    expect(on(links)).toMatchObject({ count: 2, strength: 'adequate' })
    expect(on(links, { self: false, trust: true })).toMatchObject({ count: 1, strength: 'thin' })
    expect(on(links, { self: false, trust: false })).toEqual(on([]))
    expect(on([])).toMatchObject({ count: 0, strength: 'none', contested: false })
  })

  test('counts a piece that both linked once, also where they read it otherwise', () => {
    const twice = [link('books'), link('books', { ratingSource: 'self' })]
    expect(on(twice)).toEqual(on([link('books')]))
    const disputed = [link('books'), link('books', { ratingSource: 'self', stance: 'contradicts' })]
    expect(on(disputed)).toMatchObject({ count: 1, contested: true })
    expect(on(disputed).reason).toContain('One live piece contradicts it')
  })

  test('gets older, and a piece that was withdrawn counts no more', () => {
    expect(on([link('books', { effectiveOn: '2025-11-01' })])).toMatchObject({ count: 0, strength: 'stale' })
    expect(on([link('books', { withdrawnOn: '2026-11-01' })])).toMatchObject({ count: 0, strength: 'stale' })
  })
})

describe('linking evidence to a rating', () => {
  const open = (source: 'self' | 'trust', leads: boolean, submitted = false): CategorisationStatus[] =>
    categorisationStatuses.filter(
      (status) => linkRatingBlockers(source, { status, submitted, leads }).length === 0,
    )

  test('is possible as long as that rating can be given or changed', () => {
    expect(open('self', false)).toEqual(['self-assessing'])
    expect(open('self', false, true)).toEqual([])
    expect(open('trust', false)).toEqual(['self-assessing', 'proposed'])
    expect(open('trust', true, true)).toEqual(['self-assessing', 'proposed', 'moderated'])
  })

  test('names every reason against a piece', () => {
    expect(pieceBlockers({ withdrawn: false, sameSchool: true })).toEqual([])
    expect(codes(pieceBlockers({ withdrawn: true, sameSchool: false }))).toEqual([
      'withdrawn',
      'other-school',
    ])
  })

  test('says how a piece is linked that can’t be linked otherwise', () => {
    expect(stanceBlockers('neutral', 'neutral')).toEqual([])
    expect(stanceBlockers(null, 'neutral')).toEqual([])
    expect(stanceBlockers('contradicts', 'supports')[0]?.message).toContain('“Contradicts it”')
  })
})
