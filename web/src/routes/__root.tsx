import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { OutsideErrorPage } from '../features/shell/OutsidePages.tsx'

/** `queryClient` is what loaders read with. */
export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  errorComponent: OutsideErrorPage,
})
