import type { CriterionKey } from '../../packages/shared/src/domain/categorisation/scheme.ts'

export type SeedPairing = {
  giver: string
  receiver: string
  criterion: CriterionKey
  objective: string
  halfDays: number
  /** Who has agreed so far, or why a school said no. */
  outcome: 'agreed' | 'waits-for-giver' | 'waits-for-receiver' | { declinedByReceiver: string }
}

/** Support of two years ago, of last year, and of this year so far. */
export const seedPairings: readonly (readonly SeedPairing[])[] = [
  [
    {
      giver: 'aldercombe',
      receiver: 'thornmere',
      criterion: 'curriculum-and-teaching',
      objective:
        'A reading leader works beside ours for a term, so that phonics is taught one way in every class.',
      halfDays: 12,
      outcome: 'agreed',
    },
    {
      giver: 'st-wystans',
      receiver: 'ivelchester',
      criterion: 'personal-development',
      objective: 'Set up a pupil leadership programme that works on two sites.',
      halfDays: 6,
      outcome: 'agreed',
    },
    {
      giver: 'cold-ash',
      receiver: 'brackenhurst',
      criterion: 'inclusion',
      objective: 'Train tutors in sensory needs and plan a calm room.',
      halfDays: 8,
      outcome: 'agreed',
    },
  ],
  [
    {
      giver: 'fenwick',
      receiver: 'little-marsham',
      criterion: 'curriculum-and-teaching',
      objective: 'Plan early years in a class of mixed ages, with three visits each way.',
      halfDays: 6,
      outcome: 'agreed',
    },
    {
      giver: 'ivelchester',
      receiver: 'rushbrook',
      criterion: 'leadership-and-governance',
      objective: 'A deputy head two days a fortnight while the leadership team forms.',
      halfDays: 40,
      outcome: 'agreed',
    },
    {
      giver: 'aldercombe',
      receiver: 'kestrel-rise',
      criterion: 'staffing-and-capacity',
      objective: 'Show how the school cut its data and marking, and help to choose what goes first.',
      halfDays: 4,
      outcome: 'agreed',
    },
    {
      giver: 'greythorpe',
      receiver: 'harrowgate',
      criterion: 'achievement',
      objective: 'Share resit teaching in mathematics with the oldest year.',
      halfDays: 10,
      outcome: {
        declinedByReceiver:
          'We would like this, and cannot free the two teachers before the new timetable. May we come back to it in September?',
      },
    },
  ],
  [
    {
      giver: 'aldercombe',
      receiver: 'thornmere',
      criterion: 'curriculum-and-teaching',
      objective: 'Moderate writing together each half-term, and show how daily writing is timetabled.',
      halfDays: 12,
      outcome: 'agreed',
    },
    {
      giver: 'thornmere',
      receiver: 'dunnock-lane',
      criterion: 'curriculum-and-teaching',
      objective: 'Our phonics lead shows how keep-up is run on the same day.',
      halfDays: 4,
      outcome: 'agreed',
    },
    {
      giver: 'brackenhurst',
      receiver: 'harrowgate',
      criterion: 'attendance-and-behaviour',
      objective:
        'Stand beside leaders in the first hour, train staff in the entry routine and in repair conversations.',
      halfDays: 36,
      outcome: 'agreed',
    },
    {
      giver: 'ivelchester',
      receiver: 'rushbrook',
      criterion: 'achievement',
      objective: 'Plan years 9 and 10 together in English and mathematics.',
      halfDays: 19,
      outcome: 'agreed',
    },
    {
      giver: 'cold-ash',
      receiver: 'elmswell',
      criterion: 'inclusion',
      objective: 'Visuals and one-page plans: train a champion in each year group.',
      halfDays: 6,
      outcome: 'agreed',
    },
    {
      giver: 'fenwick',
      receiver: 'little-marsham',
      criterion: 'curriculum-and-teaching',
      objective: 'Look at early language together, twice a term.',
      halfDays: 5,
      outcome: 'agreed',
    },
    {
      giver: 'st-wystans',
      receiver: 'thornmere',
      criterion: 'parents-and-community',
      objective: 'Show how family conversations by appointment are run, and lend the interpreters’ rota.',
      halfDays: 3,
      outcome: 'waits-for-receiver',
    },
    {
      giver: 'kestrel-rise',
      receiver: 'greythorpe',
      criterion: 'staffing-and-capacity',
      objective: 'How a small school made workload fit: what to stop, and how to keep it stopped.',
      halfDays: 4,
      outcome: 'waits-for-giver',
    },
  ],
]
