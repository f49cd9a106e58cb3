import { getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import { getEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { knownKinds } from '@sixfold/shared/domain/accountability/event-sentence.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../../test/factories.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
beforeEach(async () => {
  given = await WholeTrust.create()
})

describe('the board page', () => {
  test('says of a school what is published, worked on, known, due and agreed', async () => {
    const round = await given.openRound()
    await given.categorise(2, round)
    const cycle = await given.openCycle()
    await given.addPriority(cycle, 'Every child writes at length')
    const second = await given.addPriority(cycle, 'Children come to school, and stay')
    await given.advance(second)
    await given.approvePlan(cycle)
    await given.addEvidence()
    await given.agree(await given.agree(await given.pair(5), 'giver'), 'receiver')
    expect(await given.row()).toMatchObject({
      name: 'Thornmere Primary School',
      phase: 'Primary',
      category: { level: 2, academicYear: 2026, effectiveOn: '2026-11-21', since: '2026-11-21' },
      movement: null,
      priorities: [
        { title: 'Every child writes at length', step: 'diagnose', turn: 1 },
        { title: 'Children come to school, and stay', step: 'explore', turn: 1 },
      ],
      liveEvidence: 1,
      review: { dueOn: '2027-05-21', late: false, soon: false, coveredBy: null },
      support: { receivedHalfDays: 5, givenHalfDays: 0 },
    })
    const { page } = await given.read(given.people.trustee)
    expect(page.totals).toMatchObject({
      schools: 2,
      uncategorised: 1,
      priorities: { open: 2 },
      support: { halfDays: 5, givers: 1, receivers: 1 },
    })
  })

  test('lists schools by name, and only those that belong to the trust on the day', async () => {
    await given.world.school('Élan School')
    await given.world.school('Coming School', { joinedOn: '2026-11-22' })
    await given.world.school('Left School', { leftOn: '2026-11-20' })
    await given.world.school('Leaving School', { leftOn: '2026-11-21' })
    const { page } = await given.read(given.people.trustee)
    expect(page.schools.map((school) => school.name)).toEqual([
      'Aldercombe Primary School',
      'Élan School',
      'Leaving School',
      'Thornmere Primary School',
    ])
  })

  test('of a trust without schools is empty', async () => {
    const empty = await World.create(given.test, 'New Trust', 995_100)
    const leader = await empty.person('trust-leader')
    const { page, etag } = await given.read(leader)
    expect([page.schools, page.totals.schools]).toEqual([[], 0])
    expect((await given.read(leader, { etag })).status).toBe(304)
  })

  test('compares with the category in force on the last 31 August', async () => {
    given.test.setNow('2026-07-01T09:00:00Z')
    await given.categorise(2, await given.openRound(2025))
    given.test.setNow('2026-11-21T09:00:00Z')
    await given.categorise(3, await given.openRound(2026))
    expect((await given.row()).movement).toEqual({ direction: 'less', was: 2 })
  })

  test('calls a review late once its day has passed, but not while an open round covers it', async () => {
    await given.categorise(2, await given.openRound(2026))
    given.test.setNow('2027-05-22T09:00:00Z')
    expect((await given.row()).review).toMatchObject({ late: true, coveredBy: null })
    const round = await given.openRound(2027)
    expect((await given.row()).review).toMatchObject({ late: false, coveredBy: 2027 })
    await given.categorise(3, round, given.school, '2027-09-01')
    expect((await given.row()).review).toMatchObject({ dueOn: '2028-03-01', late: false, coveredBy: null })
  })

  test('counts evidence for twelve months, and no longer once withdrawn', async () => {
    await given.addEvidence({ effectiveOn: '2025-11-20' })
    await given.addEvidence({ effectiveOn: '2025-11-21' })
    const withdrawn = await given.addEvidence()
    await given.addEvidence({ expiresOn: '2026-11-21' })
    expect((await given.row()).liveEvidence).toBe(3)
    await given.withdraw(withdrawn)
    expect((await given.row()).liveEvidence).toBe(2)
    given.test.setNow('2026-11-22T09:00:00Z')
    expect((await given.row()).liveEvidence).toBe(0)
  })

  test('counts support that both schools agreed this academic year, until it is withdrawn', async () => {
    given.test.setNow('2026-08-31T09:00:00Z')
    await given.agree(await given.agree(await given.pair(9), 'giver'), 'receiver')
    given.test.setNow('2026-09-01T09:00:00Z')
    const half = await given.agree(await given.pair(4), 'giver')
    expect((await given.row()).support.receivedHalfDays).toBe(0)
    const agreed = await given.agree(half, 'receiver')
    expect((await given.row()).support.receivedHalfDays).toBe(4)
    await given.withdrawPairing(agreed)
    expect((await given.row()).support.receivedHalfDays).toBe(0)
  })

  test('is for trustees, the clerk and leaders, and says who of them decides', async () => {
    const { leader, trustee, clerk, head, partner, contributor } = given.people
    for (const who of [head, partner, contributor]) expect((await given.read(who)).status, who.name).toBe(403)
    const decides = []
    for (const who of [leader, trustee, clerk]) decides.push((await given.read(who)).page.abilities.decide)
    expect(decides).toEqual([false, true, false])
  })

  test('of a day still to come is refused in words', async () => {
    const answer = await given.people.trustee.call(getDashboard, { query: { asAt: '2026-11-22' } })
    expect([answer.statusCode, answer.json().errors]).toEqual([
      400,
      [{ path: 'asAt', message: 'This day is still to come. Choose today or an earlier day' }],
    ])
  })
})

describe('an unchanged board page', () => {
  test('answers 304 to its own ETag, and not to another trust’s, another reader’s or another day’s', async () => {
    const { trustee, leader } = given.people
    const { etag } = await given.read(trustee)
    expect(await given.read(trustee, { etag })).toMatchObject({ status: 304, body: '', etag })
    expect((await given.read(leader, { etag })).status).toBe(200)
    expect((await given.read(trustee, { etag, asAt: '2026-11-20' })).status).toBe(200)
    const theirs = await World.create(given.test, 'Harbour Schools Trust', 991_100)
    expect((await given.read(await theirs.person('trustee'), { etag })).status).toBe(200)
    given.test.setNow('2026-11-22T00:00:00Z')
    expect((await given.read(trustee, { etag })).status).toBe(200)
  })

  test('is refused once the session or the role has ended', async () => {
    const { trustee, clerk } = given.people
    const { etag } = await given.read(trustee)
    await given.test.ownerSql('update sessions set ended_at = now() where id = $1', [trustee.sessionId])
    expect((await given.read(trustee, { etag })).status).toBe(401)
    const kept = await given.read(clerk)
    await given.test.ownerSql('update memberships set to_on = $2 where id = $1', [
      clerk.membershipId,
      '2026-11-20',
    ])
    expect((await given.read(clerk, { etag: kept.etag })).status).toBe(401)
    const { head } = given.people
    expect((await given.read(head, { etag })).status).toBe(403)
  })
})

test('what trustees see moves with every act that they may see, and with no draft or proposal before it is the board’s', async () => {
  const { trustee, leader } = given.people
  const seen: [act: string, moved: boolean][] = []
  const act = async <Made>(name: string, what: () => Promise<Made>): Promise<Made> => {
    const [before, leaderBefore] = [await given.read(trustee), await given.read(leader)]
    const made = await what()
    const again = await given.read(trustee, { etag: before.etag })
    const now = await given.read(trustee)
    // Never an unchanged ETag over a changed page, for leaders either.
    expect([again.status === 304, again.status === 304 || again.etag !== before.etag]).toEqual([
      now.etag === before.etag,
      true,
    ])
    if (now.etag === before.etag) expect(now.body, name).toBe(before.body)
    const leaderNow = await given.read(leader)
    if (leaderNow.etag === leaderBefore.etag) expect(leaderNow.body, name).toBe(leaderBefore.body)
    seen.push([name, now.body !== before.body])
    return made
  }
  given.test.setNow('2026-07-01T09:00:00Z')
  await given.categorise(2, await given.openRound(2025))
  given.test.setNow('2027-02-01T09:00:00Z')
  const round = await act('a round is opened', () => given.openRound(2026))
  const begun = await act('a categorisation is begun', () => given.begin(round))
  const proposed = await act('a proposal reaches the board', () => given.propose(begun, 3))
  const returned = await act('the board sends it back', () => given.sendBack(proposed))
  const again = await act('it reaches the board again', () => given.propose(returned, 3))
  await act('a category is published', () => given.decide(again))
  const cycle = await act('a cycle is opened', () => given.openCycle())
  const priority = await act('a priority is added', () => given.addPriority(cycle))
  await act('a step is taken before the plan is approved', () => given.advance(priority))
  await act('a step is taken back before it', () => given.goBack(priority))
  await act('the plan is approved', () => given.approvePlan(cycle))
  await act('a statement is drafted', () => given.edit(priority, { problem: 'Too little is written' }))
  await act('a priority is renamed', () => given.edit(priority, { title: 'Every child reads for pleasure' }))
  await act('a measure is added', () => given.measure(priority))
  await act('a step is taken', () => given.advance(priority))
  await act('a note is written', () => given.note(priority, 'explore'))
  await act('a step is taken back', () => given.goBack(priority))
  const evidence = await act('evidence is added', () => given.addEvidence())
  await act('evidence is linked', () => given.link(evidence, priority))
  await act('evidence is withdrawn', async () => {
    const { version } = (
      await given.people.head.call(getEvidence, { params: { evidenceId: evidence.id } })
    ).json()
    await given.withdraw({ ...evidence, version })
  })
  const declined = await act('support is proposed in vain', () => given.pair())
  await act('support is declined', () => given.declinePairing(declined))
  const pairing = await act('support is proposed', () => given.pair())
  const half = await act('one school agrees to support', () => given.agree(pairing, 'giver'))
  const agreed = await act('both schools have agreed', () => given.agree(half, 'receiver'))
  await act('agreed support is withdrawn', () => given.withdrawPairing(agreed))
  await act('a school joins later', () => given.joins('2027-03-01', given.helper))
  await act('a school is imported', () => given.importSchool('Quillbrook Primary School'))
  expect(Object.fromEntries(seen)).toEqual({
    'a round is opened': true,
    'a categorisation is begun': false,
    'a proposal reaches the board': true,
    'the board sends it back': true,
    'it reaches the board again': true,
    'a category is published': true,
    'a cycle is opened': false,
    'a priority is added': false,
    'a step is taken before the plan is approved': false,
    'a step is taken back before it': false,
    'the plan is approved': true,
    'a statement is drafted': false,
    'a priority is renamed': false,
    'a measure is added': false,
    'a step is taken': true,
    'a note is written': false,
    'a step is taken back': true,
    'evidence is added': true,
    'evidence is linked': true,
    'evidence is withdrawn': true,
    'support is proposed in vain': false,
    'support is declined': false,
    'support is proposed': false,
    'one school agrees to support': false,
    'both schools have agreed': true,
    'agreed support is withdrawn': true,
    'a school joins later': true,
    'a school is imported': true,
  })
  const kinds = await given.test.ownerSql('select distinct kind from events')
  expect(knownKinds).toEqual(expect.arrayContaining(kinds.map((row) => row['kind'])))
})

test('drafts and proposals move no trustee’s ETag: begun, drafted, half agreed', async () => {
  const round = await given.openRound()
  const cycle = await given.openCycle()
  const priority = await given.addPriority(cycle)
  const known = await given.addEvidence({ audience: 'governors-and-trustees' })
  const before = await given.read(given.people.trustee)
  await given.begin(round)
  await given.edit(priority, { problem: 'Too little is written', rootCause: 'There is no time for it' })
  await given.link(known, priority)
  await given.agree(await given.pair(), 'giver')
  expect(await given.read(given.people.trustee)).toEqual(before)
  expect((await given.read(given.people.trustee, { etag: before.etag })).status).toBe(304)
})

test('a proposal is never named on the page: not its level, its school or its words', async () => {
  const round = await given.openRound()
  const before = await given.read(given.people.trustee)
  await given.propose(await given.begin(round), 1)
  const now = await given.read(given.people.trustee)
  expect({ ...now.page, awaitingDecision: 0 }).toEqual(before.page)
  expect(now.page.awaitingDecision).toBe(1)
})
