import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionActs, questionStatuses, type QuestionAct, type QuestionStatus } from './question-words.ts'
import {
  ageInDays,
  answerBlockers,
  askAgainBlockers,
  assignBlockers,
  closeBlockers,
  nextStep,
  statusAfter,
} from './questions.ts'
import { questionLines } from './today-questions.ts'

const blockersOf: Record<QuestionAct, (status: QuestionStatus) => { code: string; message: string }[]> = {
  assign: (status) => assignBlockers({ status }),
  answer: (status) => answerBlockers({ status }),
  close: (status) => closeBlockers({ status }, { word: true }),
  askAgain: (status) => askAgainBlockers({ status }),
}

describe('a question', () => {
  test.each<[QuestionAct, QuestionStatus[], QuestionStatus | null]>([
    ['assign', ['asked'], null],
    ['answer', ['asked', 'answered'], 'answered'],
    ['close', ['asked', 'answered'], 'closed'],
    ['askAgain', ['answered', 'closed'], 'asked'],
  ])('%s', (act, from, to) => {
    expect(questionStatuses.filter((status) => blockersOf[act](status).length === 0)).toEqual(from)
    for (const status of from) expect(statusAfter(act, status)).toBe(to ?? status)
  })

  test('isn’t closed without a word before anybody has answered', () => {
    const codes = (status: QuestionStatus, word: boolean) =>
      closeBlockers({ status }, { word }).map(({ code }) => code)
    expect(codes('asked', false)).toEqual(['no-answer-yet'])
    expect(codes('asked', true)).toEqual([])
    expect(codes('answered', false)).toEqual([])
    expect(codes('closed', true)).toEqual(['closed'])
  })

  test('waits for leaders, then for whoever is asked, then for whoever asked, or those in their place', () => {
    const facts = { answerable: false, askerGone: false }
    expect(nextStep({ ...facts, status: 'asked' })).toEqual({ act: 'assign', who: 'leaders' })
    expect(nextStep({ ...facts, status: 'asked', answerable: true })).toEqual({
      act: 'answer',
      who: 'assignee',
    })
    expect(nextStep({ ...facts, status: 'answered' })).toEqual({ act: 'close', who: 'asker' })
    expect(nextStep({ ...facts, status: 'answered', askerGone: true })).toEqual({
      act: 'close',
      who: 'stand-ins',
    })
  })

  test.each([
    ['2026-11-21', null, 0],
    ['2026-10-21', null, 31],
    ['2026-10-21', '2026-10-25', 4],
  ])('asked on %s and closed on %s is %s days old', (askedOn, closedOn, days) => {
    expect(ageInDays(askedOn, closedOn, '2026-11-21')).toBe(days)
  })
})

test('law: whatever is done to a question, it waits for somebody until it is closed, and can be closed until it is', () => {
  const act = fc.constantFrom(...questionActs)
  fc.assert(
    fc.property(fc.array(act), fc.boolean(), fc.boolean(), (acts, answerable, askerGone) => {
      let status: QuestionStatus = 'asked'
      for (const one of acts) if (blockersOf[one](status).length === 0) status = statusAfter(one, status)
      expect(nextStep({ status, answerable, askerGone }) === null).toBe(status === 'closed')
      expect(blockersOf.close(status).length === 0).toBe(status !== 'closed')
      expect(questionActs.some((one) => blockersOf[one](status).length === 0)).toBe(true)
    }),
  )
})

test('what waits for somebody says what to do, of whom and how old it is', () => {
  const ask = { id: 'q', title: 'Attendance', askedBy: 'Jo Barlow', schools: [{ id: 's', name: 'Fenwick' }] }
  const lines = questionLines([
    { ...ask, act: 'assign', ageDays: 0, schools: [] },
    { ...ask, act: 'answer', ageDays: 13 },
    { ...ask, act: 'close', ageDays: 1 },
  ])
  expect(lines.map(({ title, why, school }) => [title, why, school?.name])).toEqual([
    ['Say who answers a question about “Attendance”', 'Jo Barlow asked today', undefined],
    ['Answer a question about “Attendance”', 'Jo Barlow asked 13 days ago', 'Fenwick'],
    ['Your question about “Attendance” was answered', 'Close it, or ask again', 'Fenwick'],
  ])
})
