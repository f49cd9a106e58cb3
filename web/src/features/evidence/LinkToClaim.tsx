import { Button, NativeSelect } from '@mantine/core'
import { type Evidence, linkEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { refreshAll } from '../cycles/queries.ts'
import { ClaimFields } from './ClaimFields.tsx'
import classes from './Evidence.module.css'
import { claimIn } from './evidence-text.ts'
import { LinkEnd } from './LinkEnd.tsx'
import { useOpenPriorities } from './PlaceFields.tsx'

interface LinkToClaimProps {
  evidence: Evidence
  /** Only to claims of this one; without it, of any open priority of the school. */
  priority?: { id: string; step: StepKey | null }
}

/** Links evidence that is there to one more claim, behind a button until it is wanted. */
export function LinkToClaim({ evidence, priority }: LinkToClaimProps) {
  const [linking, setLinking] = useState(false)
  const open = useOpenPriorities(priority ? '' : evidence.school.id)
  if (priority ? priority.step === null : open.length === 0) return null
  return linking ? (
    <LinkForm
      evidence={evidence}
      priorities={priority ? [{ ...priority, title: '' }] : open}
      onDone={() => setLinking(false)}
    />
  ) : (
    <div>
      <Button variant="default" onClick={() => setLinking(true)}>
        {evidence.links.length === 0 ? 'Link it to a claim' : 'Link it to another claim'}
      </Button>
    </div>
  )
}

interface LinkFormProps {
  evidence: Evidence
  priorities: readonly { id: string; title: string; step: StepKey | null }[]
  onDone: () => void
}

function LinkForm({ evidence, priorities, onDone }: LinkFormProps) {
  const queryClient = useQueryClient()
  const [id] = useState(newId)
  const [only] = priorities.length === 1 ? priorities : []
  const [priorityId, setPriorityId] = useState(only?.id ?? '')
  const [asked, setAsked] = useState<{ step: string; stance: Stance | '' }>({
    step: only?.step ?? '',
    stance: '',
  })
  const [tried, setTried] = useState(false)
  const chosen = priorities.find((one) => one.id === priorityId)
  const link = useMutation({
    mutationFn: (stance: Stance) =>
      call(linkEvidence, {
        body: { id, evidenceId: evidence.id, priorityId, ...claimIn(asked.step), stance },
      }),
    onSuccess: async () => {
      await refreshAll(queryClient)
      onDone()
      await notify('Linked')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen && asked.stance !== '') link.mutate(asked.stance)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {priorities.length > 1 && (
        <NativeSelect
          label="Which priority does it bear on?"
          value={priorityId}
          error={tried && !chosen && 'Choose a priority'}
          onChange={(event) => {
            const next = priorities.find((one) => one.id === event.currentTarget.value)
            setPriorityId(next?.id ?? '')
            setAsked({ ...asked, step: next?.step ?? '' })
          }}
          data={[
            { value: '', label: 'Choose' },
            ...priorities.map((one) => ({ value: one.id, label: one.title })),
          ]}
        />
      )}
      {chosen?.step && (
        <ClaimFields
          present={chosen.step}
          step={asked.step}
          stance={asked.stance}
          onStep={(step) => setAsked({ ...asked, step })}
          onStance={(stance) => setAsked({ ...asked, stance })}
          unsaid={tried && asked.stance === ''}
        />
      )}
      <LinkEnd link={link} onCancel={onDone} />
    </form>
  )
}
