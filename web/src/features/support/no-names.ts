/** Said beside every field for free text; domain.md §1. */
export const noNames = 'Name no pupil, and leave out anybody’s health, conduct or performance.'
