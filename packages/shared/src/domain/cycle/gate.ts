import type { Blocker } from '../../contracts/common.ts'
import type { Strength } from '../evidence/words.ts'
import { countWords, sentenceCase } from '../accountability/words.ts'

/**
 * One condition of a gate; `message` says what to do while it is open, and what is there once it is met. `measures`: ids of
 * those that lack it, while it is open and about measures. Their names stay out of the words, since an override keeps
 * those for governors and trustees to read, and a measure may be about few pupils.
 */
export type GateItem = Blocker & { met: boolean; measures?: string[] }

/** What leaving step 1 hangs on. */
export type DiagnoseFacts = {
  problem: string | null
  rootCause: string | null
  intendedOutcome: string | null
  /** Measures that have a baseline. */
  baselines: number
  /** Ids of those that have none. */
  withoutBaseline: readonly string[]
  /** Live pieces of evidence linked to step 1 of this turn, whatever their stance. */
  liveEvidence: number
}

/** What leaving step 2 hangs on: the options of this turn. */
export type ExploreFacts = { options: readonly WeighedOption[] }
export type WeighedOption = {
  fit: string | null
  /** In pence; nothing is 0, not known is null. */
  costPence: number | null
  staffTime: string | null
  wouldStop: string | null
  chosen: boolean
}

/** What leaving step 3 hangs on. */
export type PrepareFacts = {
  /** Those that weren't dropped. */
  actions: readonly { hasOwner: boolean; dueOn: string | null }[]
  /** Milestones on its measures. */
  milestones: number
  /** Their ids. */
  measures: readonly string[]
  /** A pairing for this school and criterion that both sides have agreed. */
  paired: boolean
  supportAnswer: 'needed' | 'not-needed' | null
  /** The plan version in force contains this priority in its present turn. */
  inForce: boolean
}

/** What leaving step 4 hangs on. */
export type DeliverFacts = {
  /** Actions of this turn that are neither done nor dropped. */
  openActions: number
  /** Terms that lack a progress update, in words: "the autumn term 2026". */
  termsWithoutUpdate: readonly string[]
  /** One of them at least isn't the present term. */
  someTermIsOver: boolean
  /** An update of this turn is dated between terms. */
  toldInHolidays: boolean
}

/** What leaving step 5 hangs on. */
export type EvaluateFacts = {
  judged: boolean
  /** Ids of the measures without an observation since step 4 began. */
  unobserved: readonly string[]
  /** Of the evidence on the impact judgement. */
  strength: Strength
}

export type StepFacts =
  | ({ step: 'diagnose' } & DiagnoseFacts)
  | ({ step: 'explore' } & ExploreFacts)
  | ({ step: 'prepare' } & PrepareFacts)
  | ({ step: 'deliver' } & DeliverFacts)
  | ({ step: 'evaluate' } & EvaluateFacts)
  | { step: 'secure' }

/**
 * Every condition for leaving the present step, met or not, in the order of the screen; domain.md §3. What step 6 asks for,
 * a decision and its reason, comes with the move itself: `ruleOn`.
 */
export function gateOf(facts: StepFacts): GateItem[] {
  switch (facts.step) {
    case 'diagnose':
      return diagnoseGate(facts)
    case 'explore':
      return exploreGate(facts)
    case 'prepare':
      return prepareGate(facts)
    case 'deliver':
      return deliverGate(facts)
    case 'evaluate':
      return evaluateGate(facts)
    case 'secure':
      return []
  }
}

/** Conditions that no override goes past: the approved plan. domain.md §3. */
export const neverOverridden: readonly string[] = ['plan-not-in-force']

/** What is open. */
export function openOf(gate: readonly GateItem[]): Blocker[] {
  return gate.filter(({ met }) => !met).map(({ code, message }) => ({ code, message }))
}

/** An option counts as weighed once its fit, money, staff time and what would stop are said; figures it may lack. */
export function isWeighed(option: Omit<WeighedOption, 'chosen'>): boolean {
  return (
    written(option.fit) && option.costPence !== null && written(option.staffTime) && written(option.wouldStop)
  )
}

const diagnoseGate = (facts: DiagnoseFacts): GateItem[] => [
  item('problem-missing', written(facts.problem), 'The problem is written', 'Write down the problem'),
  item(
    'root-cause-missing',
    written(facts.rootCause),
    'The root cause is written',
    'Write down the root cause',
  ),
  item(
    'intended-outcome-missing',
    written(facts.intendedOutcome),
    'The intended outcome is written',
    'Write down the intended outcome',
  ),
  item(
    'no-baseline',
    facts.baselines > 0,
    'A measure has a baseline',
    'Give at least one measure a baseline',
    facts.withoutBaseline,
  ),
  item(
    'no-evidence',
    facts.liveEvidence > 0,
    'Live evidence is linked to this step',
    'Link at least one piece of live evidence',
  ),
]

function exploreGate({ options }: ExploreFacts): GateItem[] {
  const weighed = options.filter(isWeighed).length
  return [
    item(
      'options-missing',
      weighed >= 2,
      sentenceCase(`${countWords(weighed, 'option is', 'options are')} weighed`),
      weighed === 0
        ? 'Weigh at least two options: fit, money, staff time, and what would stop'
        : 'Weigh one more option: fit, money, staff time, and what would stop',
    ),
    item(
      'no-option-chosen',
      options.some((option) => option.chosen && isWeighed(option)),
      'One option is chosen, with a reason',
      options.some((option) => option.chosen)
        ? 'Weigh the option that you chose, too: fit, money, staff time, and what would stop'
        : 'Choose one option, and say why',
    ),
  ]
}

const prepareGate = (facts: PrepareFacts): GateItem[] => [
  item(
    'no-action',
    facts.actions.some((action) => action.hasOwner && action.dueOn !== null),
    'An action has an owner and a due day',
    'Give at least one action an owner and a due day',
  ),
  item(
    'no-milestone',
    facts.milestones > 0,
    'A measure has a milestone',
    'Set a milestone on a measure',
    facts.measures,
  ),
  item(
    'support-unanswered',
    facts.paired || facts.supportAnswer === 'not-needed',
    facts.paired ? 'Support is agreed by both schools' : 'No support is needed, and the reason is given',
    facts.supportAnswer === 'needed'
      ? 'Agree a pairing with a school that helps, or say why no support is needed'
      : 'Say what support this needs: agree a pairing, or say why none is needed',
  ),
  item(
    'plan-not-in-force',
    facts.inForce,
    'The plan in force contains this priority',
    'Submit the plan, and wait until the trust has approved it with this priority',
  ),
]

const deliverGate = (facts: DeliverFacts): GateItem[] => [
  item(
    'actions-open',
    facts.openActions === 0,
    'Every action is done, or dropped with a reason',
    sentenceCase(
      `${countWords(facts.openActions, 'action is', 'actions are')} open: mark each done, or drop it with a reason`,
    ),
  ),
  item(
    'update-missing',
    facts.termsWithoutUpdate.length === 0,
    'Each term has a progress update',
    updateAsked(facts),
  ),
]

/** An update counts for the term of the day that it speaks of, which is today's unless another one is chosen. */
const updateAsked = ({ termsWithoutUpdate, someTermIsOver, toldInHolidays }: DeliverFacts): string =>
  [
    `Send a progress update for ${termsWithoutUpdate.join(' and ')}`,
    toldInHolidays ? ', since one dated in the holidays counts for no term' : '',
    someTermIsOver ? ': for a term that is over, choose “Another day”, and a day in that term' : '',
  ].join('')

const evaluateGate = (facts: EvaluateFacts): GateItem[] => [
  item(
    'not-judged',
    facts.judged,
    'Impact and implementation are judged',
    'Judge the impact and, apart from it, the implementation',
  ),
  item(
    'measure-unobserved',
    facts.unobserved.length === 0,
    'Every measure has an observation since step 4 began',
    sentenceCase(
      `${countWords(facts.unobserved.length, 'measure has', 'measures have')} no observation since step 4 began: add one`,
    ),
    facts.unobserved,
  ),
  item(
    'impact-evidence-thin',
    facts.strength === 'adequate' || facts.strength === 'strong',
    'The evidence on the impact judgement is adequate',
    'Link live evidence of at least two kinds that supports the judgement of impact',
  ),
]

const item = (
  code: string,
  met: boolean,
  done: string,
  todo: string,
  lacking?: readonly string[],
): GateItem => ({
  code,
  met,
  message: met ? done : todo,
  ...(met || !lacking ? {} : { measures: [...lacking] }),
})

const written = (text: string | null): boolean => text !== null && text.trim() !== ''
