import type { Plan, PlanPriority, PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { moneyOf } from '@sixfold/shared/domain/plans/action.ts'
import type { PlannedPriority } from '@sixfold/shared/domain/plans/content.ts'
import { planAwaited } from '@sixfold/shared/domain/plans/plan-by.ts'
import { goesOn } from '@sixfold/shared/domain/plans/standing.ts'
import {
  answerBlockers,
  editPlanBlockers,
  missingFrom,
  submitBlockers,
} from '@sixfold/shared/domain/plans/submit.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { publishedVersion } from '../../http/etag.ts'
import { presentAction } from './action-presenter.ts'
import { type PlanFacts, submitFacts } from './plan-facts.ts'
import { planPolicy } from './policy.ts'
import type { PlanPriorityRow, PlanRow } from './rows.ts'
import type { ShownContent } from './shown-content.ts'

type Reader = Pick<Ctx, 'actor' | 'today'>

export function presentShort(plan: PlanRow, { actor }: Pick<Reader, 'actor'>): PlanShort {
  const drafts = planPolicy.readDraft(actor, plan)
  return {
    id: plan.id,
    cycleId: plan.cycleId,
    school: { id: plan.schoolId, name: plan.schoolName },
    academicYear: plan.academicYear,
    status: drafts ? plan.status : null,
    moved: drafts ? plan.moved : null,
    inForce: plan.inForce,
  }
}

export function presentPlan(facts: PlanFacts, shown: ShownContent, reader: Reader): Plan {
  const { plan } = facts
  const drafts = facts.going !== null
  const open = plan.cycleStatus === 'open'
  const answer = drafts ? answerBlockers(plan.status, open) : []
  const priorities = shown.content.priorities.flatMap((planned) => {
    const row = facts.priorities.find(({ id }) => id === planned.id)
    return row ? [presentPriority(facts, shown, planned, row, reader)] : []
  })
  return {
    ...presentShort(plan, reader),
    cycleStatus: plan.cycleStatus,
    returned: drafts ? plan.returned : null,
    awaited:
      facts.planBy === null
        ? null
        : planAwaited({ ...plan, everApproved: plan.inForce !== null }, facts.planBy, reader.today),
    money: {
      budgetPence: shown.content.budgetPence,
      ...moneyOf(priorities.flatMap((priority) => priority.actions)),
      sharedOutPence: priorities.reduce((sum, priority) => sum + (priority.budgetPence ?? 0), 0),
    },
    committee:
      drafts || plan.inForce
        ? { seenOn: plan.committeeSeenOn, number: plan.committeeVersion, minute: plan.committeeMinute }
        : { seenOn: null, number: null, minute: null },
    priorities,
    changes: facts.changes,
    abilities: {
      ...abilitiesOf(planPolicy, reader.actor, plan, [
        'edit',
        'submit',
        'recall',
        'approve',
        'return',
      ] as const),
      compareNow: drafts,
    },
    blockers: {
      edit: drafts ? editPlanBlockers(plan.status, open) : [],
      submit: drafts ? submitBlockers(submitFacts(facts)) : [],
      recall: drafts ? answerBlockers(plan.status) : [],
      approve: answer,
      return: answer,
    },
    version: drafts ? plan.version : publishedVersion,
  }
}

function presentPriority(
  facts: PlanFacts,
  shown: ShownContent,
  planned: PlannedPriority,
  row: PlanPriorityRow,
  reader: Reader,
): PlanPriority {
  const actions = planned.actions.flatMap((said) => {
    const action = facts.actions.find((one) => one.id === said.id)
    return action ? [presentAction(action, facts.held.get(said.id), reader, said)] : []
  })
  const whole = facts.content.priorities.find(({ id }) => id === planned.id) ?? planned
  return {
    ...planned,
    hiddenMeasures: shown.hidden.get(planned.id) ?? 0,
    ...moneyOf(actions),
    actions,
    status: row.status,
    step: row.step,
    outcome: row.outcome,
    turnInForce: facts.inForce?.priorities.find(({ id }) => id === planned.id)?.turn ?? null,
    missing: facts.going && row.status === 'open' && !goesOn(row) ? missingFrom(whole) : [],
    goes: facts.going?.priorities.some(({ id }) => id === planned.id) ?? true,
  }
}
