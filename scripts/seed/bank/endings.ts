import type { Decision } from '../../../packages/shared/src/domain/cycle/steps.ts'
import type { EvidenceKind } from '../../../packages/shared/src/domain/evidence/words.ts'
import type { Seen } from './text.ts'

/** Reasons given for what step 6 decided. */
export const decisionReasons: Record<Decision, readonly string[]> = {
  embed: [
    'The measure has moved as hoped, and the routine holds without extra help.',
    'It has become how we work: three terms, four new colleagues, and it is still there.',
  ],
  spread: [
    'It works here, two schools have asked for it, and those who lead it have time to show it.',
    'The evidence is strong and others have the same need. We write it up.',
  ],
  stop: ['Carried out as planned, it changed too little for what it costs. We use the time elsewhere.'],
  adapt: [
    'It works for most, and not yet for those it was meant for first. We weigh the options again for them.',
  ],
}

/** What is written at steps 5 and 6 when something made too little difference. */
export const stoppedImpact =
  'Implementation: as planned in every class, which was not easy. Impact: too little to see after two terms. The measure has moved by no more than it swings from term to term, for any group.'
export const stoppedLearning =
  'We stop here. What we learned: the need is real, and this answer asked too much of too few people. The hour a week that it took is given back to planning.'

/** The options weighed again in a second turn. */
export const secondTurnOptions =
  'Weighed again, for the pupils who gained least in the first turn: the same with a smaller group and a trained adult, more time for all, or help at home. We chose the smaller group for two terms, with the same measure.'

export const weighedAgain =
  'Weighed again with all teams: we stay with our choice, and begin with one year group less.'
export const backToOptions =
  'Two colleagues had not been heard when we chose. We weigh the options again with them.'
export const goneOnWithout =
  'Support begins on Monday and the need is not in doubt. What we know of it is written up by half-term.'

/** A visit that found less than a school's own record says. */
export const secondLook: Seen = {
  kind: 'learning-walk',
  source: 'trust',
  title: 'A second look, on two ordinary days',
  note: 'On the two days of this visit we saw less of it than the school’s own record says, mostly in the afternoons. Worth looking at together before the next update.',
  openly: true,
}

const evidencePairs: readonly Seen[] = [
  {
    kind: 'staff-voice',
    source: 'school',
    title: 'What those who did it say of its effect',
    note: 'Two thirds see a difference in their own classes and can name it. One team isn’t sure yet.',
    openly: true,
  },
  {
    kind: 'data',
    source: 'school',
    title: 'The measure, before and after',
    note: 'Read twice by two people. It moved most where the work began first.',
    openly: true,
  },
]

/** Evidence on an impact of another kind than what there is already: two kinds are adequate (domain.md §5.2). */
export function secondKind(kind: EvidenceKind): Seen {
  const other = evidencePairs.find((piece) => piece.kind !== kind)
  if (!other) throw new Error('two pieces of different kinds have one that is different')
  return other
}

/** What the judgement that something made too little difference rests on. */
export const stoppedSeen: readonly Seen[] = [
  {
    kind: 'data',
    source: 'school',
    title: 'The measure over two terms',
    note: 'It moved up and down by as much as in the year before.',
    openly: true,
  },
  {
    kind: 'learning-walk',
    source: 'trust',
    title: 'A walk through nine lessons',
    note: 'Done as planned in all but two. Pupils’ work was the same with and without it.',
    openly: true,
  },
]
