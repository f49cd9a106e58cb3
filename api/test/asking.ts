import type { About, Question, QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import * as contract from '@sixfold/shared/contracts/questions.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import type { TestPerson } from './factories.ts'

type Known = { id: string; version: number }

export const ask = (who: TestPerson, about: About, more: object = {}) =>
  who.call(contract.askQuestion, {
    body: { id: v7(), about, text: 'What has changed since the autumn?', ...more },
  })
export const asked = async (who: TestPerson, about: About, more: object = {}) =>
  succeeded(await ask(who, about, more)).json<QuestionWithThread>()

const acting = (it: Known) => ({ params: { questionId: it.id }, version: it.version })
export const assign = (who: TestPerson, it: Known, person: { id: string }) =>
  who.call(contract.assignQuestion, { ...acting(it), body: { personId: person.id } })
export const answer = (who: TestPerson, it: Known, more: object = {}) =>
  who.call(contract.answerQuestion, { ...acting(it), body: { text: 'Attendance has risen.', ...more } })
export const close = (who: TestPerson, it: Known, body: object = {}) =>
  who.call(contract.closeQuestion, { ...acting(it), body })
export const askAgain = (who: TestPerson, it: Known, text = 'And in Year 6?') =>
  who.call(contract.askAgain, { ...acting(it), body: { text } })
export const see = (who: TestPerson, it: { id: string }) =>
  who.call(contract.getQuestion, { params: { questionId: it.id } })
export const list = async (who: TestPerson, query: Record<string, string | number> = {}) =>
  succeeded(await who.call(contract.listQuestions, { query })).json<{
    items: Question[]
    nextCursor: string | null
    abilities: { ask: boolean }
  }>()
