/** Said under the fields of a question, which a whole body reads; domain.md §1. */
export const noCases = 'No pupil, no individual member of staff, no complaint or safeguarding case.'
