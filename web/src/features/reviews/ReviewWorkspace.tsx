import type { ReviewedPriority, ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { impactWords } from '@sixfold/shared/domain/progress/words.ts'
import { sinceWords } from '@sixfold/shared/domain/reviews/difference-words.ts'
import { earlierPictureWords } from '@sixfold/shared/domain/reviews/picture.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatAcademicYear, formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useStepWords } from '../../lib/step-words.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import { StrengthBars } from '../evidence/StrengthBars.tsx'
import { RatingChip } from '../progress/RatingChip.tsx'
import { HoldReview } from './HoldReview.tsx'
import { JudgePriority } from './JudgePriority.tsx'
import { ReviewOutcome, ReviewPapers } from './ReviewOutcome.tsx'
import { ReviewStatement } from './ReviewStatement.tsx'
import { SignOffReview } from './SignOffReview.tsx'
import { PriorityChanges, SchoolChanges } from './WhatChanged.tsx'
import classes from './Work.module.css'

/**
 * The page of the meeting: what changed since last time on the left, what is made of it on the right, for the school and then
 * priority by priority; on a phone each judgement comes after its changes. A signed review reads the same, and nothing is asked.
 */
export function ReviewWorkspace({ review, work }: { review: ReviewWithTrail; work: ReviewWork }) {
  const { status, abilities, blockers } = review
  return (
    <div className={classes.frame}>
      {work.outcome && <ReviewOutcome outcome={work.outcome} />}
      <Section heading="The school as a whole" lead={sinceWords(work.difference.since)}>
        <Pair changed={<SchoolChanges work={work} />} said="The head’s statement">
          <ReviewStatement review={review} />
        </Pair>
      </Section>
      {work.priorities.map((priority) => (
        <Section key={priority.id} heading={priority.title} lead={<Place priority={priority} />}>
          <Pair changed={<PriorityChanges work={work} priorityId={priority.id} />} said="Judgement">
            {abilities.judge && blockers.judge.length === 0 ? (
              <>
                <Strength priority={priority} />
                <JudgePriority review={review} priority={priority} />
              </>
            ) : (
              <Judged priority={priority} />
            )}
          </Pair>
        </Section>
      ))}
      {work.priorities.length === 0 && (
        <Section heading="No priority to judge">
          <p>No plan of the school was approved when this review was prepared.</p>
        </Section>
      )}
      {abilities.hold && status === 'preparing' && <HoldReview review={review} work={work} />}
      {abilities.signOff && status === 'held' && <SignOffReview review={review} work={work} />}
      <Pictures work={work} />
      {work.outcome && <ReviewPapers reviewId={review.id} hash={work.outcome.hash} />}
    </div>
  )
}

function Pair({ changed, said, children }: { changed: ReactNode; said: string; children: ReactNode }) {
  return (
    <div className={classes.pair}>
      <div>
        <h3 className={classes.side}>What changed since last time</h3>
        {changed}
      </div>
      <div>
        <h3 className={classes.side}>{said}</h3>
        {children}
      </div>
    </div>
  )
}

function Place({ priority: { id, step, criterionKey } }: { priority: ReviewedPriority }) {
  const scheme = useScheme()
  const words = useStepWords()
  return (
    <>
      {criterionName(scheme, criterionKey)} ·{' '}
      {step === null ? 'completed' : `step ${stepNumber(step)}, ${words(step).title}`} ·{' '}
      <Link to="/priorities/$priorityId" params={{ priorityId: id }}>
        All of it
      </Link>
    </>
  )
}

const Strength = ({ priority: { evidence } }: { priority: ReviewedPriority }) => (
  <div className={classes.strength}>
    Evidence on its step: <StrengthBars evidence={{ ...evidence, reason: '' }} />
  </div>
)

function Judged({ priority }: { priority: ReviewedPriority }) {
  const { judgement } = priority
  if (!judgement) return <p className={classes.soft}>Not judged yet.</p>
  return (
    <div className={classes.form}>
      <div className={classes.end}>
        <RatingChip rating={judgement.progress} />
        <span>Impact: {impactWords[judgement.impact].label.toLowerCase()}</span>
      </div>
      <Strength priority={priority} />
      <Quote by={`${judgement.by.name} · ${formatDay(judgement.day)}`}>{judgement.note}</Quote>
    </div>
  )
}

/** From which the changes were worked out: two approved versions of the plan, each sealed, and when the review was held. */
function Pictures({ work: { before, now, prepared, held } }: { work: ReviewWork }) {
  return (
    <Section heading="What is it based on?">
      <Facts
        items={[
          { label: 'Prepared', value: `${formatDay(prepared.day)} by ${prepared.by.name}` },
          ...(held
            ? [
                {
                  label: 'Held',
                  value: `${formatDay(held.heldOn)} by ${held.by.name}; present: ${held.present}`,
                },
              ]
            : []),
          { label: 'Before', value: <Picture words={earlierPictureWords[before.why]} picture={before} /> },
          { label: 'Now', value: <Picture words="The plan in force when it was prepared" picture={now} /> },
        ]}
      />
    </Section>
  )
}

function Picture({
  words,
  picture,
}: {
  words: string
  picture: Pick<ReviewWork['now'], 'version' | 'hash'>
}) {
  const { version, hash } = picture
  return (
    <>
      {words}
      {version &&
        `: ${formatAcademicYear(version.academicYear)}, version ${version.number} of ${formatDay(version.approvedOn)}`}
      <div className={classes.seal}>Seal (SHA-256) {hash}</div>
    </>
  )
}
