import { abilitiesOf } from '../../access/policy.ts'
import type { School, SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import { describePhase } from '@sixfold/shared/domain/schools/phases.ts'
import type { Actor } from '../../access/actor.ts'
import { schoolPolicy, viewOf } from './policy.ts'
import type { SchoolListRow, SchoolPageRow } from './queries.ts'

export function presentSchoolRow(row: SchoolListRow, actor: Actor): SchoolRow {
  const view = viewOf(actor, row.id)
  return {
    id: row.id,
    urn: row.urn,
    name: row.name,
    phase: describePhase(row.facts),
    town: row.facts.town,
    pupils: row.facts.pupils,
    joinedOn: row.joinedOn,
    leftOn: row.leftOn,
    view,
    hub: row.hub,
    category: view === 'peer' ? null : categoryOf(row),
  }
}

export function presentSchool(row: SchoolPageRow, actor: Actor): School {
  const view = viewOf(actor, row.id)
  const peer = view === 'peer'
  return {
    id: row.id,
    urn: row.urn,
    name: row.name,
    phase: describePhase(row.facts),
    facts: row.facts,
    joinedOn: row.joinedOn,
    leftOn: row.leftOn,
    view,
    hub: row.hub,
    networks: row.networks,
    heads: peer ? [] : row.heads,
    category: peer ? null : categoryOf(row),
    openPriorities: peer ? null : row.openPriorities,
    nextReviewOn: peer ? null : row.nextReviewOn,
    abilities: abilitiesOf(schoolPolicy, actor, row, ['edit', 'readForecasts']),
    version: row.version,
  }
}

function categoryOf(row: Pick<SchoolListRow, 'level' | 'effectiveOn' | 'levelBefore'>) {
  if (row.level === null || row.effectiveOn === null) return null
  return {
    level: row.level,
    effectiveOn: row.effectiveOn,
    movement: movementBetween(row.levelBefore, row.level),
  }
}
