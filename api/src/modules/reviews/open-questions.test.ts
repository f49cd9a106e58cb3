import { expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { answer, asked, close } from '../../../test/asking.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { Reviewing } from '../../../test/reviewing.ts'

test('a review lists the questions about its school that were open, to those who read them', async () => {
  const it = await Reviewing.create()
  const { leader, head, partner, trustee, governor } = it.people
  const about = { kind: 'school', id: it.given.school.id } as const
  const boards = await asked(trustee, about, { text: 'Is attendance recovering?' })
  await asked(governor, { kind: 'priority', id: it.priority.id }, { text: 'Who leads this?' })
  const done = await asked(trustee, about, { text: 'Is it done?' })
  succeeded(await close(trustee, done, { text: 'It is.' }))
  it.setNow('2027-05-10T10:00:00Z')
  succeeded(await it.prepare(partner))
  const open = async (who: TestPerson) =>
    (await it.see(who)).work?.difference.questions?.map(({ words }) => words)
  const first = '“Is attendance recovering?” Asked about Thornmere Primary School on 21 Nov 2026'
  const second = `“Who leads this?” Asked about ${it.priority.title} on 21 Nov 2026`
  expect(await open(leader)).toEqual([first, second])
  expect([await open(head), await open(partner)]).toEqual([[], []])
  succeeded(await answer(leader, boards))
  expect(await open(head)).toEqual([first])
  succeeded(await it.judge(leader))
  succeeded(await it.hold())
  succeeded(await it.signOff())
  expect([await open(trustee), await open(governor)]).toEqual([[first], [second]])
})
