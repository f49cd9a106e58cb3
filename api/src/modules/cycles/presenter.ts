import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import type {
  Measure,
  Priority,
  PriorityShort,
  StepEntry,
  StepNote,
} from '@sixfold/shared/contracts/priority.ts'
import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import {
  isPublished,
  isStatementPublished,
  lastLeaving,
  overriddenSteps,
  stateOf,
} from '@sixfold/shared/domain/cycle/trail.ts'
import { liveOn } from '@sixfold/shared/domain/evidence/strength.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { evidencePolicy, schoolEvidencePolicy } from '../evidence/policy.ts'
import type { LinkedRow } from '../evidence/queries.ts'
import { evidenceSummary, gateFor, openOf, type PriorityFacts } from './facts.ts'
import { cyclePolicy } from './policy.ts'
import type { CycleRow, MeasureRow, NoteRow, PriorityRow, TrailRow } from './rows.ts'

/** Who reads, and on which day. */
export type Reader = { actor: Actor; today: string }

export function presentCycle(row: CycleRow, priorities: readonly PriorityFacts[], reader: Reader): Cycle {
  return {
    id: row.id,
    school: { id: row.schoolId, name: row.schoolName },
    academicYear: row.academicYear,
    status: row.status,
    priorities: priorities.map((facts) => presentShort(facts, reader)),
    abilities: {
      addPriority:
        cyclePolicy.addPriority(reader.actor, row) && academicYearDays(row.academicYear).to >= reader.today,
    },
    version: row.version,
  }
}

function presentShort(facts: PriorityFacts, { actor, today }: Reader): PriorityShort {
  const { row, trail } = facts
  const [measure] = visibleMeasures(facts, actor)
  return {
    ...placeOf(row),
    overridden: overriddenSteps(trail, row.step),
    evidence: evidenceSummary(facts, today),
    measure: measure ? presentMeasure(measure) : null,
    blockers: { advance: cyclePolicy.readDrafts(actor, row) ? openOf(gateFor(facts, today)) : [] },
  }
}

export function presentPriority(
  facts: PriorityFacts,
  notes: readonly NoteRow[],
  linked: readonly LinkedRow[],
  { actor, today }: Reader,
): Priority {
  const { row, trail } = facts
  const drafts = cyclePolicy.readDrafts(actor, row)
  const gate = gateFor(facts, today)
  const measures = visibleMeasures(facts, actor)
  const seen = linked.filter((piece) => evidencePolicy.read(actor, piece))
  return {
    ...placeOf(row),
    school: { id: row.schoolId, name: row.schoolName },
    cycle: { id: row.cycleId, academicYear: row.academicYear },
    statement:
      drafts || isStatementPublished(trail)
        ? { problem: row.problem, rootCause: row.rootCause, intendedOutcome: row.intendedOutcome }
        : null,
    steps: stepKeys.map((key) => {
      const state = stateOf(key, row.step)
      return { key, state, override: state === 'done' ? overrideOf(lastLeaving(trail, key)) : null }
    }),
    notes: notes.filter((note) => drafts || isPublished(trail, note.turn, note.step)).map(presentNote),
    gate: drafts && row.step !== null ? gate : null,
    trail: trail.map(presentEntry),
    measures: measures.map(presentMeasure),
    hiddenMeasures: facts.measures.length - measures.length,
    evidence: {
      ...evidenceSummary(facts, today),
      items: contradictionsFirst(seen).map((piece) => presentLinked(piece, today)),
      hidden: new Set(linked.filter((piece) => !seen.includes(piece)).map((piece) => piece.id)).size,
    },
    blockers: { advance: drafts ? openOf(gate) : [], edit: editBlockers(row.step) },
    abilities: {
      ...abilitiesOf(cyclePolicy, actor, row, ['edit', 'write', 'advance', 'decide', 'override'] as const),
      addEvidence: schoolEvidencePolicy.add(actor, row),
    },
    version: row.version,
  }
}

const placeOf = (row: PriorityRow) => ({
  id: row.id,
  rank: row.rank,
  title: row.title,
  criterionKey: row.criterionKey,
  lead: row.lead,
  status: row.status,
  step: row.step,
  turn: row.turn,
  outcome: row.outcome,
})

/** Measures are published with the statements of step 1; those on few pupils never. */
function visibleMeasures({ row, trail, measures }: PriorityFacts, actor: Actor): MeasureRow[] {
  if (!cyclePolicy.readDrafts(actor, row) && !isStatementPublished(trail)) return []
  return measures.filter((measure) => !measure.fewPupils || cyclePolicy.readFewPupils(actor, row))
}

export const presentMeasure = ({ schoolId: _, ...measure }: MeasureRow): Measure => measure

export const presentNote = ({ priorityId: _, ...note }: NoteRow): StepNote => note

function presentEntry(entry: TrailRow): StepEntry {
  const { id, sequence, turn, kind, fromStep, toStep, day, by, reason, decision } = entry
  return {
    id,
    sequence,
    turn,
    kind,
    fromStep,
    toStep,
    day,
    by,
    reason,
    decision,
    override: overrideOf(entry),
  }
}

function overrideOf(entry: TrailRow | undefined): StepEntry['override'] {
  return entry?.blockers && entry.overrideReason !== null
    ? { reason: entry.overrideReason, blockers: entry.blockers }
    : null
}

/** Already the newest day first; sorting keeps that order within each half. */
const contradictionsFirst = (linked: readonly LinkedRow[]) =>
  linked.toSorted((a, b) => Number(b.stance === 'contradicts') - Number(a.stance === 'contradicts'))

function presentLinked(row: LinkedRow, today: string): Priority['evidence']['items'][number] {
  const {
    schoolId: _,
    schoolName: _n,
    byPersonId,
    byName,
    withdrawnAt,
    withdrawnOn,
    withdrawnReason,
    version: _v,
    ...rest
  } = row
  return {
    ...rest,
    by: { id: byPersonId, name: byName },
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawnReason ?? '' },
    live: liveOn({ ...rest, withdrawnOn }, today),
  }
}
