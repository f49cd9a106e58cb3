import { editOption, type Option, reopenOption } from '@sixfold/shared/contracts/options.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'

/** What is done with an option at once, without a question. */
export function useOptionActs({ id, version }: Option) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const params = { optionId: id }
  const onSettled = () => refreshAll(queryClient)
  return {
    /** Weighs it again. */
    reopen: useMutation({
      mutationFn: () => call(reopenOption, { params, version, key: keyOf([id, version]) }),
      onSettled,
    }),
    /** Puts it at this place among the others, from 1. */
    move: useMutation({
      mutationFn: (rank: number) =>
        call(editOption, { params, version, key: keyOf([id, version, rank]), body: { rank } }),
      onSettled,
    }),
  }
}
