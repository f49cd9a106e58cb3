import { Modal } from '@mantine/core'
import { type Body, bodyLimits, endSeat, type Seat } from '@sixfold/shared/contracts/bodies.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { EndForm } from './EndForm.tsx'
import { useEnding } from './use-ending.ts'

interface EndSeatProps {
  body: Body
  /** Null closes the dialog. */
  seat: Seat | null
  onClose: () => void
}

/** Asks for somebody's last day on a body. */
export function EndSeat({ body, seat, onClose }: EndSeatProps) {
  return (
    <Modal
      opened={seat !== null}
      onClose={onClose}
      title={seat ? `When does ${seat.person.name} leave “${body.name}”?` : ''}
    >
      {seat && <LastDay key={seat.id} body={body} seat={seat} onClose={onClose} />}
    </Modal>
  )
}

function LastDay({ body, seat, onClose }: EndSeatProps & { seat: Seat }) {
  const today = useToday()
  const [value, setValue] = useState({ lastDay: today < seat.fromOn ? seat.fromOn : today, reason: '' })
  const ending = useEnding(
    (key) =>
      call(endSeat, {
        params: { bodyId: body.id, seatId: seat.id },
        body: value,
        version: body.version,
        key,
      }),
    onClose,
  )
  return (
    <EndForm
      value={value}
      onChange={setValue}
      min={seat.fromOn}
      reasonLimit={bodyLimits.reason}
      confirmLabel={`End the seat of ${seat.person.name}`}
      ending={ending}
      onClose={onClose}
    >
      They may still decide on that day. What they decided stays in the record.
    </EndForm>
  )
}
