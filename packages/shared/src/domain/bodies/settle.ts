import type { Blocker } from '../../contracts/common.ts'
import { type BodyKind, type Days, standsOn } from './kinds.ts'

export type SettlingFacts = {
  body: Days & { kind: BodyKind; decidesCategories: boolean }
  /** The person who decides sits on it today; false of a clerk, who records what it decided. */
  sits: boolean
  /** Of the meeting at which it was decided: the day, and whether that person sat on the body then. Null: at none. */
  meeting: { day: string; satThen: boolean } | null
  /** Who proposed, and who is named today for a chief executive. */
  proposedBy: string | null
  /** A leader other than the proposer moderated it. */
  secondModerated: boolean
  named: readonly string[]
  /** Whoever is named for a chief executive belongs to the school or has declared an interest in it. */
  namedBarred: boolean
}

/** Why a body cannot settle a category today; empty means it can. domain.md §2 and §4.3. */
export function settlingBlockers(facts: SettlingFacts, today: string): Blocker[] {
  const { body, meeting } = facts
  const byOne = body.kind === 'chief-executive'
  return [
    ...(standsOn(body, today)
      ? []
      : [
          today < body.fromOn
            ? { code: 'body-not-begun', message: 'The body does not decide yet: it begins on a later day' }
            : { code: 'body-ended', message: 'The body has ended, so another one decides' },
        ]),
    ...(body.decidesCategories
      ? []
      : [
          {
            code: 'not-delegated',
            message: 'The scheme of delegation does not leave categories to this body',
          },
        ]),
    ...(meeting && facts.sits && !meeting.satThen
      ? [{ code: 'did-not-sit', message: 'You did not sit on it on the day of that meeting' }]
      : []),
    ...(byOne && !facts.secondModerated && facts.proposedBy !== null && facts.named.includes(facts.proposedBy)
      ? [
          {
            code: 'same-person-as-proposer',
            message: 'The chief executive proposed this, so someone else decides on it',
          },
        ]
      : []),
    ...(byOne && facts.namedBarred
      ? [
          {
            code: 'own-school',
            message: 'The chief executive has an interest in this school, so someone else decides on it',
          },
        ]
      : []),
  ]
}

/** What is wrong with the meeting that a decision names, in words for its field; null means nothing is. */
export const citedMeetingFault = (
  meeting: { day: string; bodyId: string },
  of: { bodyId: string; proposedOn: string | null },
  today: string,
): string | null => {
  if (meeting.bodyId !== of.bodyId) return 'This is a meeting of another body'
  if (meeting.day > today) return 'This meeting is still to come, and a decision publishes at once'
  return of.proposedOn !== null && meeting.day < of.proposedOn
    ? 'This meeting was held before the category was proposed'
    : null
}
