import { Button } from '@mantine/core'
import { openRound } from '@sixfold/shared/contracts/categorisation.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'

/** Opens an academic year's round, after saying what follows. `now`: it is this year's, so the page's main act. */
export function OpenRound({ academicYear, now }: { academicYear: number; now: boolean }) {
  const [asking, setAsking] = useState(false)
  const [id] = useState(newId)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const year = formatAcademicYear(academicYear)
  const open = useMutation({
    mutationFn: () => call(openRound, { body: { id, academicYear } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      setAsking(false)
      await navigate({ to: '/categorise', search: { year: academicYear } })
      await notify(`The ${year} round is open`)
    },
  })
  return (
    <>
      <Button variant={now ? 'filled' : 'default'} onClick={() => setAsking(true)}>
        Open the {year} round
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Open the ${year} round?`}
        confirmLabel="Open the round"
        onConfirm={() => open.mutate()}
        loading={open.isPending}
        error={open.error}
      >
        <p>
          Every school of the trust is in it. Until a school’s category is published, the round stands in
          place of its review.
        </p>
      </ConfirmDialog>
    </>
  )
}
