import { Button } from '@mantine/core'
import { changePairing, type Pairing } from '@sixfold/shared/contracts/support.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf, toProblem } from '../../lib/problem.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import {
  askedFor,
  asksWhy,
  faultsInReasons,
  noReasons,
  reasonFieldIds,
  type ReasonsAsked,
} from './reasons-asked.ts'
import { ReasonFields } from './ReasonFields.tsx'
import classes from './Support.module.css'
import {
  faultsInTerms,
  TermsFields,
  termsFieldIds,
  termsIn,
  typedTerms,
  type TypedTerms,
} from './TermsFields.tsx'

const fieldIds: Record<string, string> = { ...termsFieldIds, ...reasonFieldIds }
/** The reason for more days than are free, once it was asked for. */
const loadReasonIn = ({ loadReason }: ReasonsAsked) =>
  loadReason?.trim() ? { loadReason: loadReason.trim() } : {}

/** Other terms for a pairing that isn't agreed yet. What was typed stays when someone else changed it meanwhile. */
export function ChangeTerms({ pairing, onDone }: { pairing: Pairing; onDone: () => void }) {
  const queryClient = useQueryClient()
  const [terms, setTerms] = useState<TypedTerms>(() => typedTerms(pairing))
  const [reasons, setReasons] = useState(noReasons)
  const [attempt, setAttempt] = useState(0)
  const keyOf = useStableKey()
  useEffect(() => {
    // The button that opened this form has gone.
    document.getElementById(termsFieldIds.criterionKey)?.focus()
  }, [])
  const change = useMutation({
    mutationFn: () =>
      call(changePairing, {
        params: { pairingId: pairing.id },
        version: pairing.version,
        key: keyOf([pairing.version, terms, reasons]),
        body: { ...termsIn(terms), ...loadReasonIn(reasons) },
      }),
    onError: (error) => setReasons((now) => askedFor(now, faultsOf(error))),
    onSuccess: () => {
      onDone()
      return notify('Changed: both sides are asked again')
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const said = faultsOf(change.error)
  const missing = { ...faultsInReasons(reasons, said), ...faultsInTerms(terms) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (Object.keys(missing).length === 0) change.mutate()
  }
  return (
    <Section heading="What should the schools agree to?">
      <form onSubmit={submit} noValidate className={classes.form}>
        {(pairing.giver.consent ?? pairing.receiver.consent) && (
          <Notice tone="amber">
            One side has agreed to the present words. Other ones ask both sides again.
          </Notice>
        )}
        {attempt > 0 && (
          <FormErrors
            attempt={attempt}
            errors={Object.entries(missing).map(([field, message]) => ({
              fieldId: fieldIds[field] ?? '',
              message,
            }))}
          />
        )}
        <ProblemAlert error={asksWhy(said) ? null : change.error} takeFocus />
        {toProblem(change.error).status === 412 && (
          <Notice tone="amber">
            What stands now is below. Saving again puts your words in its place, and asks both sides again.
          </Notice>
        )}
        <ReasonFields value={reasons} onChange={setReasons} faults={{ ...said, ...missing }} />
        <TermsFields
          receiverSchoolId={pairing.receiver.school.id}
          value={terms}
          onChange={setTerms}
          faults={{ ...said, ...(attempt > 0 ? missing : {}) }}
        />
        <ActionBar>
          <Button type="submit" loading={change.isPending}>
            Save and ask both sides
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </ActionBar>
      </form>
    </Section>
  )
}
