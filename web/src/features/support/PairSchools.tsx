import { Button, NativeSelect } from '@mantine/core'
import { createPairing } from '@sixfold/shared/contracts/support.ts'
import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
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
import classes from './Support.module.css'
import { faultsInTerms, noTerms, TermsFields, termsFieldIds, termsIn } from './TermsFields.tsx'

const fieldIds: Record<string, string> = {
  giverSchoolId: 'giver',
  receiverSchoolId: 'receiver',
  ...termsFieldIds,
}

interface PairSchoolsProps {
  /** Those still in the trust. */
  schools: readonly SchoolRow[]
  /** What is filled in at first, by id and key; what isn't known is left open. */
  from?: { giver?: string; receiver?: string; criterion?: string; days?: string }
}

/** A leader names a giver, a receiver and the terms; both schools are then asked. */
export function PairSchools({ schools, from = {} }: PairSchoolsProps) {
  const { criteria } = useScheme()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [giverSchoolId, setGiver] = useState(() => idOf(schools, from.giver))
  const [receiverSchoolId, setReceiver] = useState(() => idOf(schools, from.receiver))
  const [terms, setTerms] = useState(() => ({
    ...noTerms,
    criterionKey: criteria.find(({ key }) => key === from.criterion)?.key ?? '',
    days: from.days ?? '',
  }))
  const [attempt, setAttempt] = useState(0)
  const id = useRef(newId())
  const create = useMutation({
    mutationFn: () =>
      call(createPairing, { body: { id: id.current, giverSchoolId, receiverSchoolId, ...termsIn(terms) } }),
    onSuccess: async (pairing) => {
      await queryClient.invalidateQueries()
      await navigate({ to: '/support/$pairingId', params: { pairingId: pairing.id } })
      await notify('Paired: both schools are asked to agree')
    },
  })
  const missing: Record<string, string> = {
    ...(giverSchoolId === '' && { giverSchoolId: 'Choose the school that helps' }),
    ...(receiverSchoolId === '' && { receiverSchoolId: 'Choose the school that is helped' }),
    ...faultsInTerms(terms),
  }
  const faults = { ...faultsOf(create.error), ...(attempt > 0 ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (Object.keys(missing).length === 0) create.mutate()
  }
  const choices = (label: string, taken: string) => [
    { value: '', label },
    ...schools
      .filter((school) => school.id !== taken)
      .map((school) => ({ value: school.id, label: school.name })),
  ]
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
        <ProblemAlert error={create.error} takeFocus />
        <NativeSelect
          id="giver"
          label="Which school helps?"
          data={choices('Choose the school that helps', receiverSchoolId)}
          value={giverSchoolId}
          onChange={(event) => setGiver(event.currentTarget.value)}
          error={faults['giverSchoolId']}
        />
        <NativeSelect
          id="receiver"
          label="Which school is helped?"
          data={choices('Choose the school that is helped', giverSchoolId)}
          value={receiverSchoolId}
          onChange={(event) => setReceiver(event.currentTarget.value)}
          error={faults['receiverSchoolId']}
        />
        <TermsFields value={terms} onChange={setTerms} faults={faults} />
        <ActionBar note="The head of each school is then asked to agree.">
          <Button type="submit" loading={create.isPending}>
            Pair these schools
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
