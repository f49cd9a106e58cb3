import type { Exception, Exceptions } from '@sixfold/shared/contracts/exceptions.ts'
import * as contract from '@sixfold/shared/contracts/exceptions.ts'
import { sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import type { TestPerson } from './factories.ts'

/** The page of exceptions as somebody reads it. */
export const look = async (who: TestPerson, query: Record<string, string> = {}) =>
  succeeded(await who.call(contract.listExceptions, { query })).json<Exceptions>()

/** What rules say to somebody, each as "rule: school: reason". */
export const told = async (who: TestPerson, query: Record<string, string> = {}): Promise<string[]> =>
  (await look(who, query)).items.map(
    ({ rule, schools, reason }) => `${rule}: ${schools[0]?.name ?? ''}: ${reason}`,
  )

/** Of one rule, which somebody has exactly once. */
export async function theOne(who: TestPerson, rule: Exception['rule']): Promise<Exception> {
  const [it, more] = (await look(who, { rule })).items
  if (!it || more) throw new Error(`there isn't one of ${rule}`)
  return it
}

export const acknowledge = (
  who: TestPerson,
  { rule, record, degree }: Pick<Exception, 'rule' | 'record' | 'degree'>,
  note = 'The head and I have talked about it.',
) => who.call(contract.acknowledgeException, { body: { id: v7(), rule, record, degree, note } })

export const history = (who: TestPerson, record: Exception['record']) =>
  who.call(contract.listAcknowledgements, { query: record })

export const say = async (
  who: TestPerson,
  priorityId: string,
  rating: 'on-track' | 'at-risk' | 'off-track',
) => {
  const body = { id: v7(), rating, whatChanged: 'Three of five classes write every day' }
  succeeded(await who.call(sendUpdate, { params: { priorityId }, body }))
  return body.id
}
