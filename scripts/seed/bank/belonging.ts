import { allPrimaries, everyKind, type PriorityTexts, secondaries } from './text.ts'

export const belonging: PriorityTexts[] = [
  {
    title: 'Children come to school, and stay',
    criterion: 'attendance-and-behaviour',
    kinds: allPrimaries,
    problem:
      'Attendance is {from}. One pupil in five misses a day a fortnight or more, and Mondays and Fridays are the worst.',
    rootCause:
      'We wrote letters late and rang early only for some. Families told us that mornings are hard, that small illnesses felt safer at home, and that nobody asked until it was a problem.',
    outcome:
      'A welcome at the gate each morning, a call on the first day, a plan with each family that needs one, and attendance of {to}.',
    measure: {
      name: 'Attendance',
      unit: '%',
      better: 'up',
      from: [92.6, 93.6],
      gain: [0.9, 1.5],
      decimals: 1,
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Absence by weekday, year and reason',
        note: 'Illness explains most of it. Persistent absence has begun earlier each year, now in reception.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Coffee mornings on getting to school',
        note: 'Twenty-six families came. Buses, younger brothers and sisters, and worry about coughs were named most.',
      },
    ],
    options:
      'Weighed: fines (the last resort, and no use for illness), a family worker for two days a week (£9,400, shared with another school), rewards (short-lived), and early calls with a breakfast club. We chose the family worker and breakfast.',
    plan: 'Family worker from October. Calls by 9.20 each day (office). Breakfast from 7.50, free for those who need it. Half-termly letter that names days, not percentages. Governors see the figures by group.',
    doing:
      'Calls are made by 9.20 on all but four days. Thirty-eight pupils come to breakfast. The family worker has plans with fourteen families, eleven of whom asked for one.',
    impact:
      'Attendance is up, most of all in years 1 and 4. Mondays have caught up. Families speak well of the calls. Winter illness took back a third of the gain.',
    shown: {
      kind: 'data',
      source: 'school',
      title: 'Attendance against the same weeks last year',
      note: 'Up in five of seven years. Persistent absence is down from 21 to 15 in a hundred.',
      openly: true,
    },
    learned: 'The call before 9.20 is worth more than the letter. Breakfast stays; rewards were not missed.',
  },
  {
    title: 'A calm first hour, in every corridor',
    criterion: 'attendance-and-behaviour',
    kinds: secondaries,
    problem:
      'Too much learning is lost before ten. There were {from} a day in the first lesson, and new staff say that corridors feel unpredictable.',
    rootCause:
      'Routines differ between teams. On-call is used to remove pupils and seldom to bring them back, and the same few staff carry it.',
    outcome:
      'The same routine at the start of each lesson, adults where pupils are, repairs made on the same day, and {to} a day at most.',
    measure: {
      name: 'Removals in the first lesson',
      unit: 'removals',
      better: 'down',
      from: [14, 22],
      gain: [8, 11],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Behaviour log, first lesson, six weeks',
        note: 'Half of the removals come from a tenth of the rooms, and nearly half concern lateness.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'What helps, and what does not',
        note: 'Staff want leaders in corridors and the same words used by all. They do not want another points system.',
      },
    ],
    options:
      'Weighed: a new points system (costly to learn), isolation (does not teach anything), and one entry routine with leaders present and repair conversations. We chose the last; our partner school shared its training.',
    plan: 'Routine rehearsed with staff and pupils for two days. Leaders in corridors between 8.30 and 9.45. Repair conversations by 3.15. A weekly look at rooms where it is hard, to help.',
    doing:
      'Entry is calm in most rooms. Repair conversations happen on the same day for seven in ten. Absence of leaders on training days shows at once.',
    impact:
      'Removals are down by almost half. Pupils say that lessons start faster. In the oldest year little has changed, and its tutors have a plan of their own.',
    shown: {
      kind: 'learning-walk',
      source: 'trust',
      title: 'First lesson, twelve rooms, two visits',
      note: 'A quiet and friendly start in ten of twelve rooms. Adults know names. Two supply teachers had not been told.',
      openly: true,
    },
    learned: 'Presence and rehearsal did it. Supply teachers now get one page and a greeting.',
  },
  {
    title: 'Families know how it is going, before the report',
    criterion: 'parents-and-community',
    kinds: everyKind,
    problem:
      '{from} of families say that they know how their child is doing and how to help. Evenings are full for some years and half empty for others.',
    rootCause:
      'We told families once a term, in our words, at our hours. Messages came in four different ways, and only in English.',
    outcome:
      'Two short conversations a year at hours that families chose, one way to send messages, and {to} who say that they know.',
    measure: {
      name: 'Families who know how it is going',
      unit: '%',
      better: 'up',
      from: [58, 68],
      gain: [14, 20],
    },
    known: [
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Survey of families, in four languages',
        note: 'Families who answered in a language other than English were half as likely to know whom to ask.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'Staff on conversations with families',
        note: 'Staff find ten minutes too short for what matters and would value a prompt card.',
      },
    ],
    options:
      'Weighed: a portal (£2,600, another password), longer evenings, or conversations by appointment before, during and after school with interpreters booked. We chose appointments and closed three of the four ways to send messages.',
    plan: 'Appointments open three weeks ahead. Interpreters booked by the office. Prompt card for staff. A question on every message: does it need to be sent?',
    doing: 'Nine families in ten came or rang. Messages fell from eleven a week to four.',
    impact:
      'Four families in five now say that they know. Staff prefer the new hours. The few who did not come have been visited at home.',
    shown: {
      kind: 'parent-voice',
      source: 'school',
      title: 'The same survey, a year on',
      note: 'The largest change is among families who answered in Polish, Arabic and Romanian.',
      openly: true,
    },
    learned: 'Fewer messages, better read. We keep appointments and have given the spring evening up.',
  },
  {
    title: 'Someone to turn to: wellbeing in plain sight',
    criterion: 'personal-development',
    kinds: ['primary', 'junior', ...secondaries, 'college'],
    problem:
      '{from} of our young people say that there is an adult here whom they would tell about a worry. Waiting times outside are long, and form time is used for notices.',
    rootCause:
      'Help depends on who notices. Our offer was known to staff and hardly to those it is for, and each team kept its own list.',
    outcome:
      'One door to knock on, a reply within a day, form time with a purpose, and {to} who know whom they would tell.',
    measure: {
      name: 'Young people with an adult to tell',
      unit: '%',
      better: 'up',
      from: [61, 70],
      gain: [14, 19],
    },
    known: [
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Wellbeing survey, all years',
        note: 'Sleep, friendships and work are the worries named most. A third did not know that the hub exists.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'Pastoral staff on their week',
        note: 'Most time goes to what is urgent. Staff asked for supervision and a shared way to decide who sees whom.',
      },
    ],
    options:
      'Weighed: a counsellor for a day a week (£8,600), a mental-health support team (free, when our turn comes), and training all tutors. We chose tutors and one door now, and asked for our turn.',
    plan: 'Hub opens at break and lunch, with a rota. Tutors trained in two twilights. Posters made by pupils. Monthly look at who came and who did not. Support from a school whose hub is in its third year.',
    doing:
      'The hub is open daily. Replies within a day for nine in ten. Supervision for pastoral staff began late and is now monthly.',
    impact:
      'More know whom they would tell, and referrals come earlier. Boys in the middle years use the hub least.',
    shown: {
      kind: 'pupil-voice',
      source: 'school',
      title: 'Wellbeing survey, second year',
      note: 'Four in five name an adult. Comments on the hub are warm; it is sometimes too full.',
      openly: true,
    },
    learned:
      'One door beats three lists. Tutors want the training again for newcomers, and get it in September.',
  },
  {
    title: 'A playtime where everyone is in',
    criterion: 'attendance-and-behaviour',
    kinds: allPrimaries,
    problem:
      'Lunchtime gives us {from} a week to sort out, and lessons after it begin late. The same children are often alone.',
    rootCause:
      'One surface, one game, few things to do. Lunchtime staff were never trained and meet teachers only to hand over troubles.',
    outcome:
      'Zones with something to do in each, trained adults, children who look after play, and at most {to} a week.',
    measure: {
      name: 'Lunchtime incidents',
      unit: 'incidents',
      better: 'down',
      from: [19, 27],
      gain: [10, 14],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Lunchtime log over a term',
        note: 'Three quarters happen in the last fifteen minutes and on the football pitch.',
        openly: true,
      },
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Walking the playground with the school council',
        note: 'The council drew a map of where one feels safe, bored, or in the way.',
      },
    ],
    options:
      'Weighed: a shorter lunch (children need it), paid coaches (£4,500), zones and training (£900). We chose zones, with coaches one day a week to begin with.',
    plan: 'Six zones from the council’s map. Two mornings of training, paid. Play leaders from years 4 to 6, or year 2. Teachers collect their class five minutes early.',
    doing:
      'Five of six zones work. The quiet garden needed a roof and has one. Staff meet the head on Fridays for ten minutes.',
    impact:
      'Incidents have halved and afternoons begin on time. Children who were alone have a place and company.',
    shown: {
      kind: 'governor-visit',
      source: 'school',
      title: 'Two governors spend lunch outside',
      note: 'Busy, cheerful, well watched. Children explained the rules of each zone.',
      openly: true,
    },
    learned: 'The council’s map was the best hour of the project. Coaches are not needed next year.',
  },
]
