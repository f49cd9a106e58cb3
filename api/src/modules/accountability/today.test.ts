import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { countedAnew } from '@sixfold/shared/domain/accountability/counted-anew.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
beforeEach(async () => {
  given = await WholeTrust.create()
})

const today = async (who: TestPerson): Promise<Today> => (await who.call(getToday)).json()
const titles = async (who: TestPerson) => (await today(who)).items.map((item) => item.title)

describe('what needs me now', () => {
  test('nothing, in a trust where nothing has begun, save a head’s cycle', async () => {
    expect(await titles(given.people.leader)).toEqual([])
    expect(await titles(given.people.trustee)).toEqual([])
    expect(await titles(given.people.head)).toEqual(['Open this year’s cycle at Thornmere Primary School'])
  })

  test('leaders and partners: schools without a proposal, as long as there are any', async () => {
    const round = await given.openRound()
    expect(await titles(given.people.leader)).toEqual(['Propose a category for two schools'])
    expect(await titles(given.people.partner)).toEqual(['Propose a category for one school'])
    expect(await titles(given.people.head)).not.toContain('Propose a category for one school')
    await given.propose(await given.begin(round), 2)
    expect(await titles(given.people.partner)).toEqual([])
  })

  test('trustees and the clerk: proposals that wait for the board, but not on a school of theirs', async () => {
    const round = await given.openRound()
    await given.propose(await given.begin(round), 2)
    await given.propose(await given.begin(round, given.helper), 4)
    const all = [
      'Decide on the category of Aldercombe Primary School',
      'Decide on the category of Thornmere Primary School',
    ]
    expect(await titles(given.people.trustee)).toEqual(all)
    expect(await titles(given.people.clerk)).toEqual(all)
    await given.test.ownerSql(
      `with own as (insert into memberships (trust_id, id, person_id, role, from_on, created_at)
                    values ($1, gen_random_uuid(), $2, 'governor', '2020-09-01', now()) returning id)
       insert into membership_schools (trust_id, membership_id, school_id) select $1, id, $3 from own`,
      [given.world.trustId, given.people.trustee.id, given.school.id],
    )
    expect(await titles(given.people.trustee)).toEqual(all.slice(0, 1))
  })

  test('heads: their side’s consent, then nothing once given; leaders see what is waited for', async () => {
    const pairing = await given.pair(5)
    expect(await titles(given.people.head)).toContain(
      'Agree to 2½ days of support from Aldercombe Primary School',
    )
    expect(await titles(given.helpersHead)).toContain(
      'Agree to give Thornmere Primary School 2½ days of support',
    )
    expect(await titles(given.people.leader)).toEqual([
      'Aldercombe Primary School and Thornmere Primary School: 2½ days of support wait for agreement',
    ])
    const half = await given.agree(pairing, 'receiver')
    expect(await titles(given.people.head)).not.toContain(
      'Agree to 2½ days of support from Aldercombe Primary School',
    )
    await given.agree(half, 'giver')
    expect(await titles(given.people.leader)).toEqual([])
  })

  test('heads and contributors: their school’s open priorities', async () => {
    const priority = await given.addPriority(await given.openCycle(), 'Every child writes')
    await given.advance(priority)
    expect((await today(given.people.contributor)).items).toMatchObject([
      { kind: 'priority', title: 'Every child writes', why: 'Step 2 of 6: Weigh the options' },
    ])
    expect(await titles(given.helpersHead)).not.toContain('Every child writes')
  })

  test('reviews: from a fortnight before, late first, for those who hold them and governors', async () => {
    const round = await given.openRound()
    await given.categorise(2, round)
    given.test.setNow('2026-12-21T09:00:00Z')
    await given.categorise(2, round, given.helper)
    given.test.setNow('2027-06-08T09:00:00Z')
    const items = (await today(given.people.leader)).items
    expect(items.map((item) => [item.title, item.day, item.late])).toEqual([
      ['Review of Thornmere Primary School', '2027-05-21', true],
      ['Review of Aldercombe Primary School', '2027-06-21', false],
    ])
    expect(await titles(given.people.governor)).toEqual(['Review of Thornmere Primary School'])
    expect(await titles(given.people.trustee)).toEqual([])
    await given.openRound(2027)
    expect(await titles(given.people.governor)).toEqual([])
  })
})

describe('what changed lately', () => {
  const sentences = async (who: TestPerson) => (await today(who)).changed.map((event) => event.sentence)

  test('as far as each may see it, newest first, an act at two schools once', async () => {
    const round = await given.openRound()
    await given.begin(round)
    await given.pair(5)
    expect(await sentences(given.people.leader)).toEqual([
      'Support from Aldercombe Primary School was proposed: 2½ days',
      'The category for 2026/27 was begun',
      'The 2026/27 round was opened',
    ])
    expect(await sentences(given.people.trustee)).toEqual(['The 2026/27 round was opened'])
    expect(await sentences(given.people.head)).toEqual([
      'Support from Aldercombe Primary School was proposed: 2½ days',
      'The category for 2026/27 was begun',
      'The 2026/27 round was opened',
    ])
    expect(await sentences(given.helpersHead)).toEqual([
      'Support for Thornmere Primary School was proposed: 2½ days',
      'The 2026/27 round was opened',
    ])
  })

  test('evidence counted anew many times over is one change, and hides nothing behind it', async () => {
    await given.openRound()
    for (let n = 10; n < 22; n += 1) {
      given.test.setNow(`2026-11-21T10:${n}:00Z`)
      await given.addEvidence()
    }
    for (const who of [given.people.governor, given.people.trustee])
      expect(await sentences(who)).toEqual([countedAnew, 'The 2026/27 round was opened'])
    expect((await sentences(given.people.head)).filter((one) => one !== countedAnew)).toHaveLength(10)
  })

  test('ten at most, of the last thirty days', async () => {
    for (let n = 0; n < 12; n += 1) await given.addEvidence()
    expect(await sentences(given.people.head)).toHaveLength(10)
    given.test.setNow('2026-12-22T09:00:00Z')
    expect(await sentences(given.people.head)).toEqual([])
  })
})
