import type { Action } from '@sixfold/shared/contracts/actions.ts'
import { inWords, sentence } from '../../lib/format.ts'

/** How a turn's actions stand: "Five actions: two done, one dropped, one overdue." */
export function standingWords(actions: readonly Pick<Action, 'status' | 'overdue'>[]): string {
  const all = actions.length
  const done = countOf(actions, ({ status }) => status === 'done')
  const dropped = countOf(actions, ({ status }) => status === 'dropped')
  const overdue = countOf(actions, (action) => action.overdue)
  const parts = [
    done === all ? 'all done' : done === 0 ? 'none done yet' : `${inWords(done)} done`,
    dropped > 0 && `${inWords(dropped)} dropped`,
    overdue > 0 && `${inWords(overdue)} overdue`,
  ]
  return `${sentence(inWords(all))} ${all === 1 ? 'action' : 'actions'}: ${parts.filter(Boolean).join(', ')}.`
}

const countOf = <One>(all: readonly One[], is: (one: One) => boolean): number => all.filter(is).length
