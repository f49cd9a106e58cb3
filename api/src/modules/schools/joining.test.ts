import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import { openCycle } from '@sixfold/shared/contracts/cycles.ts'
import { editSchool, getSchool } from '@sixfold/shared/contracts/schools.ts'
import { logVisit, withdrawVisit } from '@sixfold/shared/contracts/visits.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import { codes } from '../../../test/paired-schools.ts'

let given: Categorising
let params: { schoolId: string }
beforeEach(async () => {
  given = await Categorising.create()
  params = { schoolId: given.school.id }
})

const join = (joinedOn: string, version = 1) =>
  given.people.leader.call(editSchool, { params, version, body: { joinedOn } })
const visited = (day: string) =>
  given.people.leader.call(logVisit, {
    params,
    body: { id: v7(), day, halfDays: 1, others: 'An adviser', whatHappened: 'We saw three lessons' },
  })

test('a school doesn’t join after anything recorded of it, and each is named', async () => {
  const round = await given.round()
  await given.published(round, 2, '2026-11-25')
  await visited('2026-11-20')
  const { leader } = given.people
  await leader.call(openCycle, { body: { id: v7(), schoolId: given.school.id, academicYear: 2026 } })
  expect((await join('2026-11-20')).statusCode).toBe(200)
  expect(codes(await join('2026-11-21', 2))).toEqual(['earlier-visit'])
  const late = await join('2027-09-01', 2)
  expect(late.json().blockers.map((it: { message: string }) => it.message)).toEqual([
    'A visit by the trust is logged on 20 Nov 2026',
    'A category of the school takes effect on 25 Nov 2026',
    'Its 2026/27 cycle is recorded, and that year ends on 31 Aug 2027',
    'It is in the 2026/27 round, and that year ends on 31 Aug 2027',
  ])
  expect((await leader.call(getSchool, { params })).json()).toMatchObject({
    joinedOn: '2026-11-20',
    version: 2,
  })
  const timeline = (await leader.call(listTimeline, { params })).json().items
  expect(timeline.filter((it: { sentence: string }) => it.sentence.includes('joined'))).toHaveLength(1)
})

test('what was taken back, or recorded ahead of joining, doesn’t stand in the way', async () => {
  const visit = (await visited('2026-11-20')).json()
  const { leader } = given.people
  expect(codes(await join('2026-11-21'))).toEqual(['earlier-visit'])
  await leader.call(withdrawVisit, {
    params: { ...params, visitId: visit.id },
    version: 1,
    body: { reason: 'It was another school' },
  })
  expect((await join('2027-01-01')).statusCode).toBe(200)
  await visited('2026-11-19')
  await leader.call(openCycle, { body: { id: v7(), schoolId: given.school.id, academicYear: 2026 } })
  expect((await join('2027-02-01', 2)).statusCode).toBe(200)
})

/** On the embedded database requests take turns; on a PostgreSQL server these really meet. */
test('of a cycle opened and the school moved past its year at once, one goes through', async () => {
  const body = { id: v7(), schoolId: given.school.id, academicYear: 2026 }
  const answers = await Promise.all([given.people.leader.call(openCycle, { body }), join('2027-09-01')])
  const refused = answers.filter((it) => it.statusCode === 409)
  expect(refused.map((it) => codes(it)[0])).toEqual([
    answers[1].statusCode === 409 ? 'earlier-cycle' : 'school-not-in-trust',
  ])
})
