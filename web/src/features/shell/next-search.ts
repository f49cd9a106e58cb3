import { safeNext } from '../../lib/safe-next.ts'

/** The search of pages on the way in: `next` is the path to go on to; absent when it would be `/` or leads elsewhere. */
export function nextSearch(search: Record<string, unknown>): { next?: string } {
  const next = safeNext(search['next'])
  return next === '/' ? {} : { next }
}
