/** What heads say when they agree; undefined: nothing beside it. */
export const agreements: readonly (string | undefined)[] = [
  undefined,
  'We see it as you do. The visits to other schools helped most last year.',
  undefined,
  'Agreed. We ask that the second visit comes before Easter.',
  undefined,
]

/** Of the one head who challenges this year's category. */
export const challenge =
  'We ask you to look again at attendance. The last two half-terms are the best in four years, and the proposal was written before them.'

/** What whoever looked at it again says. */
export const reReviewResult =
  'I read the registers of both half-terms and spoke with the attendance team. The rise is real and recent; the category already rests on it, and the others have not moved yet. It stands.'
