/** What came of a visit by the trust, and what is next. */
export type SeedVisit = { whatHappened: string; nextSteps: string | null; halfDays: number; others?: string }

export const seedVisits: readonly SeedVisit[] = [
  {
    whatHappened:
      'We walked through four lessons with the head and agreed what we saw: questions reach every pupil, and books show it.',
    nextSteps: 'Look at the same classes again next term.',
    halfDays: 1,
  },
  {
    whatHappened:
      'Read the evidence on the first priority together, then talked with the subject leaders about what holds them up.',
    nextSteps: 'Subject leaders bring two examples of work each to the next meeting.',
    halfDays: 2,
    others: 'Adviser for curriculum',
  },
  {
    whatHappened:
      'Sat in on the attendance meeting. Letters go out sooner now, and families are rung on the first day.',
    nextSteps: null,
    halfDays: 1,
  },
  {
    whatHappened:
      'Planned the support that the school asked for, with its leaders and the school that gives it.',
    nextSteps: 'Both schools fix their days by the end of the month.',
    halfDays: 1,
  },
  {
    whatHappened:
      'Spent the day with governors and leaders: what the plan says, what was seen, and which questions stay open.',
    nextSteps: 'Governors choose two questions for their next meeting.',
    halfDays: 2,
  },
]
