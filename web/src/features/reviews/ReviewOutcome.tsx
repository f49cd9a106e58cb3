import { Button } from '@mantine/core'
import { getReviewDocument } from '@sixfold/shared/contracts/review-acts.ts'
import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import { outcomeWords } from '@sixfold/shared/domain/reviews/outcome.ts'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { download } from '../../lib/download.ts'
import { formatDay } from '../../lib/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Work.module.css'

type Signed = NonNullable<ReviewWork['outcome']>

/** What came of a signed review, who signed it, and the review that follows. */
export function ReviewOutcome({ outcome }: { outcome: Signed }) {
  const { label } = outcomeWords[outcome.outcome]
  return (
    <Section heading={label} lead={`Signed off on ${formatDay(outcome.signedOn)} by ${outcome.by.name}`}>
      {outcome.wantsNewDecision && (
        <Notice tone="amber">
          A new decision is asked for.{' '}
          {outcome.categorisationId !== null && (
            <Link to="/categorise/$categorisationId" params={{ categorisationId: outcome.categorisationId }}>
              Go to that decision
            </Link>
          )}
        </Notice>
      )}
      <p className={classes.text}>{outcome.reason}</p>
      <p>
        The next review is due on{' '}
        <Link to="/reviews/$reviewId" params={{ reviewId: outcome.next.id }}>
          {formatDay(outcome.next.dueOn)}
        </Link>
        , unless it was moved since.
      </p>
    </Section>
  )
}

/** A signed review as PDF and Word. */
export function ReviewPapers({ reviewId, hash }: { reviewId: string; hash: string }) {
  const get = useMutation({
    mutationFn: (format: 'pdf' | 'docx') =>
      download(getReviewDocument, { params: { reviewId }, query: { format } }),
  })
  return (
    <div className="no-print">
      <Section heading="On paper" id="papers">
        <div className={classes.end}>
          {(['pdf', 'docx'] as const).map((format) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size="1.125rem" aria-hidden="true" />}
              loading={get.isPending && get.variables === format}
              aria-label={`${names[format]} of this review`}
              onClick={() => get.mutate(format)}
            >
              {names[format]}
            </Button>
          ))}
        </div>
        <ProblemAlert error={get.error} takeFocus />
        <p className={classes.seal}>Seal (SHA-256) {hash}</p>
      </Section>
    </div>
  )
}

const names = { pdf: 'PDF', docx: 'Word file' } as const
