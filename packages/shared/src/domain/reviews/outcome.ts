/** What a review says of the category, in the order forms list it; domain.md §5. */
export const reviewOutcomes = ['confirm', 'raise', 'lower'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** Categories are about need for support, so that is what each outcome is said in. */
export const outcomeWords: Record<ReviewOutcome, { label: string; means: string }> = {
  confirm: { label: 'Confirm the category', means: 'The school needs as much support as its category says.' },
  raise: {
    label: 'Less support needed',
    means: 'A new decision is asked for, on a category with less support.',
  },
  lower: {
    label: 'More support needed',
    means: 'A new decision is asked for, on a category with more support.',
  },
}

/** Whether it asks for a new decision, which goes through reply and body as any other. domain.md §5 */
export const wantsNewDecision = (outcome: ReviewOutcome): boolean => outcome !== 'confirm'
