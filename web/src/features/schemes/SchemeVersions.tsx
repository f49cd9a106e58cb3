import { Button, Textarea } from '@mantine/core'
import { type SchemeVersion, withdrawScheme } from '@sixfold/shared/contracts/schemes.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatInstant } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { roundsThat } from './rounds-that.ts'
import classes from './Schemes.module.css'

interface SchemeVersionsProps {
  versions: { items: readonly SchemeVersion[]; current: number; abilities: { edit: boolean } }
}

/** Every version: who published it, which rounds keep it, and whether it was withdrawn. */
export function SchemeVersions({ versions: { items, current, abilities } }: SchemeVersionsProps) {
  const [asked, setAsked] = useState<SchemeVersion | null>(null)
  return (
    <Section heading="Versions">
      <DataTable
        caption="Versions of the scheme, the newest first"
        rows={items}
        rowKey={({ id }) => id}
        columns={columnsOf(current, abilities.edit ? setAsked : null)}
      />
      {asked && <Withdraw version={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}

/** `withdraw` null: the person reading may not. */
const columnsOf = (
  current: number,
  withdraw: ((it: SchemeVersion) => void) | null,
): Column<SchemeVersion>[] => [
  {
    key: 'number',
    header: 'Version',
    cell: ({ number }) => (
      <>
        <Link to="/set-up/scheme" search={{ version: number }}>
          Version {number}
        </Link>
        {number === current && ', holds now'}
      </>
    ),
    naming: true,
  },
  {
    key: 'published',
    header: 'Published',
    cell: ({ publishedAt, publishedBy }) => `${formatInstant(publishedAt)}, ${publishedBy.name}`,
  },
  {
    key: 'rounds',
    header: 'Rounds that keep it',
    cell: ({ keptBy }) => keptBy.map(academicYearWords).join(', ') || 'None',
  },
  {
    key: 'withdrawn',
    header: 'Withdrawn',
    cell: ({ withdrawn }) =>
      withdrawn ? `${formatInstant(withdrawn.at)}, ${withdrawn.by.name}: “${withdrawn.reason}”` : 'No',
  },
  ...(withdraw
    ? [
        {
          key: 'act',
          header: 'What to do',
          cell: (it: SchemeVersion) =>
            it.withdrawn ? (
              'Nothing'
            ) : (
              <Button variant="subtle" size="compact-sm" onClick={() => withdraw(it)}>
                Withdraw version {it.number}…
              </Button>
            ),
        },
      ]
    : []),
]

function Withdraw({ version, onClose }: { version: SchemeVersion; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      call(withdrawScheme, { params: { number: `${version.number}` }, body: { reason: reason.trim() } }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries()
      await notify(`Version ${version.number} is withdrawn`)
    },
  })
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={`Withdraw version ${version.number} of the scheme?`}
      confirmLabel="Withdraw it"
      danger
      onConfirm={() => {
        setTried(true)
        if (reason.trim() !== '') withdraw.mutate()
      }}
      loading={withdraw.isPending}
      error={withdraw.error}
    >
      <p className={classes.text}>
        The newest version that isn’t withdrawn holds then, or Sixfold’s own scheme.{' '}
        {version.keptBy.length > 0 && `${roundsThat(version.keptBy, 'goes', 'go')} on with this one.`}
      </p>
      <Textarea
        label="Why?"
        description="Everybody in the trust can read it."
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' && 'Say why it is withdrawn'}
      />
    </ConfirmDialog>
  )
}
