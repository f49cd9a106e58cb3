import type { Heads, Headship } from '@sixfold/shared/contracts/heads.ts'
import { isInPost, namedBy, replyingHeadOn, vacantSince } from '@sixfold/shared/domain/people/heads.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { headsPolicy } from './policy.ts'
import type { HeadshipRow, NamingRow } from './queries.ts'

/** `heads` and `namings` are the school's, in any order. */
export function presentHeads(
  school: { id: string; name: string },
  of: { heads: readonly HeadshipRow[]; namings: readonly NamingRow[] },
  ctx: Ctx,
): Heads {
  const replies = replyingHeadOn(ctx.today, of)
  const named = namedBy(ctx.today, of.namings)
  return {
    school: { id: school.id, name: school.name },
    items: of.heads
      .map((row): Headship => {
        const when = whenIn(row, ctx.today)
        const replying = when === 'in-post' && row.personId === replies
        return {
          id: row.id,
          person: { id: row.personId, name: row.name },
          fromOn: row.fromOn,
          toOn: row.saidToOn,
          acting: row.acting,
          when,
          replies: replying,
          namedOn: replying && named?.personId === replies ? named.day : null,
        }
      })
      .toSorted(inOrder),
    vacantSince: vacantSince(ctx.today, of.heads),
    abilities: abilitiesOf(headsPolicy, ctx.actor, { schoolId: school.id }, ['name', 'add']),
    version: named?.sequence ?? 0,
  }
}

function whenIn(row: HeadshipRow, today: string): Headship['when'] {
  if (isInPost(row, today)) return 'in-post'
  return row.fromOn > today && (row.toOn === null || row.toOn >= row.fromOn) ? 'to-come' : 'past'
}

const places: Record<Headship['when'], number> = { 'in-post': 0, 'to-come': 1, past: 2 }

/** Those of the past with the latest first, others with the earliest. */
function inOrder(a: Headship, b: Headship): number {
  const days = a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0
  return (
    places[a.when] - places[b.when] ||
    Number(b.replies) - Number(a.replies) ||
    (a.when === 'past' ? -days : days) ||
    a.person.name.localeCompare(b.person.name, 'en-GB')
  )
}
