import type { QueryClient } from '@tanstack/react-query'
import { connection } from './connection.ts'
import { isUnreachable, toProblem } from './problem.ts'

/**
 * Watches every answer that queries and mutations get: tells the offline banner whether any arrived, and calls
 * `onSignedOut` when a query is refused for want of a session (a form that is being sent is left alone, with its text).
 */
export function watchAnswers(queryClient: QueryClient, onSignedOut: () => void): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return
    if (event.action.type === 'success') connection.report(true)
    if (event.action.type !== 'error' && event.action.type !== 'failed') return
    connection.report(!isUnreachable(event.action.error))
    if (event.action.type === 'error' && toProblem(event.action.error).status === 401) onSignedOut()
  })
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated') return
    if (event.action.type === 'success') connection.report(true)
    if (event.action.type === 'error') connection.report(!isUnreachable(event.action.error))
  })
}
