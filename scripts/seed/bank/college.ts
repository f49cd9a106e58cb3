import type { PriorityTexts } from './text.ts'

export const college: PriorityTexts[] = [
  {
    title: 'Resits that lead somewhere',
    criterion: 'achievement',
    kinds: ['college'],
    problem:
      'Students who resit English or mathematics attend less and hope little. {from} improved by a grade.',
    rootCause:
      'Large groups at the end of the day, and a course that starts from the beginning for everyone.',
    outcome:
      'Groups of sixteen in the morning, taught from what each student lost marks on, and {to} improve by a grade.',
    measure: {
      name: 'Students improving by a grade',
      unit: '%',
      better: 'up',
      from: [29, 37],
      gain: [10, 15],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Scripts returned, question by question',
        note: 'Three topics explain half of the marks lost in mathematics. In English it is the longer writing task.',
        openly: true,
      },
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Resit students on their year',
        note: 'They want to know what is left to do, and not to do again what they can.',
      },
    ],
    options:
      'Weighed: online courses (cheap, low completion), smaller groups (£31,000), mornings and diagnosis (timetable only). We chose mornings and diagnosis, and smaller groups for those a few marks away.',
    plan: 'Timetable in May. Scripts bought back for all. Three-week blocks by topic. November entries for those who are ready.',
    doing:
      'Attendance in resit lessons is up by eleven points. Two blocks were repeated where students asked.',
    impact:
      'More improved in November than in any earlier year. Students who are furthest away need a route of their own.',
    shown: {
      kind: 'data',
      source: 'school',
      title: 'November results',
      note: 'Four in ten of those entered went up a grade.',
      openly: true,
    },
    learned: 'Starting from the script is fair and quick. We teach the schools how we do it.',
  },
  {
    title: 'Independent study that is taught',
    criterion: 'curriculum-and-teaching',
    kinds: ['college'],
    problem:
      'Students have ten free hours a week and use them unevenly: {from} study for five hours or more outside lessons.',
    rootCause:
      'We expected independence and had not shown it. Study rooms are loud, and set work is due all on one day.',
    outcome: 'Study is planned with tutors, rooms have a purpose, and {to} study five hours or more.',
    measure: {
      name: 'Students studying five hours or more',
      unit: '%',
      better: 'up',
      from: [38, 47],
      gain: [17, 24],
    },
    known: [
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'A week in the diary of 120 students',
        note: 'Those who work part-time plan best. New students did not know how to begin.',
        openly: true,
      },
      {
        kind: 'learning-walk',
        source: 'school',
        title: 'Study rooms at eleven',
        note: 'Full and friendly. One in four was studying.',
      },
    ],
    options:
      'Weighed: supervised study (two posts), a course in study in the first half-term (existing tutors), an app. We chose the course, and three kinds of room: silent, together, talk.',
    plan: 'Six tutorials on planning, notes, retrieval. Rooms changed in the October break. Departments spread deadlines in one calendar.',
    doing: 'The silent room is the fullest. Deadlines still meet in November.',
    impact:
      'Study has risen by eighteen points and is more even across courses. Vocational students gained most.',
    shown: {
      kind: 'pupil-voice',
      source: 'school',
      title: 'The diary again, in spring',
      note: 'Students plan on Sundays. They ask for the rooms to open until seven.',
      openly: true,
    },
    learned: 'Show it, then expect it. Rooms open until seven from September.',
  },
  {
    title: 'The right course by the end of week six',
    criterion: 'inclusion',
    kinds: ['college'],
    problem:
      'Of the students who left us early, most had chosen a course that did not fit. Retention to the second year is {from}.',
    rootCause:
      'Advice at enrolment took eleven minutes. Changing course was possible and hard to find out about.',
    outcome:
      'Longer conversations, a check in week three, easy changes until week six, and retention of {to}.',
    measure: { name: 'Retention to the second year', unit: '%', better: 'up', from: [84, 88], gain: [4, 7] },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Leavers by course and reason',
        note: 'Two in three left before Christmas. Students from outside the trust’s schools leave twice as often.',
        openly: true,
      },
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Calling those who left',
        note: 'Most liked the college. Many had not known what the course would be like.',
      },
    ],
    options:
      'Weighed: taster days (£2,000), a longer enrolment (four staff days), a week-three check by tutors. We chose all three, as each is small.',
    plan: 'Tasters in June with all secondaries of the trust. Conversations of 25 minutes. Check in week three, changes by week six, without forms.',
    doing: '112 students changed course, most of them within the same department.',
    impact: 'Fewer have left by Christmas than in any of five years.',
    shown: {
      kind: 'data',
      source: 'school',
      title: 'On roll at Christmas, five years',
      note: '94 in 100, up from 89. The change is the same for all groups.',
      openly: true,
    },
    learned: 'Asking in week three was easy and nobody had done it. It stays.',
  },
]
