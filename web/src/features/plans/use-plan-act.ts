import {
  approvePlan,
  type Plan,
  recallPlan,
  returnPlan,
  submitPlan,
} from '@sixfold/shared/contracts/plans.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { planQuery } from './queries.ts'

export type PlanAct = { to: 'submit' | 'recall' | 'approve' } | { to: 'return'; reason: string }

const endpoints = { submit: submitPlan, recall: recallPlan, approve: approvePlan }

const said = {
  submit: 'The plan is with the trust',
  recall: 'You have the plan back',
  approve: 'The plan is approved',
  return: 'The plan is back with the school',
}

/** Hands a plan in, takes it back, or answers it: once, however often it is asked for. What went wrong stays in `error`, with the plan read afresh. */
export function usePlanAct(plan: Plan) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  return useMutation({
    mutationFn: (act: PlanAct) => {
      const asked = {
        params: { planId: plan.id },
        version: plan.version,
        key: keyOf([plan.id, plan.version, act]),
      }
      return act.to === 'return'
        ? call(returnPlan, { ...asked, body: { reason: act.reason } })
        : call(endpoints[act.to], asked)
    },
    onSuccess: async (now, { to }) => {
      queryClient.setQueryData(planQuery(now.id).queryKey, now)
      // The button that was pressed is gone.
      document.getElementById('plan')?.focus({ preventScroll: true })
      await notify(said[to])
    },
    onSettled: () => refreshAll(queryClient),
  })
}
