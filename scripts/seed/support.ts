import type { CriterionKey } from '../../packages/shared/src/domain/categorisation/scheme.ts'
import type { SeedDelivery } from './support-visits.ts'

export type SeedPairing = {
  giver: string
  receiver: string
  criterion: CriterionKey
  objective: string
  halfDays: number
  costPenceADay?: number
  delivery?: SeedDelivery
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
      costPenceADay: 38_000,
      delivery: {
        halfDays: 12,
        visits: 5,
        judged: {
          giver: {
            impact: 'clear',
            worked: 'Being there on the same two mornings each week, so that nothing was put off.',
          },
          receiver: {
            impact: 'clear',
            worked: 'Seeing it taught in our own classes, by somebody who came back.',
          },
        },
      },
      outcome: 'agreed',
    },
    {
      giver: 'st-wystans',
      receiver: 'ivelchester',
      criterion: 'personal-development',
      objective: 'Set up a pupil leadership programme that works on two sites.',
      halfDays: 6,
      delivery: {
        halfDays: 6,
        visits: 3,
        judged: {
          giver: {
            impact: 'early-signs',
            worked: 'Pupils of both sites met before the adults had settled the terms.',
          },
          receiver: {
            impact: 'clear',
            worked: 'The programme runs without help now, and pupils speak for it.',
          },
        },
      },
      outcome: 'agreed',
    },
    {
      giver: 'cold-ash',
      receiver: 'brackenhurst',
      criterion: 'inclusion',
      objective: 'Train tutors in sensory needs and plan a calm room.',
      halfDays: 8,
      costPenceADay: 42_000,
      delivery: {
        halfDays: 6,
        visits: 3,
        judged: {
          giver: { impact: 'clear', worked: 'A short course, then a visit to see it used.' },
          receiver: {
            impact: 'early-signs',
            worked:
              'The calm room is used well. Two days were left over when our tutors had what they needed.',
          },
        },
      },
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
      costPenceADay: 36_000,
      delivery: {
        halfDays: 6,
        visits: 3,
        judged: {
          giver: { impact: 'clear', worked: 'Planning both schools’ weeks at one table.' },
          receiver: {
            impact: 'clear',
            worked: 'We plan for the youngest first now, and it shows in their talk.',
          },
        },
      },
      outcome: 'agreed',
    },
    {
      giver: 'ivelchester',
      receiver: 'rushbrook',
      criterion: 'leadership-and-governance',
      objective: 'A deputy head two days a fortnight while the leadership team forms.',
      halfDays: 40,
      costPenceADay: 45_000,
      delivery: {
        halfDays: 36,
        visits: 8,
        judged: {
          giver: { impact: 'clear', worked: 'A deputy who stayed long enough to be known.' },
          receiver: {
            impact: 'early-signs',
            worked: 'The team meets, decides and follows up. Middle leaders are next.',
          },
        },
      },
      outcome: 'agreed',
    },
    {
      giver: 'aldercombe',
      receiver: 'kestrel-rise',
      criterion: 'staffing-and-capacity',
      objective: 'Show how the school cut its data and marking, and help to choose what goes first.',
      halfDays: 4,
      delivery: {
        halfDays: 4,
        visits: 2,
      },
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
      costPenceADay: 38_000,
      delivery: {
        halfDays: 3,
        visits: 2,
      },
      outcome: 'agreed',
    },
    {
      giver: 'thornmere',
      receiver: 'dunnock-lane',
      criterion: 'curriculum-and-teaching',
      objective: 'Our phonics lead shows how keep-up is run on the same day.',
      halfDays: 4,
      delivery: {
        halfDays: 1,
        visits: 1,
      },
      outcome: 'agreed',
    },
    {
      giver: 'brackenhurst',
      receiver: 'harrowgate',
      criterion: 'attendance-and-behaviour',
      objective:
        'Stand beside leaders in the first hour, train staff in the entry routine and in repair conversations.',
      halfDays: 36,
      costPenceADay: 40_000,
      delivery: {
        halfDays: 10,
        visits: 4,
      },
      outcome: 'agreed',
    },
    {
      giver: 'ivelchester',
      receiver: 'rushbrook',
      criterion: 'achievement',
      objective: 'Plan years 9 and 10 together in English and mathematics.',
      halfDays: 19,
      costPenceADay: 45_000,
      delivery: {
        halfDays: 5,
        visits: 2,
      },
      outcome: 'agreed',
    },
    {
      giver: 'cold-ash',
      receiver: 'elmswell',
      criterion: 'inclusion',
      objective: 'Visuals and one-page plans: train a champion in each year group.',
      halfDays: 6,
      delivery: {
        halfDays: 2,
        visits: 1,
      },
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
