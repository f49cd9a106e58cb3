import type { Blocker } from '../../contracts/common.ts'
import type { Role } from './roles.ts'

/**
 * Why a role can't stand beside those that the person holds on some of its days; empty means it can. Whoever judges from outside
 * has no other part in the trust. docs/decisions/024-an-outside-reviewer-holds-a-case.md
 */
export function outsideAloneBlockers(role: Role, beside: readonly Role[]): Blocker[] {
  const others = beside.filter((it) => it !== role)
  if (role === 'outside-reviewer' && others.length > 0)
    return [
      {
        code: 'outside-alone',
        message: 'They have another role here on some of these days: an outside reviewer has no other',
      },
    ]
  return others.includes('outside-reviewer')
    ? [
        {
          code: 'outside-alone',
          message:
            'They are an outside reviewer on some of these days, and so have no other role: end that first',
        },
      ]
    : []
}
