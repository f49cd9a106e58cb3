import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import type { MeasureShort } from '@sixfold/shared/contracts/measures.ts'
import type { Priority, PriorityShort, StepEntry, StepNote } from '@sixfold/shared/contracts/priority.ts'
import { closeBlockers } from '@sixfold/shared/domain/cycle/close-cycle.ts'
import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { reopenBlockers } from '@sixfold/shared/domain/cycle/reopen-cycle.ts'
import { openOf } from '@sixfold/shared/domain/cycle/gate.ts'
import { stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import {
  isPublished,
  lastLeaving,
  overriddenSteps,
  stateOf,
  stoppedAt,
} from '@sixfold/shared/domain/cycle/trail.ts'
import { onPlanField, planFieldBlockers } from '@sixfold/shared/domain/plans/status.ts'
import { liveOn } from '@sixfold/shared/domain/evidence/strength.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { publishedVersion } from '../../http/etag.ts'
import { evidencePolicy, schoolEvidencePolicy } from '../evidence/policy.ts'
import type { LinkedRow } from '../evidence/queries.ts'
import type { MeasureRow } from '../measures/queries.ts'
import { evidenceSummary, impactEvidence, type PriorityFacts } from './facts.ts'
import { gateFor } from './gate.ts'
import { cyclePolicy } from './policy.ts'
import type { CycleRow, NoteRow, TrailRow } from './rows.ts'

/** Who reads, and on which day. */
export type Reader = { actor: Actor; today: string }

export function presentCycle(row: CycleRow, priorities: readonly PriorityFacts[], reader: Reader): Cycle {
  const open = row.status === 'open'
  const mayClose = cyclePolicy.close(reader.actor, row)
  const mayReopen = !open && cyclePolicy.reopen(reader.actor, row)
  return {
    id: row.id,
    school: { id: row.schoolId, name: row.schoolName },
    academicYear: row.academicYear,
    status: row.status,
    priorities: priorities
      .map((facts) => presentShort(facts, reader))
      .toSorted((one, other) => one.rank - other.rank),
    reopened: row.reopened,
    abilities: {
      addPriority:
        open &&
        cyclePolicy.addPriority(reader.actor, row) &&
        academicYearDays(row.academicYear).to >= reader.today,
      rank: open && cyclePolicy.rank(reader.actor, row),
      close: open && mayClose,
      reopen: mayReopen,
    },
    blockers: {
      rank: open && mayClose ? onPlanField(row.planStatus).blockers : [],
      close: open && mayClose ? closeBlockers({ ...row, open: [], next: true }, []) : [],
      reopen: mayReopen ? reopenBlockers({ status: row.status, goneOn: goneOn(priorities) }) : [],
    },
    version: cyclePolicy.readDrafts(reader.actor, row) ? row.version : publishedVersion,
  }
}

const goneOn = (priorities: readonly PriorityFacts[]): string[] =>
  priorities.filter(({ row }) => row.outcome === 'carried-over').map(({ row }) => row.title)

function presentShort(facts: PriorityFacts, { actor, today }: Reader): PriorityShort {
  const { row, trail } = facts
  const [measure] = visibleMeasures(facts, actor)
  return {
    ...placeOf(facts),
    overridden: overriddenSteps(trail, row.step),
    evidence: evidenceSummary(facts, today),
    measure: measure ? presentMeasure(measure) : null,
    blockers: {
      advance: row.outcome === null ? openOf(gateFor(facts, today)) : [],
    },
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
    ...placeOf(facts),
    school: { id: row.schoolId, name: row.schoolName },
    cycle: { id: row.cycleId, academicYear: row.academicYear },
    statement: { problem: row.problem, rootCause: row.rootCause, intendedOutcome: row.intendedOutcome },
    budgetPence: row.budgetPence,
    steps: stepKeys.map((key) => {
      const state = stateOf(key, row.step, stoppedAt(trail, row.step))
      return { key, state, override: state === 'done' ? overrideOf(lastLeaving(trail, key)) : null }
    }),
    notes: notes.filter((note) => drafts || isPublished(trail, note.turn, note.step)).map(presentNote),
    gate: drafts && row.step !== null ? gate : null,
    trail: trail.map(presentEntry),
    measures: measures.map(presentMeasure),
    evidence: {
      ...evidenceSummary(facts, today),
      impact: impactEvidence(facts, today),
      items: contradictionsFirst(seen).map((piece) => presentLinked(piece, today, facts.evidenceMonths)),
      hidden: new Set(linked.filter((piece) => !seen.includes(piece)).map((piece) => piece.id)).size,
    },
    blockers: {
      advance: openOf(gate),
      edit: editBlockers(row.step),
      planFields: drafts ? planFieldBlockers(row.step, row.planStatus) : [],
    },
    abilities: {
      ...abilitiesOf(cyclePolicy, actor, row, ['edit', 'write', 'advance', 'decide', 'override'] as const),
      addEvidence: schoolEvidencePolicy.add(actor, row),
    },
    version: row.version,
  }
}

const placeOf = ({ row, trail }: PriorityFacts) => ({
  id: row.id,
  rank: row.rank,
  title: row.title,
  criterionKey: row.criterionKey,
  lead: row.lead,
  leadPersonId: row.leadPersonId,
  status: row.status,
  step: row.step,
  turn: row.turn,
  stoppedAt: stoppedAt(trail, row.step),
  outcome: row.outcome,
  outcomeReason: row.outcomeReason,
})

/** Measures on few pupils stay within school and leaders. */
function visibleMeasures({ row, measures }: PriorityFacts, actor: Actor): MeasureRow[] {
  return measures.filter((measure) => !measure.fewPupils || cyclePolicy.readFewPupils(actor, row))
}

const presentMeasure = ({ schoolId: _, ...measure }: MeasureRow): MeasureShort => measure

export const presentNote = ({ priorityId: _, ...note }: NoteRow): StepNote => note

function presentEntry(entry: TrailRow): StepEntry {
  const { id, sequence, turn, kind, fromStep, toStep, day, recordedAt, by, reason, decision } = entry
  return {
    id,
    sequence,
    turn,
    kind,
    fromStep,
    toStep,
    day,
    recordedAt,
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

function presentLinked(
  row: LinkedRow,
  today: string,
  evidenceMonths: number,
): Priority['evidence']['items'][number] {
  const {
    schoolId: _,
    schoolName: _n,
    byPersonId,
    byName,
    bySchool: _s,
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
    live: liveOn({ ...rest, withdrawnOn }, today, evidenceMonths),
  }
}
