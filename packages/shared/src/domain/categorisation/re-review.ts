import type { Blocker } from '../../contracts/common.ts'
import type { Role } from '../people/roles.ts'

/** With which of these roles somebody re-reviews, at a school that isn't their own. domain.md §4.3 */
export const reReviewRoles = [
  'trust-leader',
  'improvement-partner',
  'headteacher',
  'outside-reviewer',
] as const satisfies readonly Role[]

export type Hands = {
  proposedBy: string | null
  /** Everybody who moderated it at any time. */
  moderators: readonly string[]
}

/**
 * Why somebody can't re-review a challenged category; empty means they can. Whoever proposed or moderated it doesn't look at it
 * a second time, nor whoever belongs to the school or has an interest in it. domain.md §4.3
 */
export function reReviewerBlockers(
  of: Hands & { personId: string; barred: boolean; may: boolean },
): Blocker[] {
  return [
    ...(of.personId === of.proposedBy
      ? [
          {
            code: 'proposed-it',
            message:
              'Whoever proposed it doesn’t re-review it, whoever else is left: an outside reviewer can',
          },
        ]
      : []),
    ...(of.moderators.includes(of.personId)
      ? [
          {
            code: 'moderated-it',
            message:
              'Whoever moderated it doesn’t re-review it, whoever else is left: an outside reviewer can',
          },
        ]
      : []),
    ...(of.barred
      ? [
          {
            code: 'own-school',
            message: 'Whoever belongs to the school or has an interest in it doesn’t re-review it',
          },
        ]
      : []),
    ...(of.may
      ? []
      : [
          {
            code: 'no-re-reviewer',
            message:
              'A trust leader, a partner, the head of another school or an outside reviewer re-reviews it',
          },
        ]),
  ]
}
