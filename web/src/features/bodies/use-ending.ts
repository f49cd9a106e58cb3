import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'

/** Ends something. When someone changed it meanwhile, what stands is read, and trying again goes on top of that. */
export function useEnding(end: (key: string) => Promise<unknown>, onDone: () => void) {
  const queryClient = useQueryClient()
  const [key, setKey] = useState(newId)
  const mutation = useMutation({
    mutationFn: () => end(key),
    onSuccess: async () => {
      onDone()
      await notify('Saved')
    },
    onSettled: async () => {
      setKey(newId())
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  return { ...mutation, end: () => !mutation.isPending && mutation.mutate() }
}
