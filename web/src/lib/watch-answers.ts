import type { QueryClient } from '@tanstack/react-query'
import { reportAnswer } from './connection.ts'
import { isUnreachable, toProblem } from './problem.ts'

/**
 * Watches every answer that queries and mutations get: tells the offline banner whether any arrived, and calls
 * `onSignedOut` when a query is refused for want of a session (a form that is being sent is left alone, with its text).
 */
export function watchAnswers(queryClient: QueryClient, onSignedOut: () => void): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return
    if (event.action.type === 'success') reportAnswer(true)
    if (event.action.type !== 'error' && event.action.type !== 'failed') return
    reportAnswer(!isUnreachable(event.action.error))
    if (event.action.type === 'error' && toProblem(event.action.error).status === 401) onSignedOut()
  })
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated') return
    if (event.action.type === 'success') reportAnswer(true)
    if (event.action.type === 'error' || event.action.type === 'failed')
      reportAnswer(!isUnreachable(event.action.error))
  })
}
