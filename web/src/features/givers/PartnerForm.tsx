import { Button, Checkbox, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { addPartner, editPartner, type Partner, partnerLimits } from '@sixfold/shared/contracts/givers.ts'
import { partnerKinds, partnerKindWords } from '@sixfold/shared/domain/support/giver.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf, toProblem } from '../../lib/problem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { schoolChoicesQuery } from '../people/people-queries.ts'
import { changesIn } from './changes-in.ts'
import { CriteriaField } from './CriteriaField.tsx'
import classes from './Givers.module.css'
import { faultsInPartner, partnerIn, type TypedPartner, typedPartner } from './typed-partner.ts'

/** Adds an organisation that can give support. */
export function AddPartner({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Who could help our schools?" size="lg">
      <PartnerForm partner={null} onClose={onClose} />
    </Modal>
  )
}

/** Changes what is said of a partner. */
export function EditPartner({ partner, onClose }: { partner: Partner | null; onClose: () => void }) {
  return (
    <Modal
      opened={partner !== null}
      onClose={onClose}
      title={partner ? `Change “${partner.name}”` : ''}
      size="lg"
    >
      {partner && <PartnerForm key={partner.id} partner={partner} onClose={onClose} />}
    </Modal>
  )
}

function PartnerForm({ partner, onClose }: { partner: Partner | null; onClose: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [id] = useState(newId)
  const [opened] = useState<TypedPartner>(() => typedPartner(partner))
  const [typed, setTyped] = useState(opened)
  const [asked, setAsked] = useState(false)
  const change = (more: Partial<TypedPartner>) => setTyped({ ...typed, ...more })
  const save = useMutation({
    mutationFn: () => {
      if (partner === null) return call(addPartner, { body: { id, ...partnerIn(typed) } })
      const body = changesIn(partnerIn(typed), partnerIn(opened))
      return call(editPartner, {
        params: { partnerId: partner.id },
        version: partner.version,
        key: keyOf([partner.version, body]),
        body,
      })
    },
    onSuccess: ({ name }) => {
      onClose()
      return notify(partner === null ? `“${name}” added` : 'Saved')
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const missing = faultsInPartner(typed)
  const faults: Record<string, string | undefined> = { ...faultsOf(save.error), ...(asked ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(missing).length === 0 && !save.isPending) save.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        label="Name"
        maxLength={partnerLimits.name}
        data-autofocus
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={faults['name']}
      />
      <NativeSelect
        label="Kind"
        data={partnerKinds.map((value) => ({ value, label: partnerKindWords[value] }))}
        value={typed.kind}
        onChange={(event) => change({ kind: event.currentTarget.value })}
      />
      <CriteriaField
        value={typed.criterionKeys}
        onChange={(criterionKeys) => change({ criterionKeys })}
        error={faults['criterionKeys']}
      />
      <TextInput
        label="Whom do we ask there? (optional)"
        description="A post, an email or a phone. For trust leaders and improvement partners alone."
        maxLength={partnerLimits.contact}
        value={typed.contact}
        onChange={(event) => change({ contact: event.currentTarget.value })}
        error={faults['contact']}
      />
      <TextInput
        label="What does a day cost? (optional)"
        description="In pounds; 0 where it is free."
        inputMode="decimal"
        autoComplete="off"
        value={typed.cost}
        onChange={(event) => change({ cost: event.currentTarget.value })}
        error={faults['costPenceADay']}
      />
      <TextInput
        label="How many days does it have this academic year? (optional)"
        description="Whole and half days, such as 2.5."
        inputMode="decimal"
        autoComplete="off"
        value={typed.days}
        onChange={(event) => change({ days: event.currentTarget.value })}
        error={faults['halfDays']}
      />
      <Textarea
        label="Conflicts of interest (optional)"
        description="Leaders, improvement partners and trustees read this. Nothing on anybody’s health or conduct."
        autosize
        minRows={2}
        maxLength={partnerLimits.conflicts}
        value={typed.conflicts}
        onChange={(event) => change({ conflicts: event.currentTarget.value })}
        error={faults['conflicts']}
      />
      <ConflictSchools
        value={typed.conflictSchoolIds}
        onChange={(conflictSchoolIds) => change({ conflictSchoolIds })}
      />
      <ProblemAlert error={save.error} takeFocus />
      {toProblem(save.error).status === 412 && (
        <Notice tone="amber">Saving again changes only what you have changed here.</Notice>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {partner === null ? 'Add' : 'Save'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function ConflictSchools({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const { data } = useQuery(schoolChoicesQuery)
  return (
    <details className={classes.more} open={value.length > 0}>
      <summary>Schools that a conflict concerns</summary>
      <Checkbox.Group
        label="With which schools?"
        description="Pairing the partner with one of them asks for a reason."
        value={value}
        onChange={onChange}
      >
        <div className={classes.choices}>
          {(data?.items ?? []).map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
    </details>
  )
}
