import { Anchor, Button, Modal, Skeleton } from '@mantine/core'
import { type Evidence, getEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { audienceWords, kindWords, sourceWords, stanceWords } from '@sixfold/shared/domain/evidence/words.ts'
import { stepOf } from '@sixfold/shared/domain/cycle/steps.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay, formatInstant } from '../../lib/format.ts'
import { queryFor } from '../../lib/query.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Evidence.module.css'
import { LinkToStep } from './LinkToStep.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

type EvidenceDialogProps = {
  /** Null until a piece is chosen. */
  evidenceId: string | null
  priority: Priority
  opened: boolean
  onClose: () => void
}

/** One piece of evidence in full, and what may be done with it. */
export function EvidenceDialog({ evidenceId, priority, opened, onClose }: EvidenceDialogProps) {
  const { data, error } = useQuery({
    ...queryFor(getEvidence, { params: { evidenceId: evidenceId ?? '' } }),
    enabled: evidenceId !== null,
  })
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
  const { withdrawn, abilities } = evidence
  return (
    <div className={classes.form}>
      {withdrawn && (
        <Notice tone="amber">
          <p className={classes.text}>
            Withdrawn on {formatInstant(withdrawn.at)}: “{withdrawn.reason}” It is kept, and counts no more.
          </p>
        </Notice>
      )}
      {evidence.note && <p className={classes.text}>{evidence.note}</p>}
      {evidence.url && (
        <p className={classes.text}>
          <Anchor href={evidence.url} target="_blank" rel="noopener noreferrer">
            {evidence.url}
          </Anchor>{' '}
          <span className={classes.soft}>(opens in a new tab)</span>
        </p>
      )}
      <Facts
        items={[
          { label: 'Kind', value: kindWords[evidence.kind] },
          { label: 'Source', value: sourceWords[evidence.source] },
          { label: 'Seen on', value: formatDay(evidence.effectiveOn) },
          {
            label: 'Counts until',
            value: evidence.expiresOn ? formatDay(evidence.expiresOn) : 'a year after it was seen',
          },
          { label: 'Read by', value: audienceWords[evidence.audience] },
          { label: 'Added by', value: `${evidence.by.name}, ${formatInstant(evidence.recordedAt)}` },
          ...evidence.links.map(({ id, priority: { title }, step, turn, stance }) => ({
            label: stanceWords[stance].replace(/ it$/, ''),
            value: `${stepOf(step).title}${turn > 1 ? `, turn ${turn}` : ''}, in “${title}”`,
            key: id,
          })),
        ]}
      />
      {abilities.link && <LinkToStep evidence={evidence} priority={priority} />}
      {abilities.withdraw &&
        (withdrawing ? (
          <WithdrawForm evidence={evidence} onDone={onClose} onCancel={() => setWithdrawing(false)} />
        ) : (
          <div>
            <Button variant="subtle" onClick={() => setWithdrawing(true)}>
              Withdraw it…
            </Button>
          </div>
        ))}
    </div>
  )
}
