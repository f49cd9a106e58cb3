import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { createPairing } from '@sixfold/shared/contracts/support.ts'
import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState, type FormEvent } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { faultsOf } from '../../lib/problem.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { Card } from '../../ui/Card.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { partnersQuery } from '../givers/queries.ts'
import { giverChoices, giverFrom, giverIn } from './giver-choices.ts'
import { askedFor, asksWhy, faultsInReasons, noReasons, reasonFieldIds, reasonsIn } from './reasons-asked.ts'
import { ReasonFields } from './ReasonFields.tsx'
import classes from './Support.module.css'
import { faultsInTerms, noTerms, TermsFields, termsFieldIds, termsIn } from './TermsFields.tsx'

const fieldIds: Record<string, string> = {
  giverSchoolId: 'giver',
  receiverSchoolId: 'receiver',
  priorityId: 'priority',
  ...reasonFieldIds,
  ...termsFieldIds,
}

interface PairSchoolsProps {
  /** Those still in the trust. */
  schools: readonly SchoolRow[]
  /** What is filled in at first, by id and key; what isn't known is left open. */
  from?: { giver?: string; receiver?: string; criterion?: string; priority?: string; days?: string }
}

/** A leader names a giver, a receiver and the terms; both are then asked. */
export function PairSchools({ schools, from = {} }: PairSchoolsProps) {
  const { criteria } = useScheme()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data: partners } = useSuspenseQuery(partnersQuery)
  const [giver, setGiver] = useState(() => giverFrom(from.giver, schools, partners.items))
  const [receiverSchoolId, setReceiver] = useState(() => idOf(schools, from.receiver))
  const [agrees, setAgrees] = useState(true)
  const [reasons, setReasons] = useState(noReasons)
  const [terms, setTerms] = useState(() => ({
    ...noTerms,
    criterionKey: criteria.find(({ key }) => key === from.criterion)?.key ?? '',
    priorityId: from.priority ?? '',
    days: from.days ?? '',
  }))
  const [attempt, setAttempt] = useState(0)
  const id = useRef(newId())
  const named = giverIn(giver)
  const bySchool = named.giverKind === 'school'
  const create = useMutation({
    mutationFn: () =>
      call(createPairing, {
        body: {
          id: id.current,
          ...named,
          giverAgrees: !bySchool && agrees,
          receiverSchoolId,
          ...reasonsIn(reasons),
          ...termsIn(terms),
        },
      }),
    onError: (error) => {
      setReasons((now) => askedFor(now, faultsOf(error)))
      setAttempt((now) => now + 1)
    },
    onSuccess: async (pairing) => {
      await queryClient.invalidateQueries()
      await navigate({ to: '/support/$pairingId', params: { pairingId: pairing.id } })
      await notify(
        pairing.giver.consent
          ? 'Paired: the school is asked to agree'
          : 'Paired: both sides are asked to agree',
      )
    },
  })
  const said = faultsOf(create.error)
  const missing: Record<string, string> = {
    ...(giver === '' && { giverSchoolId: 'Choose who helps' }),
    ...(receiverSchoolId === '' && { receiverSchoolId: 'Choose the school that is helped' }),
    ...faultsInReasons(reasons, said),
    ...faultsInTerms(terms),
  }
  const faults = { ...said, ...(attempt > 0 ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (Object.keys(missing).length === 0) create.mutate()
  }
  // Another giver or receiver is another question.
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value)
    setReasons(noReasons)
    create.reset()
  }
  return (
    <Card>
      <form onSubmit={submit} noValidate className={classes.form}>
        {attempt > 0 && (
          <FormErrors
            attempt={attempt}
            errors={Object.entries(missing).map(([field, message]) => ({
              fieldId: fieldIds[field] ?? '',
              message,
            }))}
          />
        )}
        <ProblemAlert error={asksWhy(said) ? null : create.error} takeFocus />
        <NativeSelect
          id="giver"
          label="Who helps?"
          data={giverChoices(schools, partners.items, receiverSchoolId)}
          value={giver}
          onChange={(event) => choose(setGiver)(event.currentTarget.value)}
          error={faults['giverSchoolId'] ?? faults['giverPartnerId']}
        />
        {!bySchool && (
          <Checkbox
            label={
              named.giverKind === 'team'
                ? 'The trust team agrees: you say so for it'
                : 'The partner has told us that it agrees: you say so for it'
            }
            description="Left out, a trust leader agrees for it later."
            checked={agrees}
            onChange={(event) => setAgrees(event.currentTarget.checked)}
          />
        )}
        <NativeSelect
          id="receiver"
          label="Which school is helped?"
          data={[
            { value: '', label: 'Choose the school that is helped' },
            ...schools
              .filter((school) => school.id !== named.giverSchoolId)
              .map((school) => ({ value: school.id, label: school.name })),
          ]}
          value={receiverSchoolId}
          onChange={(event) => {
            choose(setReceiver)(event.currentTarget.value)
            setTerms((now) => ({ ...now, priorityId: '' }))
          }}
          error={faults['receiverSchoolId']}
        />
        <ReasonFields value={reasons} onChange={setReasons} faults={faults} />
        <TermsFields receiverSchoolId={receiverSchoolId} value={terms} onChange={setTerms} faults={faults} />
        <ActionBar
          note={
            bySchool
              ? 'The head of each school is then asked to agree.'
              : 'The head of the school that is helped is then asked to agree.'
          }
        >
          <Button type="submit" loading={create.isPending}>
            Ask for this support
          </Button>
          <Button component={Link} to="/support" variant="default">
            Cancel
          </Button>
        </ActionBar>
      </form>
    </Card>
  )
}

const idOf = (schools: readonly SchoolRow[], id: string | undefined): string =>
  schools.find((school) => school.id === id)?.id ?? ''
