import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { toProblem } from '../../lib/problem.ts'
import { ErrorPage } from '../../ui/StatusPages.tsx'
import { RouteForbiddenPage } from './RouteForbiddenPage.tsx'
import { RouteNotFoundPage } from './RouteNotFoundPage.tsx'

/** The page for whatever a loader or a component threw: 404 and 403 by their own pages, all else with "Try again". */
export function RouteErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const { status } = toProblem(error)
  if (status === 404) return <RouteNotFoundPage />
  if (status === 403) return <RouteForbiddenPage />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <ErrorPage error={error} onRetry={retry} />
}
