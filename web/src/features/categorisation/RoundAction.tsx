import { Button, VisuallyHidden } from '@mantine/core'
import { beginCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { nextWords } from './next-words.ts'

/** What one does next with a school of a round, or just looks. Nothing where nobody has begun and one may not. */
export function RoundAction({ row, roundId }: { row: RoundSchool; roundId: string }) {
  const { categorisationId } = row
  // Of a closed round the page says it once, at the top.
  if (row.blockers.begin.some(({ code }) => code === 'round-closed')) return null
  if (categorisationId === null) return row.abilities.begin ? <Begin row={row} roundId={roundId} /> : null
  const verb = row.next && nextWords[row.next]
  return (
    <Button
      size="compact-md"
      variant={verb === null ? 'subtle' : 'default'}
      renderRoot={(root) => (
        <Link {...root} to="/categorise/$categorisationId" params={{ categorisationId }} />
      )}
    >
      {verb ?? 'Open'}
      <VisuallyHidden> for {row.school.name}</VisuallyHidden>
    </Button>
  )
}

/** Begins the school's way through the round, and goes on to the self-assessment or the proposal. */
function Begin({ row, roundId }: { row: RoundSchool; roundId: string }) {
  const [id] = useState(newId)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const begin = useMutation({
    mutationFn: () =>
      call(beginCategorisation, { params: { roundId }, body: { id, schoolId: row.school.id } }),
    onSuccess: () => navigate({ to: '/categorise/$categorisationId', params: { categorisationId: id } }),
    onSettled: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <ReasonedButton
        size="compact-md"
        variant="default"
        reasons={row.blockers.begin}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {row.next === null ? 'Begin' : nextWords[row.next]}
        <VisuallyHidden> for {row.school.name}</VisuallyHidden>
      </ReasonedButton>
      <ProblemAlert error={begin.error} takeFocus />
    </>
  )
}
