import { useQuery } from '@tanstack/react-query'
import { Skeleton } from '@mantine/core'
import { AddedSchools } from './AddedSchools.tsx'
import { ChangedSchools } from './ChangedSchools.tsx'
import { DifferenceSummary } from './DifferenceSummary.tsx'
import { LeftOutRows, MissingSchools, UnchangedSchools } from './OtherSchools.tsx'
import { FileGone } from './FileGone.tsx'
import { differenceQuery } from './queries.ts'
import type { Counts } from './words.ts'

interface DifferenceProps {
  importId: string
  groupUid: string
  onApplied: (counts: Counts) => void
  /** Leads back to choosing a file, once this one is no longer kept. */
  onAnother: () => void
}

/** What a group's rows would do to the trust's schools: in short, then school by school. */
export function Difference({ importId, groupUid, onApplied, onAnother }: DifferenceProps) {
  const { data: difference, error } = useQuery(differenceQuery(importId, groupUid))
  if (error) return <FileGone error={error} onAnother={onAnother} />
  if (!difference) return <Skeleton height="16rem" radius="lg" />
  return (
    <>
      <DifferenceSummary
        importId={importId}
        difference={difference}
        onApplied={onApplied}
        onAnother={onAnother}
      />
      <ChangedSchools schools={difference.changed} />
      <AddedSchools schools={difference.added} />
      <LeftOutRows rows={difference.leftOut} />
      <MissingSchools schools={difference.missing} />
      <UnchangedSchools schools={difference.unchanged} />
    </>
  )
}
