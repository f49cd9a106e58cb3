import type { QueryClient } from '@tanstack/react-query'
import { createBrowserHistory, createRouter, type RouterHistory } from '@tanstack/react-router'
import { RouteErrorPage } from '../features/shell/RouteErrorPage.tsx'
import { RouteNotFoundPage } from '../features/shell/RouteNotFoundPage.tsx'
import { routeTree } from '../routeTree.gen.ts'
import { PageSkeleton } from '../ui/PageSkeleton.tsx'
import { focusHeading, wantPageFocus } from './page-focus.ts'

/** The app's router. Routes load their data on intent, and show their own shape when that takes a moment. */
export function createAppRouter(queryClient: QueryClient, history: RouterHistory = createBrowserHistory()) {
  const router = createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: 'intent',
    // Queries decide for themselves how long an answer is good.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteErrorPage,
    defaultNotFoundComponent: RouteNotFoundPage,
    scrollRestoration: true,
  })
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) wantPageFocus()
  })
  router.subscribe('onRendered', () => {
    focusHeading()
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
