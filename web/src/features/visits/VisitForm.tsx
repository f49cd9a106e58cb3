import { Button } from '@mantine/core'
import { correctVisit, logVisit, type Visit } from '@sixfold/shared/contracts/visits.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { useSend } from '../progress/use-send.ts'
import { useSession } from '../shell/session.ts'
import { bodyOf, faultsOf, newText, textOf, type VisitText } from './visit-text.ts'
import { LoggedAlready } from './LoggedAlready.tsx'
import { VisitFields } from './VisitFields.tsx'
import classes from './Visits.module.css'

interface VisitFormProps {
  school: { id: string; name: string }
  /** The visit to correct; null for a new one. */
  visit: Visit | null
  onSent: () => Promise<void>
}

/** A visit in a minute: kept on this device as one types, and logged once however often it is sent. */
export function VisitForm({ school, visit, onSent }: VisitFormProps) {
  const today = useToday()
  const { person } = useSession()
  const [saved] = useState(() => (visit ? textOf(visit) : newText(today, person?.id ?? '')))
  const draft = useDraft<VisitText>({
    name: `visit.${visit?.id ?? school.id}`,
    title: visit ? `A correction of a visit to ${school.name}` : `A visit to ${school.name}`,
    saved,
    version: visit?.version,
  })
  const { values: text, change } = draft
  const [attempt, setAttempt] = useState(0)
  const keyOf = useStableKey()
  const all = faultsOf(text, today)
  const faults = attempt > 0 ? all : []
  const send = useSend(
    async () => {
      const params = { schoolId: school.id }
      const body = bodyOf(text)
      if (visit)
        await call(correctVisit, {
          params: { ...params, visitId: visit.id },
          version: draft.base,
          key: keyOf([visit.id, draft.base, body]),
          body,
        })
      else await call(logVisit, { params, body: { id: text.id, ...body } })
    },
    async () => {
      draft.clear()
      await onSent()
    },
    () => {},
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (all.length === 0 && !send.isPending) send.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <VisitFields
        schoolId={school.id}
        text={text}
        change={change}
        errorOf={(field) => faults.find(({ fieldId }) => fieldId === `visit-${field}`)?.message}
        named={visit?.people ?? []}
      />
      <LoggedAlready schoolId={school.id} text={text} />
      <ProblemAlert error={send.error} takeFocus />
      <ActionBar note={<span role="status">{waiting(draft.dirty, send.isPaused)}</span>}>
        <Button type="submit" loading={send.isPending}>
          {visit ? 'Correct it' : 'Log the visit'}
        </Button>
      </ActionBar>
    </form>
  )
}

function waiting(dirty: boolean, paused: boolean): string {
  if (paused) return 'Kept on this device; sent as soon as there is a connection.'
  return dirty
    ? 'Kept on this device, not sent yet.'
    : 'Leaders, the school’s partners and its head read this.'
}
