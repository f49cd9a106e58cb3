import { Button } from '@mantine/core'
import { applyImport, type ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import classes from './ApplyImport.module.css'
import { FileGone } from './FileGone.tsx'
import { applyWords, type Counts, countsOf } from './words.ts'

interface ApplyImportProps {
  importId: string
  difference: ImportDifference
  onApplied: (counts: Counts) => void
  /** Leads back to choosing a file, once this one is no longer kept. */
  onAnother: () => void
}

/** Does what the difference says. Schools of a group that isn't the trust's own are asked about once more. */
export function ApplyImport({ importId, difference, onApplied, onAnother }: ApplyImportProps) {
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  // One key for all tries, so that a lost answer doesn't do it twice.
  const [key] = useState(newId)
  const { uid, name } = difference.group
  const apply = useMutation({
    mutationFn: () => call(applyImport, { params: { importId }, body: { groupUid: uid }, key }),
    onSuccess: (counts) => {
      setAsking(false)
      onApplied(counts)
      // Schools stand on nearly every page.
      void queryClient.invalidateQueries()
    },
    onError: () => setAsking(false),
  })
  const words = applyWords(countsOf(difference))
  if (words === null) return null
  return (
    <>
      <FileGone error={apply.error} onAnother={onAnother} />
      <div className={classes.row}>
        <Button
          loading={apply.isPending && !asking}
          onClick={() => (difference.warning === null ? apply.mutate() : setAsking(true))}
        >
          {words}
        </Button>
        <p className={classes.note}>
          All at once, or nothing. Schools that the file doesn’t have are never removed.
        </p>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Bring in schools of ${name}?`}
        confirmLabel={words}
        onConfirm={() => apply.mutate()}
        loading={apply.isPending}
      >
        <p>{difference.warning}</p>
        <p>Schools that were added can’t be taken out again by another import.</p>
      </ConfirmDialog>
    </>
  )
}
