import { everyKind, mainstream, type PriorityTexts } from './text.ts'

export const runningASchool: PriorityTexts[] = [
  {
    title: 'Work that fits into the week',
    criterion: 'staffing-and-capacity',
    kinds: everyKind,
    problem:
      '{from} of staff say that their workload lets them do their job well. Four posts were advertised twice last year, and two colleagues named workload when they left.',
    rootCause:
      'Things were added and nothing was taken away. Marking, data and messages each had good reasons once.',
    outcome:
      'Three burdens ended for good, calendars that do not bunch, and {to} who say that the work fits.',
    measure: {
      name: 'Staff who say that workload is manageable',
      unit: '%',
      better: 'up',
      from: [43, 54],
      gain: [16, 22],
    },
    known: [
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'Workload survey, all staff',
        note: 'Written feedback and data drops are named by two in three; meetings by few. Support staff are asked too late.',
        openly: true,
      },
      {
        kind: 'audit',
        source: 'trust',
        title: 'A calendar of everything that falls due',
        note: 'Reports, assessments and evenings meet in two weeks of each term.',
      },
    ],
    options:
      'Weighed: a wellbeing day (welcome, changes nothing), fewer data drops, feedback in lessons instead of marking. We chose the last two, and a rule: nothing is added unless something goes.',
    plan: 'Data twice a year, not six times. Feedback policy of one page. Messages between 7.30 and 18.00. A working group of six, half of them support staff, may stop things.',
    doing:
      'Data and marking have changed. The rule was used nine times. One leader forgot it, and was reminded kindly.',
    impact:
      'Two in three now say that the work fits. No post was advertised twice this year. Books show no loss from less marking.',
    shown: {
      kind: 'staff-voice',
      source: 'school',
      title: 'Workload survey, second year',
      note: 'The largest change is among early-career teachers. Support staff ask for training time within hours.',
      openly: true,
    },
    learned: '“What goes?” is now asked in most meetings. We keep the group.',
  },
  {
    title: 'Governors who see for themselves',
    criterion: 'leadership-and-governance',
    kinds: everyKind,
    problem:
      'Governors hear from leaders and seldom from pupils or books. {from} of last year’s minutes hold a question that changed something.',
    rootCause:
      'Papers were long and late. Visits had no question to answer, and new governors had an evening of induction.',
    outcome:
      'Short papers a week ahead, one visit a term with a question, and {to} of minutes that show challenge and what came of it.',
    measure: {
      name: 'Minutes that show challenge and its result',
      unit: '%',
      better: 'up',
      from: [25, 40],
      gain: [30, 40],
    },
    known: [
      {
        kind: 'audit',
        source: 'trust',
        title: 'A year of minutes, read together',
        note: 'Attendance is good. Most questions ask what leaders do, few ask how they know.',
        openly: true,
      },
      {
        kind: 'governor-visit',
        source: 'school',
        title: 'What visits were for',
        note: 'Five visits, all welcome. Two had a written question beforehand.',
      },
    ],
    options:
      'Weighed: an external review of governance (£1,800), paired visits with another committee (free), a course. We chose paired visits and a template of two pages.',
    plan: 'Papers a week ahead (clerk). Each governor has a priority to follow. Paired visit in spring. Newcomers have a buddy for a year.',
    doing: 'Papers were on time for five of six meetings. All governors have visited once.',
    impact: 'Three minutes in four show what a question led to. Leaders say that they prepare differently.',
    shown: {
      kind: 'audit',
      source: 'trust',
      title: 'Minutes, a year on',
      note: 'Questions now name evidence. Follow-up is noted by date.',
      openly: true,
    },
    learned: 'The buddy worked best. We would have the paired visit earlier in the year.',
  },
  {
    title: 'Safeguarding that everyone can explain',
    criterion: 'safeguarding',
    kinds: everyKind,
    problem:
      'The culture is strong, yet {from} of staff were confident about all six scenarios in our check, and records were written in different ways.',
    rootCause:
      'Training is once a year and long. Part-time and lunchtime staff heard it second-hand, and nobody looked at the quality of records as a whole.',
    outcome:
      'Ten minutes of training every fortnight for everybody, records read together each half-term, and {to} confident.',
    measure: {
      name: 'Staff confident about all scenarios',
      unit: '%',
      better: 'up',
      from: [68, 79],
      gain: [16, 20],
    },
    known: [
      {
        kind: 'audit',
        source: 'external',
        title: 'Safeguarding audit by the local authority',
        note: 'Effective. Three recommendations: record the child’s view, date the follow-up, include all staff in briefings.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'Scenario check with all staff',
        note: 'Everyone knows whom to tell. Online harms and low-level concerns were least sure.',
      },
    ],
    options:
      'Weighed: another day of training, online modules (£600), or ten minutes in each briefing with the question asked back a week later. We chose the short form, with a paid slot for lunchtime staff.',
    plan: 'A scenario a fortnight (designated lead). A half-termly look at ten records, without names, with a lead from another school. Link governor sees the plan.',
    doing: 'Seventeen of eighteen briefings took place. Records now have the same four headings.',
    impact:
      'Confidence is above nine in ten in all teams. The partner lead found follow-up dated in all records that she read.',
    shown: {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'Designated leads read each other’s records',
      note: 'Clear, timely, in the child’s words. Chronologies could be shorter.',
      openly: true,
    },
    learned:
      'Little and often, and everybody paid for it. We spread the four headings to all schools that want them.',
  },
  {
    title: 'A building that helps, within what we have',
    criterion: 'finance-and-estate',
    kinds: everyKind,
    problem:
      'We spend {from} a year on energy and small repairs, more than schools of our size, and three rooms are too cold to teach in before ten.',
    rootCause: 'Repairs follow complaints. Heating is set once a year, and nobody owns the meter.',
    outcome: 'A five-year plan of works, heating by room and hour, and {to} at most.',
    measure: {
      name: 'Energy and small repairs, a year',
      unit: 'thousand pounds',
      better: 'down',
      from: [64, 118],
      gain: [11, 18],
    },
    known: [
      {
        kind: 'audit',
        source: 'external',
        title: 'Condition survey',
        note: 'Sound for its age. Windows in the north block and controls of the boiler come first.',
        openly: true,
      },
      {
        kind: 'data',
        source: 'trust',
        title: 'Energy by half-hour, winter',
        note: 'A third of the gas is burnt when nobody is in.',
      },
    ],
    options:
      'Weighed: new windows now (£140,000, needs a bid), controls (£8,200, back within two winters), nothing but rules. We chose controls now and the bid for windows.',
    plan: 'Controls at half-term. Meter read weekly by the eco team. Bid with the trust’s estates lead in December. Three rooms swapped until then.',
    doing: 'Controls are in. The bid went in on time. Rooms were swapped, and classes prefer their new ones.',
    impact:
      'Gas is down by a quarter on the same weather. Repairs are no lower yet, as catching up costs first.',
    shown: {
      kind: 'data',
      source: 'trust',
      title: 'Energy, weather-corrected, two winters',
      note: 'Down 24%. Weekends are now near zero.',
      openly: true,
    },
    learned: 'Pupils reading the meter made staff close windows. The bid is decided in spring.',
  },
  {
    title: 'New teachers who stay and grow',
    criterion: 'staffing-and-capacity',
    kinds: mainstream,
    problem:
      '{from} of the teachers who began here in the last five years are still with us. Those who left spoke well of colleagues and less well of their second year.',
    rootCause: 'Mentors had no time of their own, and support fell away once the first year was passed.',
    outcome:
      'Mentors with time and training, a second year that is as planned as the first, and {to} who stay.',
    measure: {
      name: 'Teachers who stay three years',
      unit: '%',
      better: 'up',
      from: [54, 63],
      gain: [14, 19],
    },
    known: [
      {
        kind: 'staff-voice',
        source: 'trust',
        title: 'Conversations with those who left',
        note: 'Distance and housing for some. For most it was the second year: full timetable, little feedback.',
      },
      {
        kind: 'data',
        source: 'school',
        title: 'Who stayed, five cohorts',
        note: 'Three in five stayed three years. Those with a mentor in their own phase stayed more often.',
        openly: true,
      },
    ],
    options:
      'Weighed: pay (not ours to decide alone), a lighter second year (one lesson in twenty, £7,800), shared induction across schools (free). We chose the lighter second year and the shared induction.',
    plan: 'Mentors have an hour in their timetable. Second-years visit another school twice. Heads meet each new teacher in November and March.',
    doing: 'Hours were protected in all but exam weeks. Visits are the part that everyone mentions.',
    impact: 'All of last year’s starters are still here. It is early: the measure looks back three years.',
    shown: {
      kind: 'staff-voice',
      source: 'trust',
      title: 'New teachers on their two years',
      note: 'They feel known and stretched. Planning together is what they would keep above all.',
      openly: true,
    },
    learned: 'The conversation in March comes at the right time to change next year’s timetable. We keep it.',
  },
  {
    title: 'Assessment that changes tomorrow’s lesson',
    criterion: 'achievement',
    kinds: everyKind,
    problem:
      'We collect more than we use. In {from} of the lessons that followed an assessment, something was taught differently because of it.',
    rootCause:
      'Assessments were set by the calendar and read by leaders. Answers reached teachers as a number and often a fortnight late.',
    outcome:
      'Fewer, shorter checks that teachers read at once, and a change in {to} of the lessons that follow.',
    measure: {
      name: 'Lessons changed by what was found out',
      unit: '%',
      better: 'up',
      from: [29, 39],
      gain: [28, 36],
    },
    known: [
      {
        kind: 'learning-walk',
        source: 'school',
        title: 'The lesson after the test',
        note: 'In six of twenty lessons the plan changed. In the others the results had not yet arrived.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'What teachers do with results',
        note: 'Teachers trust their own questions more than the tests, and would like time to read answers together.',
      },
    ],
    options:
      'Weighed: new tests with analysis (£3,100), software for quizzes (£900), or an hour each half-term to read answers together. We chose the hour, and ended one set of tests to pay for it.',
    plan: 'One set of tests ended. An hour after each check, by team, with the answers on the table. One question on the door: what will you teach differently?',
    doing: 'The hour took place each time. Teams differ: some leave with three changes, some with a list.',
    impact:
      'Two lessons in three now change. Pupils notice: “we did that again because we all got it wrong”.',
    shown: {
      kind: 'learning-walk',
      source: 'trust',
      title: 'The lesson after the check, again',
      note: 'Fourteen of twenty lessons had changed, most of them in the first ten minutes.',
      openly: true,
    },
    learned: 'Answers on the table, not averages. We spread the hour to all teams.',
  },
]
