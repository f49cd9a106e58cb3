import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Headship, isInPost, nameReplyingBlockers, replyingHeadOn, vacantSince } from './heads.ts'

const head = (personId: string, fromOn: string, toOn: string | null = null, recordedAt = '1'): Headship => ({
  personId,
  fromOn,
  toOn,
  recordedAt,
})
const named = (personId: string, day: string, sequence = 1) => ({ personId, day, sequence })

const [ana, ben] = [head('ana', '2024-09-01'), head('ben', '2022-09-01')]

describe('who replies for a school', () => {
  test.each([
    ['nobody, while nobody heads it', [], [], null],
    [
      'nobody, though somebody was named who has gone',
      [head('ana', '2024-09-01', '2026-08-31')],
      ['ana'],
      null,
    ],
    ['nobody, before a head’s first day', [head('ana', '2026-09-02')], [], null],
    ['the only head', [ana], [], 'ana'],
    ['the longest in post, of several', [ana, ben], [], 'ben'],
    ['the one recorded first, of two of one day', [head('zoe', '2024-09-01', null, '0'), ana], [], 'zoe'],
    ['the one who is named', [ana, ben], ['ana'], 'ana'],
    ['the one named last', [ana, ben], ['ana', 'ben'], 'ben'],
    [
      'the longest in post, once the one named has gone',
      [head('ana', '2020-09-01', '2026-08-31'), ben],
      ['ana'],
      'ben',
    ],
    [
      'nobody who was named before the one who has gone',
      [ana, ben, head('cy', '2025-09-01', '2026-08-31')],
      ['ana', 'cy'],
      'ben',
    ],
    ['a head on their last day', [head('ana', '2024-09-01', '2026-09-01')], [], 'ana'],
  ] as [string, Headship[], string[], string | null][])('%s', (_, heads, names, replies) => {
    const namings = names.map((who, index) => named(who, '2026-01-01', index + 1))
    expect(replyingHeadOn('2026-09-01', { heads, namings })).toBe(replies)
  })

  test('is not yet somebody who is named on a later day', () => {
    const of = { heads: [ana, ben], namings: [named('ana', '2026-09-02')] }
    expect(replyingHeadOn('2026-09-01', of)).toBe('ben')
    expect(replyingHeadOn('2026-09-02', of)).toBe('ana')
  })

  test('is exactly one person, and a head of that day, whenever anybody heads it', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-09-${String(n).padStart(2, '0')}`)
    const who = fc.constantFrom('ana', 'ben', 'cy', 'dee')
    const headship = fc.record({
      personId: who,
      fromOn: day,
      toOn: fc.option(day),
      recordedAt: fc.constantFrom('1', '2'),
    })
    const naming = fc.record({ personId: who, day, sequence: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(headship), fc.array(naming), day, (heads, namings, on) => {
        const inPost = heads.filter((it) => isInPost(it, on)).map((it) => it.personId)
        const replies = replyingHeadOn(on, { heads, namings })
        if (inPost.length === 0) expect(replies).toBeNull()
        else expect(inPost).toContain(replies)
        expect(replyingHeadOn(on, { heads: heads.toReversed(), namings })).toBe(replies)
      }),
    )
  })

  test('can only be named of those who head it today', () => {
    expect(nameReplyingBlockers({ inPost: true })).toEqual([])
    expect(nameReplyingBlockers({ inPost: false }).map(({ code }) => code)).toEqual(['not-in-post'])
  })
})

describe('a school is without a head', () => {
  test.each([
    ['not while somebody is in post', [ana], null],
    ['for as long as one can tell, when nobody ever was', [], null],
    ['for as long as one can tell, before the first comes', [head('ana', '2026-10-01')], null],
    [
      'from the day after the last day of the last of them',
      [head('ana', '2020-09-01', '2026-06-30'), head('ben', '2020-09-01', '2026-08-31')],
      '2026-09-01',
    ],
    [
      'whoever is to come',
      [head('ana', '2020-09-01', '2026-08-31'), head('ben', '2026-10-01')],
      '2026-09-01',
    ],
    [
      'and a role that was ended before it began doesn’t count',
      [head('ana', '2026-09-01', '2026-08-31'), head('ben', '2020-09-01', '2026-06-30')],
      '2026-07-01',
    ],
  ] as [string, Headship[], string | null][])('%s', (_, heads, since) => {
    expect(vacantSince('2026-09-05', heads)).toBe(since)
  })
})
