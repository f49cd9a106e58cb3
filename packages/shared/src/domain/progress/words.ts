/** How a priority stands, in the order forms list it; domain.md §3. */
export const progressRatings = ['on-track', 'at-risk', 'off-track'] as const
export type ProgressRating = (typeof progressRatings)[number]

export const ratingWords: Record<ProgressRating, string> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
}

/** What can be seen of the impact, rated apart from progress; domain.md §3. */
export const impactRatings = ['none-yet', 'early-signs', 'clear', 'sustained'] as const
export type ImpactRating = (typeof impactRatings)[number]

export const impactWords: Record<ImpactRating, { label: string; means: string }> = {
  'none-yet': { label: 'None yet', means: 'Nothing to see so far.' },
  'early-signs': { label: 'Early signs', means: 'Something moves, for some, or for a short time.' },
  clear: { label: 'Clear', means: 'The measure has moved, and we know that it is this.' },
  sustained: { label: 'Sustained', means: 'It has held for a term or more.' },
}

/** Whether it was done as planned, judged apart from its impact. */
export const implementationRatings = ['as-intended', 'partly', 'not-as-intended'] as const
export type ImplementationRating = (typeof implementationRatings)[number]

export const implementationWords: Record<ImplementationRating, { label: string; means: string }> = {
  'as-intended': { label: 'As intended', means: 'Done as planned, everywhere it was meant to be.' },
  partly: { label: 'Partly', means: 'Done in some places, or changed on the way.' },
  'not-as-intended': { label: 'Not as intended', means: 'Little of it was done as planned.' },
}
