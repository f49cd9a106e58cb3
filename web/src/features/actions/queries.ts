import { type Action, listActions } from '@sixfold/shared/contracts/actions.ts'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import { getPrioritySupport } from '@sixfold/shared/contracts/support-answers.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

export type ActionList = Omit<AnswerOf<typeof listActions>, 'nextCursor'>

/** The actions of a priority, of every turn: all pages of them, since putting them in order takes all. */
export const actionsQuery = (priorityId: string) =>
  queryOptions({
    queryKey: [listActions.name, { query: { priorityId } }],
    queryFn: async ({ signal }): Promise<ActionList> => {
      const query = { priorityId, limit: 200 }
      const { nextCursor, ...first } = await call(listActions, { query, signal })
      const items: Action[] = [...first.items]
      for (let cursor = nextCursor; cursor !== null;) {
        const page = await call(listActions, { query: { ...query, cursor }, signal })
        items.push(...page.items)
        cursor = page.nextCursor
      }
      return { ...first, items }
    },
  })

/** Whether a priority needs support, and what is agreed. */
export const supportQuery = (priorityId: string) => queryFor(getPrioritySupport, { params: { priorityId } })
