import { Modal } from '@mantine/core'
import { endPartner, type Partner, partnerLimits } from '@sixfold/shared/contracts/givers.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { EndForm } from '../bodies/EndForm.tsx'
import { useEnding } from '../bodies/use-ending.ts'

/** Asks when and why a partner gave its last support. */
export function EndPartner({ partner, onClose }: { partner: Partner | null; onClose: () => void }) {
  return (
    <Modal opened={partner !== null} onClose={onClose} title={partner ? `End “${partner.name}”?` : ''}>
      {partner &&
        (partner.blockers.end.length > 0 ? (
          <Notice tone="amber">{partner.blockers.end.map(({ message }) => message).join('. ')}.</Notice>
        ) : (
          <LastDay partner={partner} onClose={onClose} />
        ))}
    </Modal>
  )
}

function LastDay({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const [value, setValue] = useState({ lastDay: useToday(), reason: '' })
  const ending = useEnding(
    (key) =>
      call(endPartner, { params: { partnerId: partner.id }, body: value, version: partner.version, key }),
    onClose,
  )
  return (
    <EndForm
      value={value}
      onChange={setValue}
      min="2000-01-01"
      reasonLimit={partnerLimits.reason}
      confirmLabel="End this partner"
      ending={ending}
      onClose={onClose}
    >
      It is offered no more where schools are paired. What it gave stays in the record under its name.
    </EndForm>
  )
}
