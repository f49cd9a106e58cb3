import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strengths } from '../evidence/words.ts'
import {
  type DeliverFacts,
  gateOf,
  isWeighed,
  neverOverridden,
  openOf,
  type StepFacts,
  type WeighedOption,
} from './gate.ts'

const weighed: WeighedOption = {
  fit: 'It answers the root cause',
  costPence: 0,
  staffTime: 'An hour a week',
  wouldStop: 'The spelling test',
  chosen: false,
}
const ready = {
  diagnose: {
    step: 'diagnose',
    problem: 'Boys write little',
    rootCause: 'Too few chances to write at length',
    intendedOutcome: 'Every child writes every day',
    baselines: 1,
    withoutBaseline: [],
    liveEvidence: 1,
  },
  explore: { step: 'explore', options: [weighed, { ...weighed, chosen: true }] },
  prepare: {
    step: 'prepare',
    actions: [{ hasOwner: true, dueOn: '2026-12-01' }],
    milestones: 1,
    measures: ['m'],
    paired: false,
    supportAnswer: 'not-needed',
    inForce: true,
  },
  deliver: {
    step: 'deliver',
    openActions: 0,
    termsWithoutUpdate: [],
    someTermIsOver: false,
    toldInHolidays: false,
  },
  evaluate: { step: 'evaluate', judged: true, unobserved: [], strength: 'adequate' },
} satisfies Partial<Record<StepFacts['step'], StepFacts>>

const open = (facts: StepFacts) => openOf(gateOf(facts)).map(({ code }) => code)

describe('a gate lists exactly what is missing', () => {
  test.each<[string, StepFacts, string[]]>([
    ['step 1, with everything', ready.diagnose, []],
    ['step 1, without a problem', { ...ready.diagnose, problem: null }, ['problem-missing']],
    ['step 1, with a problem of blanks', { ...ready.diagnose, problem: ' \n' }, ['problem-missing']],
    ['step 1, without a root cause', { ...ready.diagnose, rootCause: null }, ['root-cause-missing']],
    [
      'step 1, without an outcome',
      { ...ready.diagnose, intendedOutcome: null },
      ['intended-outcome-missing'],
    ],
    ['step 1, without a baseline', { ...ready.diagnose, baselines: 0 }, ['no-baseline']],
    ['step 1, without live evidence', { ...ready.diagnose, liveEvidence: 0 }, ['no-evidence']],
    ['step 2, with two weighed and one chosen', ready.explore, []],
    ['step 2, with none', { ...ready.explore, options: [] }, ['options-missing', 'no-option-chosen']],
    [
      'step 2, with one of two weighed by half',
      {
        ...ready.explore,
        options: [
          { ...weighed, chosen: true },
          { ...weighed, staffTime: null },
        ],
      },
      ['options-missing'],
    ],
    ['step 2, with none chosen', { ...ready.explore, options: [weighed, weighed] }, ['no-option-chosen']],
    ['step 3, with everything', ready.prepare, []],
    ['step 3, without an action', { ...ready.prepare, actions: [] }, ['no-action']],
    [
      'step 3, with an owner on one action and a due day on another',
      {
        ...ready.prepare,
        actions: [
          { hasOwner: true, dueOn: null },
          { hasOwner: false, dueOn: '2026-12-01' },
        ],
      },
      ['no-action'],
    ],
    ['step 3, without a milestone', { ...ready.prepare, milestones: 0 }, ['no-milestone']],
    ['step 3, with support unanswered', { ...ready.prepare, supportAnswer: null }, ['support-unanswered']],
    [
      'step 3, with support needed and not agreed',
      { ...ready.prepare, supportAnswer: 'needed' },
      ['support-unanswered'],
    ],
    ['step 3, with a pairing agreed', { ...ready.prepare, supportAnswer: 'needed', paired: true }, []],
    ['step 3, without an approved plan', { ...ready.prepare, inForce: false }, ['plan-not-in-force']],
    ['step 4, with everything', ready.deliver, []],
    ['step 4, with an open action', { ...ready.deliver, openActions: 1 }, ['actions-open']],
    [
      'step 4, with a term unsaid',
      { ...ready.deliver, termsWithoutUpdate: ['the autumn term 2026'] },
      ['update-missing'],
    ],
    ['step 5, with everything', ready.evaluate, []],
    ['step 5, not judged', { ...ready.evaluate, judged: false }, ['not-judged']],
    ['step 5, with a measure unobserved', { ...ready.evaluate, unobserved: ['m'] }, ['measure-unobserved']],
    ...strengths.map((strength): [string, StepFacts, string[]] => [
      `step 5, on evidence that is ${strength}`,
      { ...ready.evaluate, strength },
      strength === 'adequate' || strength === 'strong' ? [] : ['impact-evidence-thin'],
    ]),
    ['step 6, whose decision comes with the move', { step: 'secure' }, []],
  ])('%s', (_, facts, expected) => {
    expect(open(facts)).toEqual(expected)
  })

  test('what is met stays listed, in the same order and with words of its own', () => {
    for (const facts of Object.values(ready)) {
      const gate = gateOf(facts)
      expect(gate.every(({ met }) => met)).toBe(true)
      expect(new Set(gate.map(({ message }) => message)).size).toBe(gate.length)
    }
  })

  test('an open condition says how much is missing', () => {
    const [actions] = openOf(gateOf({ ...ready.deliver, openActions: 2 }))
    expect(actions?.message).toBe('Two actions are open: mark each done, or drop it with a reason')
  })

  test.each<[string, StepFacts, string[] | undefined]>([
    ['a baseline', { ...ready.diagnose, baselines: 0, withoutBaseline: ['m', 'n'] }, ['m', 'n']],
    ['a milestone', { ...ready.prepare, milestones: 0, measures: ['m', 'n'] }, ['m', 'n']],
    ['an observation', { ...ready.evaluate, unobserved: ['n'] }, ['n']],
    ['nothing, being met', { ...ready.prepare, measures: ['m', 'n'] }, undefined],
    ['nothing, being about no measure', { ...ready.evaluate, judged: false }, undefined],
  ])('a condition tells the measures that lack %s; what is open of it names none', (_, facts, measures) => {
    const gate = gateOf(facts)
    expect(gate.find((one) => one.measures !== undefined)?.measures).toEqual(measures)
    for (const blocker of openOf(gate)) expect(Object.keys(blocker)).toEqual(['code', 'message'])
  })

  const [autumn, spring] = ['the autumn term 2026', 'the spring term 2027']
  test.each<[string, Partial<DeliverFacts>, string]>([
    ['of this term', { termsWithoutUpdate: [spring] }, 'Send a progress update for the spring term 2027'],
    [
      'of two terms, and how to speak of one that is over',
      { termsWithoutUpdate: [autumn, spring], someTermIsOver: true },
      'Send a progress update for the autumn term 2026 and the spring term 2027: for a term that is over, choose “Another day”, and a day in that term',
    ],
    [
      'although one was sent in the holidays, and why that one doesn’t count',
      { termsWithoutUpdate: [autumn], someTermIsOver: true, toldInHolidays: true },
      'Send a progress update for the autumn term 2026, since one dated in the holidays counts for no term: for a term that is over, choose “Another day”, and a day in that term',
    ],
    [
      'of this term, although one was sent in the holidays before it',
      { termsWithoutUpdate: [spring], toldInHolidays: true },
      'Send a progress update for the spring term 2027, since one dated in the holidays counts for no term',
    ],
  ])('an update is missing %s', (_, facts, expected) => {
    expect(openOf(gateOf({ ...ready.deliver, ...facts }))).toMatchObject([{ message: expected }])
  })
})

describe('laws', () => {
  test('weighing one more option never opens a condition', () => {
    const option = fc.record({
      fit: fc.constantFrom(null, '', 'Fits'),
      costPence: fc.constantFrom(null, 0, 500),
      staffTime: fc.constantFrom(null, 'An hour'),
      wouldStop: fc.constantFrom(null, 'Nothing'),
      chosen: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(option, { maxLength: 5 }), (options) => {
        const before = open({ step: 'explore', options })
        const after = open({ step: 'explore', options: [...options, weighed] })
        expect(before).toEqual(expect.arrayContaining(after))
        expect(isWeighed(weighed)).toBe(true)
      }),
    )
  })

  test('only the approved plan can’t be overridden', () => {
    const all = Object.values(ready).flatMap((facts) => gateOf(facts).map(({ code }) => code))
    expect(all.filter((code) => neverOverridden.includes(code))).toEqual(['plan-not-in-force'])
  })
})
