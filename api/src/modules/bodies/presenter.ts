import type { Body } from '@sixfold/shared/contracts/bodies.ts'
import { endBodyBlockers } from '@sixfold/shared/domain/bodies/body.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { bodyPolicy, sitsOn } from './policy.ts'
import type { BodyRow } from './queries.ts'
import { decides, powerDays, sittingIn } from './standing.ts'

export function presentBody(row: BodyRow, { actor, today }: Ctx): Body {
  const { id, kind, name, schemeReference, fromOn, toOn, seats, version } = row
  const sitting = sittingIn(row, today)
  const may = decides(row, today)
  const able = abilitiesOf(bodyPolicy, actor, sitting, ['edit', 'decide'])
  return {
    id,
    kind,
    name,
    schemeReference,
    fromOn,
    toOn,
    decidesCategories: powerDays(row),
    decidesToday: may,
    allTrustees: sitting.members === null,
    seats: seats.map((seat) => ({
      id: seat.id,
      person: { id: seat.personId, name: seat.name },
      fromOn: seat.fromOn,
      toOn: seat.toOn,
      endReason: seat.endReason,
      holdsRole: seat.holdsRole,
    })),
    sits: sitsOn(actor, sitting),
    abilities: { edit: able.edit, decide: able.decide && may },
    blockers: { end: endBodyBlockers(row, row.lastMeetingOn, null) },
    version,
  }
}
