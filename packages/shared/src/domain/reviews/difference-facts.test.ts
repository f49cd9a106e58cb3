import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { stepOf } from '../cycle/steps.ts'
import type { PlannedPriority } from '../plans/content.ts'
import {
  changedEvidence,
  movedActions,
  movedMeasures,
  movedSteps,
  type RecordedFacts,
  sentUpdates,
} from './difference-facts.ts'

const nothing: RecordedFacts = { entries: [], wordings: [], actions: [], observations: [], evidence: [] }
const days = { from: '2026-11-21', to: '2027-05-10' }
const measure = {
  id: 'm',
  kind: 'number' as const,
  name: 'Expected standard in writing',
  unit: '%',
  better: 'up' as const,
  baseline: 58,
  baselineOn: '2026-09-10',
  target: 72,
  targetOn: '2027-07-10',
  fewPupils: false,
  milestones: [],
}
const action = (id: string, dueOn: string | null) => ({
  id,
  title: `Do ${id}`,
  owner: null,
  dueOn,
  plannedPence: null,
})
const priority: PlannedPriority = {
  id: 'p',
  turn: 1,
  rank: 1,
  title: 'Every child writes',
  criterionKey: 'achievement',
  lead: null,
  problem: null,
  rootCause: null,
  intendedOutcome: null,
  budgetPence: null,
  option: null,
  measures: [measure],
  actions: [
    action('a', '2027-05-01'),
    action('b', '2027-05-01'),
    action('c', '2027-05-10'),
    action('d', null),
  ],
}

describe('what happened since the last review', () => {
  test('steps moved, from the first day on, of priorities in the picture alone', () => {
    const entry = { priorityId: 'p', turn: 1, sequence: 1, fromStep: null, toStep: 'diagnose' as const }
    const entries = [
      { ...entry, day: '2026-11-20' },
      { ...entry, day: '2026-11-21', sequence: 2, fromStep: 'diagnose' as const, toStep: 'explore' as const },
      { ...entry, day: '2027-05-10', sequence: 3, fromStep: 'secure' as const, toStep: null },
      { ...entry, day: '2027-01-10', priorityId: 'another' },
    ]
    expect(movedSteps([priority], { ...nothing, entries }, days, stepOf).map((it) => it.words)).toEqual([
      'From step 1, Know the need to step 2, Weigh the options on 21 Nov 2026',
      'Completed on 10 May 2027',
    ])
  })

  test('actions done meanwhile and open past their day; one due today is in time', () => {
    const actions = [
      { id: 'a', status: 'done' as const, doneOn: '2027-03-02' },
      { id: 'b', status: 'open' as const, doneOn: null },
      { id: 'c', status: 'open' as const, doneOn: null },
      { id: 'd', status: 'done' as const, doneOn: '2026-10-01' },
    ]
    expect(
      movedActions([priority], { ...nothing, actions }, days).map((it) => [it.actionId, it.words]),
    ).toEqual([
      ['a', 'Done on 2 Mar 2027'],
      ['b', 'Late: it was due on 1 May 2027'],
    ])
  })

  test('measures: what was seen before, else the baseline, against what is seen now; corrected ones don’t count', () => {
    const seen = { measureId: 'm', recordedAt: '2027-04-01T00:00:00Z', supersedesId: null }
    const observations = [
      { ...seen, id: '1', observedOn: '2027-04-01', value: 66 },
      { ...seen, id: '2', observedOn: '2027-03-01', value: 90 },
      { ...seen, id: '3', observedOn: '2027-03-01', value: 62, supersedesId: '2' },
    ]
    const moved = (all: RecordedFacts['observations']) =>
      movedMeasures(defaultScheme, [priority], { ...nothing, observations: all }, days).map((it) => it.words)
    expect(moved(observations)).toEqual(['From 58% on 10 Sep 2026 to 66% on 1 Apr 2027; the target is 72%'])
    const earlier = { ...seen, id: '0', observedOn: '2026-11-20', value: 60 }
    expect(moved([...observations, earlier])[0]).toMatch(/^From 60% on 20 Nov 2026 to 66%/)
    expect(moved([earlier])).toEqual([])
  })

  test('updates as their newest wording says', () => {
    const wording = {
      id: 'u',
      supersedesId: null,
      priorityId: 'p',
      day: '2027-02-01',
      sentAt: '2027-02-01T09:00:00Z',
      sentOn: '2027-02-01',
      publishedOn: '2027-02-08',
      correctedOn: null,
      rating: 'at-risk' as const,
      impact: null,
      whatChanged: 'Two teachers are new',
    }
    const better = {
      ...wording,
      id: 'v',
      supersedesId: 'u',
      rating: 'on-track' as const,
      impact: 'clear' as const,
    }
    expect(sentUpdates([priority], { ...nothing, wordings: [wording, better] }, days)).toMatchObject([
      { wordingId: 'v', words: 'On track on 1 Feb 2027, impact: clear' },
    ])
  })

  test('evidence that came, lapsed and was withdrawn, each piece once', () => {
    const piece = {
      priorityId: 'p',
      evidenceId: 'e',
      title: 'Work scrutiny',
      kind: 'work-scrutiny' as const,
      audience: 'school-and-trust' as const,
      effectiveOn: '2026-03-01',
      expiresOn: null,
      withdrawnOn: null,
      recordedOn: '2026-03-01',
    }
    const evidence = [
      piece,
      piece,
      { ...piece, evidenceId: 'f', recordedOn: '2027-01-12', effectiveOn: '2027-01-12' },
      {
        ...piece,
        evidenceId: 'g',
        recordedOn: '2026-10-01',
        effectiveOn: '2026-10-01',
        withdrawnOn: '2027-02-01',
      },
    ]
    expect(
      changedEvidence([priority], { ...nothing, evidence }, days, 12).map((it) => [it.evidenceId, it.words]),
    ).toEqual([
      ['f', 'Added on 12 Jan 2027 (work scrutiny)'],
      ['g', 'Withdrawn on 1 Feb 2027 (work scrutiny)'],
      ['e', 'Out of date since 2 Mar 2027 (work scrutiny)'],
    ])
  })
})
