import { academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { Scheme } from '../categorisation/scheme.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import type { BoardChange } from './board-changes.ts'
import type { RecordKind } from './kinds.ts'
import { strengthIs } from './strength-is.ts'
import { halfDayWords } from './words.ts'

type Levels = Pick<Scheme, 'levels'>

/** What changed, in a sentence under the school's name, without a full stop. */
export function changeSentence({ levels }: Levels, words: StepWords, change: BoardChange): string {
  switch (change.kind) {
    case 'joined':
      return 'Belongs to the trust now'
    case 'left':
      return 'No longer belongs to the trust'
    case 'category':
      return categorySentence({ levels }, change)
    case 'review-made':
      return `Its first review is due on ${dayWords(change.dueOn)}`
    case 'review-moved':
      return change.newReview
        ? `Its next review is due on ${dayWords(change.now)}`
        : `Its review is due on ${dayWords(change.now)}, and no longer on ${dayWords(change.was)}`
    case 'review-late':
      return `Its review is late: it was due on ${dayWords(change.dueOn)}`
    case 'review-covered':
      return `Its review is covered by the ${academicYearWords(change.academicYear)} round`
    case 'priority-added':
      return `“${change.priority.title}” is a priority now, at “${words(change.step).title}”`
    case 'priority-closed':
      return `“${change.priority.title}” is no longer open; it was at “${words(change.step).title}”`
    case 'priority-moved': {
      const turn = change.newTurn ? `, in turn ${change.turn}` : ''
      return `“${change.priority.title}” went from “${words(change.was).title}” to “${words(change.now).title}”${turn}`
    }
    case 'evidence':
      return `The evidence of “${change.priority.title}” is ${strengthIs[change.now]} now; it was ${strengthIs[change.was]}`
    case 'contested':
      return `The evidence of “${change.priority.title}” is ${change.contested ? 'contested now' : 'no longer contested'}`
    case 'support-agreed':
      return change.halfDays > 0
        ? `${halfDayWords(change.halfDays)} more of support agreed`
        : `${halfDayWords(-change.halfDays)} less of support agreed`
    case 'support-delivered':
      return change.halfDays > 0
        ? `${halfDayWords(change.halfDays)} of support delivered`
        : `${halfDayWords(-change.halfDays)} of support taken back as not delivered`
  }
}

function categorySentence(
  { levels }: Levels,
  { was, now }: Extract<BoardChange, { kind: 'category' }>,
): string {
  if (now === null)
    return was === null ? 'Has no category' : `Has no category now; it was ${levels[was].label}`
  if (was === null) return `First category: ${levels[now].label}`
  if (was === now) return `Category decided anew: ${levels[now].label}, as before`
  return `Category: ${levels[now].label}, was ${levels[was].label}; it needs ${now > was ? 'less' : 'more'} support`
}

/** The record that a change can be seen in. */
export function changeRecord(change: BoardChange): { kind: RecordKind; id: string } {
  switch (change.kind) {
    case 'category':
      return change.categorisationId === null
        ? { kind: 'school', id: change.school.id }
        : { kind: 'categorisation', id: change.categorisationId }
    case 'review-made':
    case 'review-moved':
    case 'review-late':
    case 'review-covered':
      return { kind: 'review', id: change.reviewId }
    case 'priority-added':
    case 'priority-closed':
    case 'priority-moved':
    case 'evidence':
    case 'contested':
      return { kind: 'priority', id: change.priority.id }
    case 'joined':
    case 'left':
    case 'support-agreed':
    case 'support-delivered':
      return { kind: 'school', id: change.school.id }
  }
}
