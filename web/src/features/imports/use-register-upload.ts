import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newId } from '../../lib/api-client.ts'
import { importQuery, sendRegister } from './queries.ts'

export interface RegisterUpload {
  /** Null when nothing is being sent or read for this page. */
  underWay: { importId: string; fileName: string; share: number } | null
  /** Why the last file was not taken; null after none or a good one. */
  error: unknown
  start: (file: File) => void
  /** Breaks the sending off; a file that is sent is read to its end. */
  cancel: () => void
}

/**
 * Sends a register and waits until it is read. `onPlace` is told the import once its file is all sent, so that the page's
 * address leads back to it, and null when it was not taken. Leaving the page breaks off only what is still being sent.
 */
export function useRegisterUpload(onPlace: (importId: string | null) => void): RegisterUpload {
  const queryClient = useQueryClient()
  const [share, setShare] = useState(0)
  const breakOff = useRef<() => void>(() => {})
  const sending = useMutation({
    mutationFn: ({ id, file }: { id: string; file: File }) => {
      const abort = new AbortController()
      breakOff.current = () => abort.abort()
      return sendRegister({
        id,
        file,
        signal: abort.signal,
        onSent: (sent) => {
          setShare(sent)
          if (sent < 1) return
          breakOff.current = () => {}
          onPlace(id)
        },
      })
    },
    onSuccess: (read) => queryClient.setQueryData(importQuery(read.id).queryKey, read),
  })
  useEffect(() => () => breakOff.current(), [])
  const { variables, isPending } = sending
  return {
    underWay:
      isPending && variables ? { importId: variables.id, fileName: variables.file.name, share } : null,
    error: sending.error,
    start: (file) => {
      setShare(0)
      sending.mutate(
        { id: newId(), file },
        { onSuccess: (read) => onPlace(read.id), onError: () => onPlace(null) },
      )
    },
    cancel: () => {
      breakOff.current()
      sending.reset()
    },
  }
}
