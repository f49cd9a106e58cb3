import { openUpdate, type ProgressUpdate, thankForUpdate } from '@sixfold/shared/contracts/updates.ts'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { unopenedQuery, updatesQuery } from './queries.ts'

/** Opening an update, and thanking for it: doing either again changes nothing, so neither needs a key. */
export function useAnswering() {
  const queryClient = useQueryClient()
  const onSuccess = (update: ProgressUpdate) => show(queryClient, update)
  const open = useMutation({
    mutationFn: (updateId: string) => call(openUpdate, { params: { updateId } }),
    onSuccess,
  })
  const thank = useMutation({
    mutationFn: (updateId: string) => call(thankForUpdate, { params: { updateId } }),
    onSuccess,
  })
  return { open, thank }
}

/** Puts an update as it stands now wherever it shows; in the list of those to read it stays until that is read again. */
function show(queryClient: QueryClient, update: ProgressUpdate): void {
  const instead = <List extends { items: ProgressUpdate[] }>(list: List | undefined) =>
    list && { ...list, items: list.items.map((one) => (one.id === update.id ? update : one)) }
  queryClient.setQueryData(updatesQuery(update.priority.id).queryKey, instead)
  queryClient.setQueryData(unopenedQuery.queryKey, instead)
}
