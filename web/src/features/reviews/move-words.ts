import {
  bringReviewForward,
  deferReview,
  leaveReviewUnheld,
  type ReviewWithTrail,
} from '@sixfold/shared/contracts/reviews.ts'
import type { ReviewMove } from '@sixfold/shared/domain/reviews/move.ts'
import { formatDay } from '../../lib/format.ts'

type Words = {
  /** On the button that opens the form, and on the one that does it. */
  button: string
  question: string
  dayLabel: string
  endpoint: typeof deferReview | typeof bringReviewForward | typeof leaveReviewUnheld
  done: (after: ReviewWithTrail) => string
}

export const moveWords: Record<ReviewMove, Words> = {
  defer: {
    button: 'Put it off',
    question: 'To which later day?',
    dayLabel: 'New day',
    endpoint: deferReview,
    done: ({ dueOn }) => `Put off to ${formatDay(dueOn)}`,
  },
  bringForward: {
    button: 'Bring it forward',
    question: 'To which earlier day?',
    dayLabel: 'New day',
    endpoint: bringReviewForward,
    done: ({ dueOn }) => `Brought forward to ${formatDay(dueOn)}`,
  },
  notHeld: {
    button: 'It was not held',
    question: 'When will it take place instead?',
    dayLabel: 'Day of the next review',
    endpoint: leaveReviewUnheld,
    done: () => 'Kept as not held, and the next one is scheduled',
  },
}
