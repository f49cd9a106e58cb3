import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { getPlanDocument } from '@sixfold/shared/contracts/plan-documents.ts'
import { asPerson } from '../../db/tenant.ts'
import { sendDocument } from '../../documents/send-document.ts'
import { inputOf, type Routes } from '../../http/handle.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { planDocument, type PrintedPlan } from './plan-document.ts'
import { printedPlan } from './printed-plan.ts'

export const planDocumentRoutes: Routes = (_registrar, deps, app) => {
  // By hand: a file takes its time to write, which nobody waits for inside a transaction.
  app.route({
    method: getPlanDocument.method,
    url: getPlanDocument.path,
    compress: false,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const input = inputOf(getPlanDocument, request)
      const { planId } = getPlanDocument.params.parse(input.params)
      const { format, version } = getPlanDocument.query.parse(input.query)
      const plan = await asPerson(
        deps.db,
        asker,
        deps.clock(),
        { readOnly: true, requestId: request.id },
        (ctx) => printedPlan(ctx, planId, version ?? null),
      )
      return sendDocument(reply, planDocument(plan), { name: nameOf(plan), format })
    },
  })
}

function nameOf({ schoolName, content, version, today }: PrintedPlan): string {
  const state = version ? `version ${version.number}` : `draft ${today}`
  return `${schoolName} plan ${academicYearWords(content.academicYear).replace('/', '-')} ${state}`
}
