import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'

/** `queryClient` is what loaders read with. */
export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({})
