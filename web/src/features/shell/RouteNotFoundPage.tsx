import { Link } from '@tanstack/react-router'
import { NotFoundPage } from '../../ui/StatusPages.tsx'

/** "We can't find that page", with the way back. */
export function RouteNotFoundPage() {
  return <NotFoundPage action={<Link to="/">Go to Today</Link>} />
}
