import { Button, Modal, Skeleton } from '@mantine/core'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Evidence.module.css'
import { LinkToClaim } from './LinkToClaim.tsx'
import { PieceClaims, PieceFacts, PieceSeen } from './Piece.tsx'
import { evidenceQuery } from './queries.ts'
import { WithdrawEvidence } from './WithdrawEvidence.tsx'

type EvidenceDialogProps = {
  /** Null until a piece is chosen. */
  evidenceId: string | null
  priority: Priority
  opened: boolean
  onClose: () => void
}

/** One piece of evidence in full, and what may be done with it here; its own page has the rest. */
export function EvidenceDialog({ evidenceId, priority, opened, onClose }: EvidenceDialogProps) {
  const { data, error } = useQuery({ ...evidenceQuery(evidenceId ?? ''), enabled: evidenceId !== null })
  return (
    <Modal opened={opened} onClose={onClose} title={data?.title ?? 'Evidence'} size="lg">
      {data ? (
        <Piece evidence={data} priority={priority} onClose={onClose} />
      ) : error ? (
        <ProblemAlert error={error} takeFocus />
      ) : (
        <Skeleton height="12rem" />
      )}
    </Modal>
  )
}

function Piece({
  evidence,
  priority,
  onClose,
}: {
  evidence: Evidence
  priority: Priority
  onClose: () => void
}) {
  const [withdrawing, setWithdrawing] = useState(false)
  const { abilities } = evidence
  return (
    <div className={classes.form}>
      <PieceSeen evidence={evidence} />
      <PieceFacts evidence={evidence} />
      <PieceClaims evidence={evidence} />
      {abilities.link && <LinkToClaim evidence={evidence} priority={priority} />}
      {withdrawing ? (
        <WithdrawEvidence evidence={evidence} onDone={onClose} onCancel={() => setWithdrawing(false)} />
      ) : (
        <div className={classes.buttons}>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/evidence/$evidenceId" params={{ evidenceId: evidence.id }} />
            )}
          >
            Open its page
          </Button>
          {abilities.withdraw && (
            <Button variant="subtle" onClick={() => setWithdrawing(true)}>
              Withdraw it…
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
