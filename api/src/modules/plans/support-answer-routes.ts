import * as contract from '@sixfold/shared/contracts/support-answers.ts'
import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { answersNeed } from '@sixfold/shared/domain/plans/support-answer.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { authorizeCycle, cyclePolicy } from '../cycles/policy.ts'
import { findPriority } from '../cycles/queries.ts'
import { supportPolicy } from '../support/policy.ts'
import { listPairings } from '../support/queries.ts'
import { answerSupport } from './commands/answer-support.ts'
import { listSupportAnswers } from './support-answer-queries.ts'

/** More than a school ever has on one criterion. */
const mostPairings = 50

export const supportAnswerRoutes: Routes = ({ handle }) => {
  handle(contract.getPrioritySupport, (ctx, { params }) => show(ctx, params.priorityId))
  handle(contract.answerSupport, async (ctx, { params, body }) => {
    await answerSupport(ctx, params.priorityId, body)
    return show(ctx, params.priorityId)
  })
}

async function show(ctx: Ctx, priorityId: string): Promise<contract.PrioritySupport> {
  const priority = await findPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('read', ctx.actor, priority)
  const answers = await listSupportAnswers(ctx, priorityId)
  const present = answers.filter(({ turn }) => turn === priority.turn)
  const serves = { priorityId, schoolId: priority.schoolId, criterionKey: priority.criterionKey }
  const pairings = await listPairings(ctx, { serves }, null, mostPairings)
  const answer = present[0] ?? null
  return {
    priorityId,
    answer,
    earlier: answers.filter((one) => one !== answer),
    pairings: pairings.map(({ id, giver, objective, halfDays, status }) => ({
      id,
      giver: { kind: giver.kind, id: giver.partyId, name: giver.name },
      objective,
      halfDays,
      status,
      answers: answersNeed({ status }),
    })),
    abilities: {
      answer: cyclePolicy.write(ctx.actor, priority),
      pair: supportPolicy.create(ctx.actor, { trustId: ctx.actor.trustId }),
    },
    blockers: {
      answer: cyclePolicy.readDrafts(ctx.actor, priority) ? editBlockers(priority.step) : [],
    },
    version: present.length,
  }
}
