import { Button } from '@mantine/core'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { isSettled } from '@sixfold/shared/domain/plans/status.ts'
import { useId, useState } from 'react'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ActFault } from './ActFault.tsx'
import { handIn } from './hand-in.ts'
import classes from './Plan.module.css'
import { ReturnDialog } from './ReturnDialog.tsx'
import { usePlanAct } from './use-plan-act.ts'
import { WaitingChanges } from './WaitingChanges.tsx'
import { WhatGoes, WhatHolds } from './WhatGoes.tsx'

/** Handing a plan in, taking it back, and answering it: what this person may do now, with what one should know before. */
export function PlanActs({ plan }: { plan: Plan }) {
  const act = usePlanAct(plan)
  const [asking, setAsking] = useState<Asking>(null)
  const writes = (plan.status === 'draft' || plan.status === 'returned') && !isSettled(plan)
  const submits = plan.abilities.submit && writes
  const recalls = plan.abilities.recall && plan.blockers.recall.length === 0
  const answers = plan.abilities.approve && plan.blockers.approve.length === 0
  if (!submits && !recalls && !answers && act.error === null) return null
  return (
    <div className="no-print">
      <div className={classes.acts}>
        {!(answers && asking === 'return') && <ActFault error={act.error} />}
        {submits && <Submit plan={plan} act={act} />}
        {recalls && (
          <div>
            <Button
              variant="default"
              loading={act.isPending}
              onClick={() => !act.isPending && act.mutate({ to: 'recall' })}
            >
              Take it back
            </Button>
          </div>
        )}
        {answers && <Answer plan={plan} act={act} asking={asking} onAsk={setAsking} />}
      </div>
    </div>
  )
}

type Asking = 'approve' | 'return' | null
type ActProps = { plan: Plan; act: ReturnType<typeof usePlanAct> }

/** The button stays in reach of the keyboard while something is in the way; the list above it says what. */
function Submit({ plan, act }: ActProps) {
  const holds = useId()
  const hand = handIn(plan)
  const blocked = plan.blockers.submit.length > 0
  return (
    <>
      {blocked ? <WhatHolds id={holds} hand={hand} /> : <WhatGoes plan={plan} hand={hand} />}
      <div>
        <Button
          loading={act.isPending}
          onClick={() => !blocked && !act.isPending && act.mutate({ to: 'submit' })}
          {...(blocked ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': holds } : {})}
        >
          {plan.status === 'returned' ? 'Submit it again' : 'Submit to the trust'}
        </Button>
      </div>
    </>
  )
}

/** Approving can't be taken back, so it is asked for twice. */
function Answer({
  plan,
  act,
  asking,
  onAsk,
}: ActProps & { asking: Asking; onAsk: (asking: Asking) => void }) {
  const close = () => onAsk(null)
  const next = (plan.inForce?.number ?? 0) + 1
  return (
    <>
      <WaitingChanges plan={plan} />
      <WhatGoes plan={plan} hand={handIn(plan)} />
      <div className={classes.buttons}>
        <Button loading={act.isPending} onClick={() => onAsk('approve')}>
          Approve as version {next}…
        </Button>
        {plan.abilities.return && (
          <Button variant="default" onClick={() => onAsk('return')}>
            Return it…
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asking === 'approve'}
        onClose={close}
        title={`Approve this plan as version ${next}?`}
        confirmLabel="Approve"
        onConfirm={() => {
          close()
          if (!act.isPending) act.mutate({ to: 'approve' })
        }}
      >
        <p>
          It is frozen as it stands, and in force from now on. The school’s governors and the trustees read
          it. A version that is approved can’t be taken back: a change is the next version.
        </p>
      </ConfirmDialog>
      <ReturnDialog plan={plan} act={act} opened={asking === 'return'} onClose={close} />
    </>
  )
}
