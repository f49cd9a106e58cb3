import type { Level } from '../../../packages/shared/src/domain/categorisation/scheme.ts'

/** What a proposer adds to a rating. */
export const ratingNotes: Record<Level, readonly string[]> = {
  4: [
    'Consistent across the school, and other schools come to see it.',
    'Seen on each visit this year; staff can say why they do it.',
    'The school’s own checks found the same as ours.',
  ],
  3: [
    'Secure in what we saw and heard. The next step is to write down how it is done.',
    'Most of it is in place; two teams are a term behind the others.',
    'Holds steady, also where staff changed in September.',
  ],
  2: [
    'Leaders know where it falls short and have begun to act.',
    'Better in some years than in others. The plan names which.',
    'Begun in spring; too few pupils notice yet.',
  ],
  1: [
    'Needs help this term. The trust team is in school each week.',
    'What was agreed last year has not begun.',
  ],
}

/** Why the partner proposes another level than the ratings suggest, by school. */
export const departureReasons: Record<string, string> = {
  greythorpe:
    'The ratings say how the college is now. Resits, retention and attendance in the first year have each slipped for two years; waiting until the ratings follow would cost this year’s students theirs.',
}

/** For leaders and the school’s partners alone, by school. */
export const leaderOnlyNotes: Record<string, string> = {
  'st-wystans':
    'Agree with the chair who speaks to staff before the category is published. Offer the year leaders mentors from another school.',
}
