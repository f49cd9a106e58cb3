import { createFileRoute } from '@tanstack/react-router'
import { RouteNotFoundPage } from '../../features/shell/RouteNotFoundPage.tsx'

/** Every address that no page answers to. */
export const Route = createFileRoute('/_app/$')({ component: RouteNotFoundPage })
