import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { expect, test } from 'vitest'
import { trailOf } from './way-trail.ts'
import { replyInShort } from './way-words.ts'
import { abilitiesTo, aCategorisation, anAsking, aReply, jo, mel, priya, put } from './way.fixture.ts'

const day = (hour: number) => `2026-12-04T${String(hour).padStart(2, '0')}:00:00.000Z`
const whole = put({
  status: 'awaiting-reply',
  selfAssessment: {
    dueOn: '2026-11-18',
    ratings: [],
    submitted: { by: jo, at: '2026-11-20T09:00:00.000Z', late: true },
  },
  moderations: [
    {
      id: 'moderation',
      by: priya,
      at: '2026-12-02T10:00:00.000Z',
      from: 2,
      to: 3,
      rationaleChanged: true,
      reason: 'As Fenwick.',
      answer: null,
    },
  ],
  conversation: { heldOn: '2026-12-03', heldBy: priya, whyNone: null },
  replies: [
    anAsking({ askedOn: '2026-12-03', reply: aReply({ at: day(9) }) }),
    anAsking({ turn: 2, askedOn: '2026-12-04', replyBy: '2026-12-11' }),
  ],
  reReviews: [
    {
      reviewer: mel,
      named: { by: priya, day: '2026-12-04' },
      result: { stands: false, from: 3, to: 4, reason: 'It has recovered.', at: day(11) },
    },
  ],
})

test('the record tells what happened in its order, also of one day', () => {
  expect(trailOf(defaultScheme, whole).map(({ text, said }) => [text, ...said])).toEqual([
    ['Jo Barlow submitted the self-assessment, after 18 Nov 2026, when it was due'],
    ['Ama Osei proposed Repair'],
    ['Priya Iyer moderated it: Improve instead of Repair, and another rationale', 'As Fenwick.'],
    ['Priya Iyer spoke with the head'],
    ['The head was asked for a reply, by 17 Dec 2026'],
    ['The head challenged it', 'Attendance has recovered since March.'],
    ['Priya Iyer asked Mel Ross to look at it again'],
    ['Mel Ross re-reviewed it: Sustain instead of Improve', 'It has recovered.'],
    ['The head was asked for a reply again, by 11 Dec 2026'],
  ])
})

test('a proposal without a self-assessment says so, but not to those who see none of them', () => {
  const texts = (it: typeof whole) => trailOf(defaultScheme, it).map(({ text }) => text)
  expect(texts(put())).toEqual(['Ama Osei proposed Improve, without a self-assessment from the head'])
  expect(texts(put({ status: 'published' }))).toEqual(['Ama Osei proposed a category'])
  expect(texts(put({ status: 'published', abilities: abilitiesTo('propose') }))).toEqual([
    'Ama Osei proposed a category, without a self-assessment from the head',
  ])
  expect(texts(aCategorisation())).toEqual([])
})

test('a conversation that there was none of says why, on the day the head was asked', () => {
  const conversation = { heldOn: null, heldBy: null, whyNone: 'Nobody is in post.' }
  const trail = trailOf(defaultScheme, put({ conversation, replies: [anAsking({ lapsed: true })] }))
  expect(trail.at(-2)).toMatchObject({ day: '2026-12-03', said: ['Nobody is in post.'] })
  expect(trail.at(-1)?.text).toBe('The head was asked for a reply; none came by 17 Dec 2026')
})

test('the board reads beside its decision what the head said, and what came of it', () => {
  const short = (more: Parameters<typeof put>[0]) => replyInShort(put(more))
  expect(short({})).toBe('')
  expect(short({ replies: [anAsking({ lapsed: true })] })).toBe('The head didn’t reply by 17 Dec 2026.')
  const late = aReply({ answer: 'agrees', late: true })
  expect(short({ replies: [anAsking({ reply: late })] })).toBe('The head agreed, after the deadline.')
  const result = { stands: true, from: 3 as const, to: 3 as const, reason: 'So.', at: day(11) }
  const reReviews = [{ reviewer: mel, named: { by: priya, day: '2026-12-04' }, result }]
  expect(short({ replies: [anAsking({ reply: aReply() })], reReviews })).toBe(
    'The head challenged it; Mel Ross re-reviewed it, and it stands.',
  )
})

test('a challenge of the second asking comes before its own re-review, also on one day', () => {
  const [first] = whole.replies
  const again = anAsking({
    turn: 2,
    askedOn: '2026-12-04',
    reply: aReply({ at: day(12), statement: 'Still not.' }),
  })
  const [before] = whole.reReviews
  const reReviews = [before!, { reviewer: jo, named: { by: priya, day: '2026-12-04' }, result: null }]
  const told = trailOf(defaultScheme, { ...whole, replies: [first!, again], reReviews }).map(
    ({ text }) => text,
  )
  expect(told.slice(-3)).toEqual([
    'The head was asked for a reply again, by 17 Dec 2026',
    'The head challenged it',
    'Priya Iyer asked Jo Barlow to look at it again',
  ])
})

test('what the head said stays in sight while the trust looks again', () => {
  const [asked] = whole.replies
  const said = (status: typeof whole.status) =>
    trailOf(defaultScheme, { ...whole, status, replies: [asked!] }).flatMap((one) => one.said)
  expect(said('with-trust')).toContain('Attendance has recovered since March.')
  expect(said('challenged')).not.toContain('Attendance has recovered since March.')
})
