import type { ReviewChange } from '@sixfold/shared/contracts/reviews.ts'
import { reviewStatusWords } from '@sixfold/shared/domain/reviews/status.ts'
import { formatDay } from '../../lib/format.ts'

/** What became of a review, each change said with what it was before; oldest first, as given. */
export function changesInWords(trail: readonly ReviewChange[]): string[] {
  return trail.map((change, index) => inWords(change, trail[index - 1]))
}

function inWords({ from, to, dueOn, askedOn, by }: ReviewChange, before: ReviewChange | undefined): string {
  const asked = askedOn !== null && askedOn !== dueOn ? `; ${formatDay(askedOn)} is no school day` : ''
  if (from === null || !before) return `Scheduled for ${formatDay(dueOn)}${asked}`
  if (to === 'not-held')
    return `Not held, says ${by.name}${askedOn ? `. Another was named for ${formatDay(askedOn)}` : ''}`
  if (before.dueOn !== dueOn) {
    const how = dueOn > before.dueOn ? 'Put off' : 'Brought forward'
    return `${how} from ${formatDay(before.dueOn)} to ${formatDay(dueOn)} by ${by.name}${asked}`
  }
  return reviewStatusWords[to]
}
