import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { sessionQuery } from './features/shell/session.ts'
import { ApiProblem } from './lib/api-client.ts'
import { watchForReturn } from './lib/connection.ts'
import { makeQueryClient } from './lib/query.ts'
import { createAppRouter } from './lib/router.tsx'
import { watchAnswers } from './lib/watch-answers.ts'
import type { FileRoutesById } from './routeTree.gen.ts'
import { ThemeProvider } from './theme/ThemeProvider.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const queryClient = makeQueryClient()
const router = createAppRouter(queryClient)

// An ended session is noticed by whatever is read next: the layout then leads to the sign-in page and back.
watchAnswers(queryClient, () => {
  queryClient.setQueryData(sessionQuery.queryKey, null)
  void router.invalidate()
})

watchForReturn()

// The page's code and the word on who is signed in come side by side, not one after the other.
const routeIds = router
  .matchRoutes(router.latestLocation)
  .map((match) => match.routeId as keyof FileRoutesById)
void Promise.allSettled(routeIds.map(async (id) => router.loadRouteChunk(router.routesById[id])))
if (routeIds.includes('/_app')) void queryClient.prefetchQuery(sessionQuery)

// What the API answered is no fault of the page, which says it in words; all else belongs in the console.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ApiProblem)) reportError(error)
}

createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
)
