/** Said under every field for free text; domain.md §1. */
export const noNames = 'No pupils, no families, no individual staff.'
