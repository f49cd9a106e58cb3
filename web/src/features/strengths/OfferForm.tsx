import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { changeOffer, makeOffer, type Offer } from '@sixfold/shared/contracts/offers.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatAcademicYear, formatHalfDays } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { useSend } from '../progress/use-send.ts'
import { noNames } from '../support/no-names.ts'
import { halfDaysIn } from '../support/pairing-words.ts'
import type { GridColumn } from './grid.ts'
import { emptyOffer, faultsOf, type OfferText, saidIn, textOf } from './offer-text.ts'
import classes from './Strengths.module.css'

interface OfferFormProps {
  school: { id: string; name: string }
  academicYear: number
  /** The offer to change; null for a new one. */
  offer: Offer | null
  /** Of last year, to be offered again. */
  lastYears: Offer | null
  criteria: readonly GridColumn[]
  onDone: () => void
}

/** Help that a school can give in a year, kept on this device as one types. */
export function OfferForm({ school, academicYear, offer, lastYears, criteria, onDone }: OfferFormProps) {
  const queryClient = useQueryClient()
  const [saved] = useState(() => startOf(offer, lastYears))
  const draft = useDraft<OfferText>({
    name: `offer.${offer?.id ?? `${school.id}.${academicYear}.${lastYears?.id ?? ''}`}`,
    title: `What ${school.name} offers`,
    saved,
    version: offer?.version,
  })
  const { values: text, change } = draft
  const [attempt, setAttempt] = useState(0)
  const keyOf = useStableKey()
  const all = faultsOf(text)
  const faults = attempt > 0 ? all : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `offer-${field}`)?.message
  const send = useSend(
    async () => {
      const said = saidIn(text)
      if (offer)
        await call(changeOffer, {
          params: { offerId: offer.id },
          version: draft.base,
          key: keyOf([offer.id, draft.base, said]),
          body: said,
        })
      else {
        const { id, criterionKey } = text
        await call(makeOffer, { body: { id, schoolId: school.id, academicYear, criterionKey, ...said } })
      }
    },
    async () => {
      draft.clear()
      onDone()
      await queryClient.invalidateQueries()
      await notify(offer ? 'Offer changed' : 'Offered: other schools can read it')
    },
    () => {},
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (all.length === 0 && !send.isPending) send.mutate()
  }
  const halfDays = halfDaysIn(text.days)
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      {!offer && (
        <NativeSelect
          id="offer-criterion"
          label="What can you help with?"
          data={[
            { value: '', label: 'Choose a criterion' },
            ...criteria.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={text.criterionKey}
          onChange={(event) => change({ criterionKey: event.currentTarget.value })}
          error={errorOf('criterion')}
        />
      )}
      <TextInput
        id="offer-days"
        label={`How many days in the whole of ${formatAcademicYear(academicYear)}?`}
        description={halfDays === null ? 'Whole and half days, such as 2.5' : formatHalfDays(halfDays)}
        inputMode="decimal"
        autoComplete="off"
        value={text.days}
        onChange={(event) => change({ days: event.currentTarget.value })}
        error={errorOf('days')}
      />
      <TextInput
        id="offer-roles"
        label="Which roles can help?"
        description="Such as “Reading lead, two Year 3 teachers”. Name no people: other schools read this."
        maxLength={300}
        value={text.roles}
        onChange={(event) => change({ roles: event.currentTarget.value })}
        error={errorOf('roles')}
      />
      <Textarea
        id="offer-note"
        label="Note (optional)"
        description={`Your own school, leaders, partners and trustees read this; other schools don’t. ${noNames}`}
        autosize
        minRows={2}
        maxLength={1000}
        value={text.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <ProblemAlert error={send.error} takeFocus />
      <ActionBar note="An offer binds nobody: each piece of support is agreed by both schools.">
        <Button type="submit" loading={send.isPending}>
          {offer ? 'Save the change' : 'Offer this'}
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}

function startOf(offer: Offer | null, lastYears: Offer | null): OfferText {
  if (offer) return textOf(offer)
  return lastYears ? { ...textOf(lastYears), id: emptyOffer().id } : emptyOffer()
}
