import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import {
  correctSupportVisit,
  logSupportVisit,
  type SupportVisit,
} from '@sixfold/shared/contracts/pairing-visits.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { supportVisitHalfDays } from '@sixfold/shared/domain/support/delivery.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatHalfDays } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { useSend } from '../progress/use-send.ts'
import { noNames } from './no-names.ts'
import { whoHelpsWhom } from './pairing-words.ts'
import classes from './Support.module.css'
import { VisitEvidence } from './VisitEvidence.tsx'
import { missingIn, newVisit, type SupportVisitText, visitBody, visitText } from './visit-text.ts'

interface LogVisitProps {
  pairing: Pairing
  /** The visit to correct; null for a new one. */
  visit: SupportVisit | null
  opened: boolean
  onClose: () => void
}

/** Logs a visit of this support, or says one again as it should have been. */
export function LogVisit({ pairing, visit, opened, onClose }: LogVisitProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={visit ? 'What should it say of this visit?' : 'What happened at the visit?'}
    >
      <VisitForm pairing={pairing} visit={visit} onClose={onClose} />
    </Modal>
  )
}

const lengths = Array.from(
  { length: supportVisitHalfDays.max },
  (_, index) => index + supportVisitHalfDays.min,
)

function VisitForm({ pairing, visit, onClose }: Omit<LogVisitProps, 'opened'>) {
  const today = useToday()
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [saved] = useState(() => (visit ? visitText(visit) : newVisit(today, pairing.takingPart)))
  const draft = useDraft<SupportVisitText>({
    name: `support-visit.${visit?.id ?? pairing.id}`,
    title: `A visit: ${whoHelpsWhom(pairing)}`,
    saved,
    version: visit?.version,
  })
  const { values: text, change } = draft
  const [asked, setAsked] = useState(false)
  const missing = missingIn(text)
  const send = useSend(
    async () => {
      const params = { pairingId: pairing.id }
      const body = visitBody(text)
      if (visit)
        await call(correctSupportVisit, {
          params: { ...params, visitId: visit.id },
          version: draft.base,
          key: keyOf([visit.id, draft.base, body]),
          body,
        })
      else await call(logSupportVisit, { params, body: { id: text.id, ...body } })
    },
    async () => {
      draft.clear()
      onClose()
      await queryClient.invalidateQueries()
      await notify(visit ? 'Corrected' : 'Logged')
    },
    () => {},
  )
  const faults: Record<string, string | undefined> = { ...faultsOf(send.error), ...(asked ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(missing).length === 0 && !send.isPending) send.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DraftNote draft={draft} />
      <div className={classes.two}>
        <DayField
          label="Day"
          max={today}
          value={text.day}
          onChange={(day) => change({ day })}
          error={faults['day']}
        />
        <NativeSelect
          label="How long?"
          value={text.halfDays}
          onChange={(event) => change({ halfDays: event.currentTarget.value })}
          data={lengths.map((halfDays) => ({ value: String(halfDays), label: formatHalfDays(halfDays) }))}
        />
      </div>
      <Textarea
        label="What happened?"
        description={`A sentence is enough. Both schools and the trust read it. ${noNames}`}
        data-autofocus
        minRows={3}
        maxLength={4000}
        value={text.whatHappened}
        onChange={(event) => change({ whatHappened: event.currentTarget.value })}
        error={faults['whatHappened']}
      />
      <TextInput
        label="Who gave it?"
        description="A post says enough, such as “reading lead”."
        maxLength={300}
        value={text.who}
        onChange={(event) => change({ who: event.currentTarget.value })}
        error={faults['who']}
      />
      <Textarea
        label="What is next? (optional)"
        maxLength={2000}
        value={text.nextSteps}
        onChange={(event) => change({ nextSteps: event.currentTarget.value })}
      />
      <VisitEvidence
        pairing={pairing}
        linked={visit?.evidence ?? null}
        value={text.evidenceId}
        onChange={(evidenceId) => change({ evidenceId })}
        error={faults['evidenceId']}
      />
      <ProblemAlert error={send.error} takeFocus />
      {send.isPaused && <p role="status">Kept on this device; sent as soon as there is a connection.</p>}
      <div className={classes.buttons}>
        <Button type="submit" loading={send.isPending && !send.isPaused}>
          {visit ? 'Correct it' : 'Log the visit'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
