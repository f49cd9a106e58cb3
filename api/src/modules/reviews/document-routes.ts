import { getReviewDocument } from '@sixfold/shared/contracts/review-acts.ts'
import { asPerson } from '../../db/tenant.ts'
import { sendDocument } from '../../documents/send-document.ts'
import { inputOf, type Routes } from '../../http/handle.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { printedReview } from './printed-review.ts'
import { reviewDocument } from './review-document.ts'

export const reviewDocumentRoutes: Routes = (_registrar, deps, app) => {
  // By hand: a file takes its time to write, which nobody waits for inside a transaction.
  app.route({
    method: getReviewDocument.method,
    url: getReviewDocument.path,
    compress: false,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const input = inputOf(getReviewDocument, request)
      const { reviewId } = getReviewDocument.params.parse(input.params)
      const { format } = getReviewDocument.query.parse(input.query)
      const review = await asPerson(
        deps.db,
        asker,
        deps.clock(),
        { readOnly: true, requestId: request.id },
        (ctx) => printedReview(ctx, reviewId),
      )
      const name = `${review.schoolName} review signed ${review.outcome.signedOn}`
      return sendDocument(reply, reviewDocument(review), { name, format })
    },
  })
}
