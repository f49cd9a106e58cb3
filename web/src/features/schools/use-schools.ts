import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { schoolPages } from './queries.ts'

/** The schools found so far, and how to read on; the last answer stands until the next search has its own. */
export function useSchools(search: string, network: string) {
  const query = useInfiniteQuery({ ...schoolPages(search, network), placeholderData: keepPreviousData })
  const pages = query.data?.pages ?? []
  return {
    schools: pages.flatMap((page) => page.items),
    mayImport: pages[0]?.abilities.import ?? false,
    error: query.error,
    /** The words searched for differ from those that what is shown was found with. */
    outdated: query.isPlaceholderData,
    hasMore: query.hasNextPage,
    showMore: () => void query.fetchNextPage(),
    loadingMore: query.isFetchingNextPage,
  }
}
