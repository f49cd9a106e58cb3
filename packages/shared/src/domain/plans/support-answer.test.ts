import { expect, test } from 'vitest'
import { pairingStatuses } from '../support/pairing.ts'
import { answerFaults, answersNeed } from './support-answer.ts'

test('a need is answered by support that both schools have agreed to and that isn’t over', () => {
  expect(pairingStatuses.filter((status) => answersNeed({ status }))).toEqual(['agreed', 'active', 'paused'])
})

test('to need no support takes a reason; to need it takes none', () => {
  expect(answerFaults({ needed: 'not-needed' })).toMatchObject([{ path: 'why' }])
  expect(answerFaults({ needed: 'not-needed', why: 'Our own lead has done this twice' })).toEqual([])
  expect(answerFaults({ needed: 'needed' })).toEqual([])
})
