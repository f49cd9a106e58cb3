import { Button } from '@mantine/core'
import { type Evidence, linkEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { stepOf } from '@sixfold/shared/domain/cycle/steps.ts'
import { type Stance, stances, stanceWords } from '@sixfold/shared/domain/evidence/words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { refreshAll } from '../cycles/queries.ts'
import classes from './Evidence.module.css'
import { stanceSigns } from './linked-pieces.ts'

/** Links evidence that is there to the priority's present step too. Nothing once it is. */
export function LinkToStep({ evidence, priority }: { evidence: Evidence; priority: Priority }) {
  const queryClient = useQueryClient()
  const [stance, setStance] = useState<Stance | null>(null)
  const [id] = useState(newId)
  const { step, turn } = priority
  const link = useMutation({
    mutationFn: (said: Stance) =>
      call(linkEvidence, { body: { id, evidenceId: evidence.id, priorityId: priority.id, stance: said } }),
    onSuccess: () => notify('Linked to this step'),
    onSettled: () => refreshAll(queryClient),
  })
  const linked = evidence.links.some(
    (one) => one.priority.id === priority.id && one.step === step && one.turn === turn,
  )
  if (step === null || linked) return null
  return (
    <div className={classes.form}>
      <ChoiceCards<Stance>
        label={`Does it also bear on “${stepOf(step).title}”?`}
        layout="row"
        choices={stances.map((value) => ({
          value,
          label: `${stanceSigns[value].sign} ${stanceWords[value]}`,
        }))}
        value={stance}
        onChange={setStance}
      />
      <ProblemAlert error={link.error} takeFocus />
      {stance && (
        <div>
          <Button variant="default" loading={link.isPending} onClick={() => link.mutate(stance)}>
            Link it to this step
          </Button>
        </div>
      )}
    </div>
  )
}
