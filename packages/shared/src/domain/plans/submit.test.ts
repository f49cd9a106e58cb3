import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Standing, Standings } from './standing.ts'
import { planStatuses, type PlanStatus } from './status.ts'
import { answerBlockers, contentToSubmit, missingFrom, submitBlockers, type SubmitFacts } from './submit.ts'
import { aPlan, aPlannedPriority } from './plan.fixture.ts'
import type { PlannedPriority } from './content.ts'

const ready = aPlannedPriority()
const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code)

describe('what a priority lacks to go to the trust', () => {
  test.each<[string, Partial<PlannedPriority>, string[]]>([
    ['with everything', {}, []],
    [
      'without option, milestone and money',
      { option: null, measures: ready.measures.map((it) => ({ ...it, milestones: [] })) },
      [],
    ],
    ['without a problem', { problem: null }, ['problem-missing']],
    ['with a root cause of blanks', { rootCause: ' \n' }, ['root-cause-missing']],
    ['without an outcome', { intendedOutcome: null }, ['intended-outcome-missing']],
    ['led by nobody', { lead: null }, ['lead-missing']],
    ['without a measure', { measures: [] }, ['measure-missing']],
    [
      'with a baseline and no target',
      { measures: ready.measures.map((it) => ({ ...it, target: null })) },
      ['measure-missing'],
    ],
    ['without an action', { actions: [] }, ['action-missing']],
    [
      'with an action that is nobody’s',
      { actions: ready.actions.map((it) => ({ ...it, owner: null })) },
      ['action-missing'],
    ],
    [
      'with an action without a day',
      { actions: ready.actions.map((it) => ({ ...it, dueOn: null })) },
      ['action-missing'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(missingFrom({ ...ready, ...more }))).toEqual(expected)
  })
})

const begun = aPlannedPriority({
  id: 'reading',
  title: 'Every child reads',
  rank: 2,
  problem: null,
  actions: [],
})

const at = (step: Standing['step'], outcome: Standing['outcome'] = null): Standing => ({
  status: step === null ? 'completed' : 'open',
  step,
  outcome,
})
const here: Standings = new Map([
  ['writing', at('prepare')],
  ['reading', at('explore')],
])
const gone: Standings = new Map([...here, ['writing', at('prepare', 'carried-over')]])

describe('what goes to the trust', () => {
  test('is what is complete; what is not stays as it is in force, or out', () => {
    expect(contentToSubmit(aPlan(ready, begun), null, here).priorities).toEqual([ready])
    const approved = { ...begun, problem: 'Few read for pleasure', rank: 1 }
    expect(contentToSubmit(aPlan(ready, begun), aPlan(approved), here).priorities).toEqual([
      ready,
      { ...approved, rank: 2 },
    ])
  })

  test('is of a priority that goes on in a later cycle what is in force, or nothing', () => {
    expect(contentToSubmit(aPlan(ready), null, gone).priorities).toEqual([])
    const approved = { ...ready, title: 'Every child wrote' }
    expect(contentToSubmit(aPlan(ready), aPlan(approved), gone).priorities).toEqual([approved])
  })

  test('is a completed priority as it is, unless the version in force holds a complete one', () => {
    const over: Standings = new Map([['reading', at(null, 'embed')]])
    const alone = { ...begun, rank: 1 }
    expect(contentToSubmit(aPlan(begun), null, over).priorities).toEqual([alone])
    const approved = { ...alone, problem: 'Few read for pleasure' }
    expect(contentToSubmit(aPlan(begun), aPlan(approved), over).priorities).toEqual([approved])
    const elsewhere: Standings = new Map([['reading', { ...at(null), outcome: 'carried-over' }]])
    expect(contentToSubmit(aPlan(begun), null, elsewhere).priorities).toEqual([])
  })

  test('never lacks a priority that the version in force holds and the plan has', () => {
    const any = fc.constantFrom(ready, begun, { ...ready, actions: [] }, { ...begun, problem: 'Few read' })
    const plan = fc.uniqueArray(any, { selector: (it) => it.id }).map((priorities) => aPlan(...priorities))
    fc.assert(
      fc.property(plan, fc.option(plan), fc.constantFrom(here, gone), (now, inForce, standings) => {
        const going = contentToSubmit(now, inForce, standings).priorities.map((it) => it.id)
        for (const { id } of now.priorities)
          if (inForce?.priorities.some((it) => it.id === id)) expect(going).toContain(id)
        for (const id of going) expect(now.priorities.map((it) => it.id)).toContain(id)
      }),
    )
  })
})

describe('submitting a plan', () => {
  const facts: SubmitFacts = {
    status: 'draft',
    cycleOpen: true,
    now: aPlan(ready),
    inForce: null,
    standings: new Map([['writing', at('prepare')]]),
    changed: true,
  }
  const withBegun = (standing: Standing): Partial<SubmitFacts> => ({
    now: aPlan(ready, begun),
    standings: new Map([...facts.standings, ['reading', standing]]),
  })
  test.each<[string, Partial<SubmitFacts>, string[]]>([
    ['with what it needs', {}, []],
    ['that was returned', { status: 'returned' }, []],
    ['that is with the trust', { status: 'submitted' }, ['plan-submitted']],
    ['that is approved', { status: 'approved' }, ['plan-approved']],
    ['of a closed year', { cycleOpen: false }, ['cycle-closed']],
    ['without a priority', { now: aPlan() }, ['no-priority']],
    ['in which nothing that goes has changed', { changed: false }, ['nothing-changed']],
    ['with another priority still at step 2', withBegun(at('explore')), []],
    ['with another one planned by half', withBegun(at('prepare')), ['problem-missing', 'action-missing']],
    ['with another one completed', withBegun(at(null, 'embed')), []],
    ['with another one planned by half that goes on', withBegun(at('prepare', 'carried-over')), []],
    ['of which everything goes on in a later cycle', { standings: gone }, ['all-gone-on']],
    [
      'with nothing but a completed priority that lacks something',
      { now: aPlan(begun), standings: new Map([['reading', at(null, 'stop')]]) },
      [],
    ],
    [
      'with nothing but a priority at step 1',
      { now: aPlan(begun), standings: new Map([['reading', at('diagnose')]]) },
      ['problem-missing', 'action-missing'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(submitBlockers({ ...facts, ...more }))).toEqual(expected)
  })

  test('names the priority that something is missing from', () => {
    const [first] = submitBlockers({ ...facts, ...withBegun(at('deliver')) })
    expect(first?.message).toBe('“Every child reads”: write down the problem')
  })
})

describe('answering a plan', () => {
  test.each<[PlanStatus, string[]]>([
    ['draft', ['not-submitted']],
    ['submitted', []],
    ['returned', ['not-submitted']],
    ['approved', ['not-submitted']],
  ])('that is %s', (status, expected) => {
    expect(codes(answerBlockers(status))).toEqual(expected)
  })

  test('says plainly what became of it, each time otherwise', () => {
    const messages = planStatuses.flatMap((status) => answerBlockers(status)).map(({ message }) => message)
    expect(new Set(messages).size).toBe(3)
    expect(codes(answerBlockers('submitted', false))).toEqual(['cycle-closed'])
  })
})
