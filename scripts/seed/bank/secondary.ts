import { type PriorityTexts, secondaries } from './text.ts'

export const secondary: PriorityTexts[] = [
  {
    title: 'Reading in every subject',
    criterion: 'curriculum-and-teaching',
    kinds: secondaries,
    problem:
      '{from} of year 7 read at or above the level of their textbooks. Pupils can copy a definition that they cannot explain.',
    rootCause:
      'Reading was the work of English. Teachers of other subjects chose texts for content, simplified them, and so met fewer hard words each year.',
    outcome:
      'Each subject teaches the reading of its own texts, those furthest behind have daily help, and {to} read at the level of their books.',
    measure: {
      name: 'Year 7 reading at textbook level',
      unit: '%',
      better: 'up',
      from: [52, 61],
      gain: [11, 16],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Reading tests, years 7 to 9',
        note: 'One pupil in six reads more than three years below. Most of them decode well; vocabulary and stamina are the need.',
        openly: true,
      },
      {
        kind: 'learning-walk',
        source: 'school',
        title: 'A day of year 8 reading',
        note: 'Pupils met 1,100 words of continuous text in five lessons, nearly all of it in one.',
      },
    ],
    options:
      'Weighed: a reading programme in tutor time (£2,200 for books), a commercial test-and-practice platform (£6,000), training in subject reading for all (three twilights). We chose tutor reading and the training; phonics for the few who need it is already paid for.',
    plan: 'Six novels chosen with pupils. Tutors read aloud, three times a week. Each subject picks two texts a half-term and plans how to read them. Librarian leads, deputy head protects the time.',
    doing:
      'Tutor reading happens in 41 of 45 groups. Science and geography lead in subject texts; art found its own way, with artists’ letters.',
    impact:
      'Reading ages rose by fourteen months in twelve. The lowest readers gained most. Words from the novels turn up in writing.',
    shown: {
      kind: 'data',
      source: 'school',
      title: 'Reading tests a year on',
      note: 'Ten points more at textbook level. Boys’ gain equals girls’ for the first time.',
      openly: true,
    },
    learned: 'Adults reading aloud well took practice, and was worth it. Book choice by pupils stays.',
  },
  {
    title: 'Year 8 deserves our best teaching',
    criterion: 'achievement',
    kinds: secondaries,
    problem:
      'Pupils arrive keen and coast by year 8. {from} of them make the progress that we expect in their second year with us.',
    rootCause:
      'Our most experienced teachers teach older years. Work in year 8 repeats what primaries have taught, and sets fix expectations early.',
    outcome:
      'Year 8 has its fair share of specialists, work that builds on primary school, and {to} make expected progress.',
    measure: {
      name: 'Year 8 pupils making expected progress',
      unit: '%',
      better: 'up',
      from: [55, 63],
      gain: [10, 15],
    },
    known: [
      {
        kind: 'work-scrutiny',
        source: 'trust',
        title: 'Year 6 books beside year 8 books',
        note: 'In writing and mathematics a third of the year 8 tasks ask for less than year 6 did.',
        openly: true,
      },
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Year 8 on their lessons',
        note: 'They like their teachers. “We did this in primary” is said often and without malice.',
      },
    ],
    options:
      'Weighed: mixed groups in all subjects (large change), specialists in year 8 (timetable only), a summer school (£5,000). We chose specialists first, and transition work planned with three primaries.',
    plan: 'Timetable written from year 8 upwards. Four transition units written with primary colleagues. Sets reviewed each half-term. Milestones in English, mathematics and science.',
    doing:
      'Eight in ten lessons have a specialist, up from six. Two of four units are taught, the others are being tried out.',
    impact: 'Progress is up by twelve points. Behaviour in year 8 has calmed, which we had not expected.',
    shown: {
      kind: 'work-scrutiny',
      source: 'peer-school',
      title: 'Year 8 books with primary leaders',
      note: 'Demand is now right in mathematics and history; modern languages still begin again.',
      openly: true,
    },
    learned: 'Primary colleagues at the table changed our plans within an hour. We keep them there.',
  },
  {
    title: 'A curriculum that earns its exam results',
    criterion: 'achievement',
    kinds: secondaries,
    problem:
      'Outcomes at 16 have stood still: {from} of pupils gain a strong pass in English and mathematics, and intervention in year 11 takes ever more evenings.',
    rootCause:
      'We put right in year 11 what was not learned in year 9. Revision replaced teaching from February on.',
    outcome: 'Fewer evenings, better lessons in years 9 and 10, and {to} with a strong pass.',
    measure: {
      name: 'Strong passes in English and mathematics',
      unit: '%',
      better: 'up',
      from: [36, 46],
      gain: [6, 10],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Marks lost in three subjects, by topic',
        note: 'Half of the marks lost are on topics of years 8 and 9.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'Heads of subject on intervention',
        note: 'All would swap evenings for more time to plan together.',
      },
    ],
    options:
      'Weighed: more intervention (tired pupils), tutoring (£24,000), re-planning years 9 and 10 with retrieval built in. We chose to re-plan and to halve intervention.',
    plan: 'Three subjects this year. Planning time from one meeting a fortnight. Retrieval in each lesson. Intervention only where a diagnosis says which topic.',
    doing:
      'Planning meets every fortnight. Evenings are down from four a week to two. Some families worried, and a letter explained.',
    impact:
      'Mock results are up by five points on the same papers. Year 10 knows more at Christmas than year 11 did.',
    shown: {
      kind: 'data',
      source: 'trust',
      title: 'Mock examinations, moderated',
      note: 'A real gain in mathematics, a small one in English. Marking was fair.',
      openly: true,
    },
    learned: 'Stopping two evenings gave us what we needed for planning. The rest of the subjects follow.',
  },
  {
    title: 'Every pupil meets the world of work, twice a year',
    criterion: 'personal-development',
    kinds: [...secondaries, 'college'],
    problem:
      '{from} of our young people could say what they might do next and how. Those who can are mostly those whose families know someone.',
    rootCause: 'Careers were a week in July. Employers came to assemblies and met nobody.',
    outcome:
      'Two real encounters a year for each pupil, a conversation about each, and {to} who can say what is next.',
    measure: {
      name: 'Pupils who can say what is next and how',
      unit: '%',
      better: 'up',
      from: [41, 52],
      gain: [20, 27],
    },
    known: [
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Forty conversations on what comes next',
        note: 'Hopes are high and routes unclear. Apprenticeships were known by name only.',
        openly: true,
      },
      {
        kind: 'audit',
        source: 'external',
        title: 'Careers benchmarks',
        note: 'Four of eight met in full. Encounters with employers and personal guidance have furthest to go.',
      },
    ],
    options:
      'Weighed: a careers adviser for one more day (£5,900), a platform (£1,500), employers in subject lessons (time of one coordinator). We chose employers in lessons, and the adviser for those furthest from a plan.',
    plan: 'Coordinator has four hours. Each subject hosts one employer a term. Visits by bus with the college. Conversation within two weeks of each encounter.',
    doing:
      'All years have had one encounter, four of five years two. Construction and health were booked out.',
    impact:
      'Seven in ten can say what is next. Applications to apprenticeships have trebled from a low number.',
    shown: {
      kind: 'external-review',
      source: 'external',
      title: 'Careers hub, yearly check',
      note: 'Seven of eight benchmarks met. Destinations are tracked and used.',
      openly: true,
    },
    learned: 'Employers enjoy lessons more than assemblies. We keep the two-week rule for the conversation.',
  },
  {
    title: 'Attendance is everybody’s first question',
    criterion: 'attendance-and-behaviour',
    kinds: [...secondaries, 'college'],
    problem:
      'Attendance is {from}. It falls with each year group, and those who miss one day a week rarely come back by themselves.',
    rootCause:
      'Tutors saw figures after a fortnight. Returning pupils met catch-up work and no welcome. Reasons were recorded by code, not by cause.',
    outcome: 'Tutors know by nine, a welcome and a plan for each return, and attendance of {to}.',
    measure: {
      name: 'Attendance',
      unit: '%',
      better: 'up',
      from: [88.4, 91.2],
      gain: [1.4, 2.2],
      decimals: 1,
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Absence by year, weekday and route to school',
        note: 'Two bus routes explain a quarter of all lateness. Absence of a day a week doubles between the first year and the last.',
        openly: true,
      },
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Talking with those who had been away',
        note: 'Worry about being behind keeps some away longer than the illness did.',
      },
    ],
    options:
      'Weighed: an attendance officer (£22,000), text messages (already in use), tutors with time to call and a welcome-back room. We chose time for tutors, paid by ending one assembly, and the room.',
    plan: 'List on each tutor’s screen at nine. Call by ten. Welcome-back room with a subject teacher at lunch. Bus company meets us monthly.',
    doing:
      'Calls are made on most days. The room is used by about ten a day. One bus was moved by fifteen minutes.',
    impact:
      'Attendance is up by a point and a half, nearly all of it from those who missed most. The last year is still falling.',
    shown: {
      kind: 'data',
      source: 'trust',
      title: 'Attendance beside similar schools',
      note: 'From below to slightly above schools like ours. Severe absence is unchanged.',
      openly: true,
    },
    learned:
      'The welcome-back room gave teachers a way to help. Severe absence needs another plan, with health and the council.',
  },
]
