import { mainstream, type PriorityTexts } from './text.ts'

export const inclusion: PriorityTexts[] = [
  {
    title: 'Every pupil with SEND knows their next step, and so do we',
    criterion: 'inclusion',
    kinds: mainstream,
    problem:
      'Plans for pupils with special educational needs are written with care and used too little: {from} of the adaptations that they name were seen in lessons.',
    rootCause:
      'Plans are long, kept in a folder, and written by one person. Teachers learn of changes late. Teaching assistants adapt for pupils what teachers could have planned for them.',
    outcome: 'One page a pupil, written together, open in each lesson: {to} of adaptations in place.',
    measure: {
      name: 'Planned adaptations seen in lessons',
      unit: '%',
      better: 'up',
      from: [42, 55],
      gain: [22, 30],
    },
    known: [
      {
        kind: 'learning-walk',
        source: 'trust',
        title: 'Following eight pupils for a morning',
        note: 'Adults are kind and know the pupils. In three of eight lessons the task was the same for all, with an adult alongside.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Families on plans and meetings',
        note: 'Meetings are valued. Many do not know what happens between them.',
      },
    ],
    options:
      'Weighed: more assistant hours (£16,000, and dependence), a software for plans (£1,300), or one-page plans with time to write them together. We chose the one page and an hour a half-term for it.',
    plan: 'SENCo and teachers write together in assembly time. Page opens with what the pupil says. Five adaptations taught to all staff, one a half-term. Support from the special school on visuals.',
    doing:
      'All pages are written. Three of five adaptations are common practice. The hour is protected, save in the week of the school production.',
    impact:
      'Seven adaptations in ten are now seen. Pupils explain what helps them. Assistants circulate more and sit less.',
    shown: {
      kind: 'pupil-voice',
      source: 'school',
      title: 'What helps me learn: 18 pupils',
      note: 'All could name something that helps and an adult who knows it. Noise in the dining hall came up again.',
      openly: true,
    },
    learned:
      'The pupil’s own words at the top changed how the page is read. We keep it and have shared it with two schools.',
  },
  {
    title: 'Disadvantaged pupils first, in what we plan and where we sit',
    criterion: 'inclusion',
    kinds: mainstream,
    problem:
      'Pupils who are eligible for free school meals leave us {from} behind others in our own assessments, and the distance grows as they get older.',
    rootCause:
      'Money went to many small things. Feedback reached those who ask, and clubs those who can stay.',
    outcome:
      'Three things done well for these pupils in each class, clubs with places kept, and a gap of {to} at most.',
    measure: {
      name: 'Gap between disadvantaged pupils and others',
      unit: 'months',
      better: 'down',
      from: [7, 11],
      gain: [3, 4],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Five years of outcomes by group',
        note: 'Attendance explains a third of the gap. Vocabulary explains more than arithmetic.',
        openly: true,
      },
      {
        kind: 'audit',
        source: 'trust',
        title: 'Where the pupil premium went',
        note: 'Nineteen small programmes, four of them with any record of what they changed.',
      },
    ],
    options:
      'Weighed: tutoring for many (£21,000), tutoring for few with their own teacher (£9,000), vocabulary in all lessons and places kept in clubs. We chose the last two and ended eleven small programmes.',
    plan: 'Feedback reaches these pupils first. Six words a week, in every subject. One place in five kept in each club, with transport. The governors’ link person follows it.',
    doing: 'The first two are habit. Transport took until spring to arrange.',
    impact: 'The gap has narrowed by three months. The gain is in reading; writing has still to follow.',
    shown: {
      kind: 'external-review',
      source: 'external',
      title: 'Review of the pupil premium by a national leader',
      note: 'A clear rationale, well understood by staff. Ask next what the remaining eight programmes change.',
      openly: true,
    },
    learned: 'Ending things was the hardest and most useful part. We stay with three.',
  },
]
