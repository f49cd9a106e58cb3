import type { Action } from '@sixfold/shared/contracts/actions.ts'
import { inWords, sentence } from '../../lib/format.ts'

/** How a turn's actions stand, in a sentence: "Two of five actions are done, one was dropped; one is overdue." */
export function standingWords(actions: readonly Pick<Action, 'status' | 'overdue'>[]): string {
  const [done, dropped] = (['done', 'dropped'] as const).map((status) =>
    countOf(actions, (it) => it.status === status),
  )
  const overdue = countOf(actions, (it) => it.overdue)
  const all = `${inWords(actions.length)} ${actions.length === 1 ? 'action' : 'actions'}`
  return `${sentence(inWords(done ?? 0))} of ${all} ${done === 1 ? 'is' : 'are'} done${
    dropped ? `, ${inWords(dropped)} ${dropped === 1 ? 'was' : 'were'} dropped` : ''
  }${overdue ? `; ${inWords(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue` : ''}.`
}

const countOf = <One>(all: readonly One[], is: (one: One) => boolean): number => all.filter(is).length
