import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import * as meetings from '@sixfold/shared/contracts/meetings.ts'
import { type Report, verifyReport } from '@sixfold/shared/contracts/reports.ts'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../../test/answers.ts'
import type { TestPerson } from '../../../../test/factories.ts'
import {
  contentFor,
  discard,
  edit,
  made,
  madePack,
  make,
  readReport,
  reportTitles,
  rowsOf,
  sign,
  signed,
} from '../../../../test/reporting.ts'
import { WholeTrust } from '../../../../test/whole-trust.ts'
import { freezeAtPapersOut } from './commands/freeze-at-papers-out.ts'

let given: WholeTrust
let people: WholeTrust['people']
let meetingId: string
beforeEach(async () => {
  given = await WholeTrust.create()
  people = given.people
  meetingId = await meeting('2026-12-09', '2026-12-02')
})

async function meeting(day: string, papersOutOn: string): Promise<string> {
  const body = { id: v7(), bodyId: given.world.boardId, day, papersOutOn }
  return succeeded(await people.clerk.call(meetings.addMeeting, { body })).json<{ id: string }>().id
}
const night = (day: string) => {
  given.test.setNow(`${day}T00:05:00Z`)
  return freezeAtPapersOut(given.test.deps)
}
const see = async (it: { id: string }, who = people.trustee) => (await readReport(who, it)).json<Report>()

describe('a pack that nobody signed', () => {
  test('freezes once the day of its papers has ended, as it stood by then, and says that it is unsigned', async () => {
    const pack = await madePack(people.leader, meetingId)
    expect(pack.freezesOn).toBe('2026-12-02')
    given.test.setNow('2026-12-02T20:00:00Z')
    await given.categorise(2, await given.openRound())
    expect(await night('2026-12-02')).toEqual({ frozen: 0 })
    given.test.setNow('2026-12-03T08:00:00Z')
    const cycle = await given.openCycle()
    await given.addPriority(cycle)
    await given.approvePlan(cycle)
    expect(codesOf(await sign(people.leader, pack))).toEqual(['papers-out'])
    expect(await night('2026-12-04')).toEqual({ frozen: 1 })
    expect(await see(pack)).toMatchObject({
      state: 'unsigned',
      day: '2026-12-02',
      frozen: { signedBy: null, at: '2026-12-04T00:05:00.000Z' },
    })
    const content = await contentFor(people.trustee, pack)
    expect(rowsOf(content, 'schools').map((row) => [row[1], row[4]])).toEqual([
      ['None yet', '–'],
      ['Repair', '–'],
    ])
    const { changed } = (await people.trustee.call(getToday)).json<Today>()
    expect(changed.map(({ sentence }) => sentence)).toContain(
      'Papers went out, and a pack was frozen unsigned: “Board pack”',
    )
  })

  test('shows, from the end of that day until it is frozen, what is about to be frozen', async () => {
    const pack = await madePack(people.leader, meetingId)
    given.test.setNow('2026-12-03T08:00:00Z')
    expect((await contentFor(people.leader, pack)).parts[0]?.day).toBe('2026-12-02')
  })

  test('says in its check that it was frozen, and not that it was signed for', async () => {
    const pack = await madePack(people.leader, meetingId)
    await night('2026-12-03')
    const answer = await people.trustee.call(verifyReport, { params: { reportId: pack.id } })
    const words = succeeded(answer)
      .json<AnswerOf<typeof verifyReport>>()
      .items.map(({ what }) => what)
    expect(words[0]).toBe('What was frozen')
  })

  test('freezes once, also when it is signed at the same moment, or several processes look', async () => {
    const pack = await madePack(people.leader, meetingId)
    given.test.setNow('2026-12-03T00:05:00Z')
    const [one, two] = await Promise.all([
      freezeAtPapersOut(given.test.deps),
      freezeAtPapersOut(given.test.deps),
      sign(people.leader, pack),
    ])
    expect(one.frozen + two.frozen).toBe(1)
    expect(await given.test.ownerSql('select 1 from report_freezes')).toHaveLength(1)
    expect((await see(pack)).state).toBe('unsigned')
  })

  test('has its files written in the same night', async () => {
    const pack = await madePack(people.leader, meetingId)
    await night('2026-12-03')
    const { writing, files } = await see(pack)
    expect(writing?.state).toBe('done')
    expect(files.map(({ part, format }) => `${part} ${format}`)).toContain('open pdf')
  })

  test('can be discarded until then, and stays gone', async () => {
    const pack = await madePack(people.leader, meetingId)
    succeeded(await discard(people.leader, pack))
    expect(await night('2026-12-03')).toEqual({ frozen: 0 })
    expect(await reportTitles(people.leader)).toEqual([])
  })
})

test('a pack asks leaders to sign it shortly before its papers go out, until one has', async () => {
  const pack = await madePack(people.leader, meetingId)
  const lines = async (who: TestPerson) =>
    (await who.call(getToday)).json<Today>().items.filter(({ kind }) => kind === 'pack')
  expect(await lines(people.leader)).toEqual([])
  given.test.setNow('2026-11-25T09:00:00Z')
  expect(await lines(people.leader)).toMatchObject([
    {
      title: 'Sign “Board pack”',
      why: 'For Trust board, 9 Dec 2026: it freezes unsigned once its papers are out',
      day: '2026-12-02',
      record: { kind: 'report', id: pack.id },
    },
  ])
  for (const who of [people.trustee, people.clerk, people.head])
    expect(await lines(who), who.name).toEqual([])
  await signed(people.leader, pack)
  expect(await lines(people.leader)).toEqual([])
})

test('a pack that was signed stays as it was signed', async () => {
  const pack = await signed(people.leader, await madePack(people.leader, meetingId))
  expect(await night('2026-12-03')).toEqual({ frozen: 0 })
  expect(await see(pack)).toMatchObject({ state: 'signed', sha256: pack.sha256 })
})

test('a pack is corrected for its own meeting alone, as a pack', async () => {
  const wrong = await signed(people.leader, await madePack(people.leader, meetingId))
  const other = await meeting('2027-03-09', '2027-03-02')
  const pack = { kind: 'meeting-pack', correctsId: wrong.id }
  const paths = (answer: { json(): unknown }) =>
    (answer.json() as { errors: { path: string }[] }).errors.map(({ path }) => path)
  expect(paths(await make(people.leader, { ...pack, meetingId: other }))).toEqual(['meetingId'])
  expect(paths(await make(people.leader, { correctsId: wrong.id }))).toEqual(['kind', 'meetingId'])
  const right = await made(people.leader, { ...pack, meetingId })
  expect(paths(await edit(people.leader, right, { meetingId: other }))).toEqual(['meetingId'])
  succeeded(await edit(people.leader, right, { title: 'Board pack, corrected' }))
})

test('a pack made after papers went out waits for a signature', async () => {
  const past = await meeting('2026-11-18', '2026-11-11')
  const pack = await madePack(people.leader, past)
  expect(pack.freezesOn).toBeNull()
  expect(await night('2026-11-22')).toEqual({ frozen: 0 })
  expect((await signed(people.leader, pack)).state).toBe('signed')
})

test('a trustee finds the pack by its meeting', async () => {
  await signed(people.leader, await madePack(people.leader, meetingId))
  const other = await meeting('2027-03-09', '2027-03-02')
  expect(await reportTitles(people.trustee, { meetingId })).toEqual(['Board pack'])
  expect(await reportTitles(people.trustee, { meetingId: other })).toEqual([])
})
