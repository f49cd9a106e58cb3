import { Modal } from '@mantine/core'
import { type Visit, withdrawVisit } from '@sixfold/shared/contracts/visits.ts'
import { call } from '../../lib/api-client.ts'
import { WhyForm } from '../support/WhyForm.tsx'

/** Asks why, before a visit is taken back: it stays in the log and doesn't count. */
export function WithdrawVisit({ visit, onClose }: { visit: Visit | null; onClose: () => void }) {
  return (
    <Modal opened={visit !== null} onClose={onClose} title="Why take this visit back?">
      {visit && (
        <WhyForm
          label="Reason"
          readBy="It stays beside the visit."
          missing="Say why, such as “another school’s”"
          verb="Take it back"
          done="Taken back: the visit doesn’t count"
          send={(reason, key) =>
            call(withdrawVisit, {
              params: { schoolId: visit.school.id, visitId: visit.id },
              version: visit.version,
              key,
              body: { reason },
            })
          }
          onClose={onClose}
        />
      )}
    </Modal>
  )
}
