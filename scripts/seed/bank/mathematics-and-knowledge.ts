import { allPrimaries, primaries, type PriorityTexts, secondaries } from './text.ts'

export const mathematicsAndKnowledge: PriorityTexts[] = [
  {
    title: 'Number facts known by heart',
    criterion: 'achievement',
    kinds: allPrimaries,
    problem:
      'Pupils reason well and stumble over the arithmetic. {from} recall the number facts of their year fluently, and they tire before they reach the harder part of a problem.',
    rootCause:
      'Practice happened when there was time left. Each teacher chose which facts to practise, and nobody knew what the year before had secured.',
    outcome:
      'Ten minutes of practice a day on an agreed path of facts, and {to} fluent at the end of the year.',
    measure: {
      name: 'Pupils fluent in their year’s number facts',
      unit: '%',
      better: 'up',
      from: [48, 58],
      gain: [14, 20],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Number facts check, every class',
        note: 'Facts to ten are secure. Subtraction across ten is the first big gap, and it stays open for years.',
        openly: true,
      },
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Pupils on mathematics',
        note: 'Most enjoy it. Several said that their fingers are “quicker than remembering”.',
      },
    ],
    options:
      'Weighed: a digital programme (£1,100 and devices), a mastery programme from the maths hub (free, four days of release), homework. We chose the hub’s programme: it is free, trains everyone, and suits mixed ages.',
    plan: 'Two teachers train with the hub, then each trains half of the staff. Practice after registration. A check each half-term, marked by the pupils themselves. The hub visits twice.',
    doing:
      'All classes practise daily. The path moved two weeks slower than drawn; we kept the order and moved the days.',
    impact:
      'Fluency is up by sixteen points and lessons move faster. Implementation is strongest where teaching assistants lead practice together with the teacher.',
    shown: {
      kind: 'data',
      source: 'school',
      title: 'Number facts check at the end of the year',
      note: 'Every class has moved. The gap for disadvantaged pupils closed from nineteen points to eight.',
      openly: true,
    },
    learned:
      'Little and daily wins. We keep it, and give new teachers an afternoon with the path in their first week.',
  },
  {
    title: 'Leaders of subjects lead',
    criterion: 'leadership-and-governance',
    kinds: allPrimaries,
    problem:
      'Subject leaders write thoughtful plans and seldom see them taught. {from} of the monitoring visits that we planned last year took place, and governors heard about English and mathematics only.',
    rootCause:
      'Release was the first thing to go when cover was short. New leaders had no model of what a visit is for, so visits felt like inspection to both sides.',
    outcome:
      'Each subject has a leader who sees it taught, knows what pupils remember, and says what is next: {to} of visits done.',
    measure: {
      name: 'Monitoring visits done',
      unit: '%',
      better: 'up',
      from: [38, 52],
      gain: [40, 46],
    },
    known: [
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'Subject leaders on their year',
        note: 'All value the role. Two in three could not say what pupils in other classes remember of their subject.',
      },
      {
        kind: 'governor-visit',
        source: 'school',
        title: 'Governors ask about history and science',
        note: 'Leaders knew the plan well. They were less sure what had been learned from it.',
        openly: true,
      },
    ],
    options:
      'Weighed: a leadership course for all (£3,800), shared leaders with another school, or protected release and visits in pairs. We chose protected release, with one leader shared in music, where nobody here is trained.',
    plan: 'Release covered by the head on Wednesdays, in the diary for the year. One page on what a visit looks like. Leaders present to governors in turn. Support wanted from a school that does this well.',
    doing:
      'Visits happen. Two were moved, none lost. The page on visits was rewritten by the leaders themselves after the first round.',
    impact:
      'Nine visits in ten took place. Leaders now name what pupils remember, with examples. The effect on teaching shows in geography and science, not yet in art.',
    shown: {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'Deep look at two subjects with a partner school',
      note: 'Leaders speak from what they have seen. Assessment in the foundation subjects remains light, on purpose.',
      openly: true,
    },
    learned: 'The head covering on Wednesdays is what made it real. It stays in the diary for next year.',
  },
  {
    title: 'Pupils remember what they learned last year',
    criterion: 'curriculum-and-teaching',
    kinds: [...primaries, 'infant'],
    problem:
      'Asked in September, pupils recalled {from} of the key knowledge that they had learned in history, geography and science the year before.',
    rootCause:
      'Topics followed each other without coming back. Our plans listed activities and left what must be remembered to each teacher.',
    outcome:
      'A page of knowledge for each unit, quizzes that return to it, and {to} recalled after a summer.',
    measure: {
      name: 'Key knowledge recalled after the summer',
      unit: '%',
      better: 'up',
      from: [34, 44],
      gain: [18, 24],
    },
    known: [
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'What do you remember? Forty pupils in September',
        note: 'They remember the trip and the model. Few could say why the Romans came.',
        openly: true,
      },
      {
        kind: 'work-scrutiny',
        source: 'trust',
        title: 'Foundation subjects, three units',
        note: 'Proud work, well presented. The same idea is taught in years 3 and 5 with no link between them.',
      },
    ],
    options:
      'Weighed: a bought curriculum (£2,400 a year), knowledge pages by our own leaders (eight days of release), or quizzes alone. We chose our own pages, since leaders learn most by writing them.',
    plan: 'Three subjects this year. A page for each unit by half-term. Two-minute quizzes at the start of each lesson, drawing on last week, last term and last year.',
    doing: 'Pages are written for 22 of 24 units. Quizzes happen; in year 2 they are spoken.',
    impact:
      'Recall has risen by about twenty points in the subjects that we began with. Pupils enjoy noticing what comes back. Teachers ask for the next three subjects.',
    shown: {
      kind: 'pupil-voice',
      source: 'school',
      title: 'The same forty questions, a year on',
      note: 'Recall is up in all three subjects, most of all in science. Dates are still hard.',
      openly: true,
    },
    learned: 'Our own pages were worth the release. We would write fewer facts on each.',
  },
  {
    title: 'Reasoning, not racing, in mathematics',
    criterion: 'curriculum-and-teaching',
    kinds: [...primaries, ...secondaries],
    problem:
      'Pupils are quick with methods and stop when a question looks unfamiliar. They earn {from} of the marks for reasoning.',
    rootCause:
      'We moved on once most could repeat the method. Explaining was for those who finished early, who are mostly the same pupils.',
    outcome: 'Everyone explains, compares and proves, each week, and earns {to} of the marks for reasoning.',
    measure: {
      name: 'Marks earned for reasoning',
      unit: '%',
      better: 'up',
      from: [39, 47],
      gain: [9, 14],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Test papers, question by question',
        note: 'Of the marks lost, two in three are on questions that ask “explain” or “show that”. A third of those were left blank.',
        openly: true,
      },
      {
        kind: 'learning-walk',
        source: 'school',
        title: 'Eight mathematics lessons',
        note: 'Clear explanations by teachers. Pupils spoke for less than a tenth of the time.',
      },
    ],
    options:
      'Weighed: a new scheme (£5,200), joint planning of one rich task a week (an hour of a meeting), or extra lessons. We chose joint planning: it builds what teachers know, and costs one meeting in two.',
    plan: 'One task a week, planned together on Mondays. Sentence starters for explaining. Two teachers visit a school that has done this for three years.',
    doing: 'Tasks were taught in 31 of 34 weeks. Two teachers new to the subject plan with a partner.',
    impact:
      'Blank answers fell by half. Marks for reasoning are up eleven points; the rise is the same for pupils with low and with high starting points.',
    shown: {
      kind: 'data',
      source: 'school',
      title: 'Reasoning paper, spring and summer',
      note: 'More is attempted, and explanations use the words that were taught.',
      openly: true,
    },
    learned:
      'Planning together made the difference, not the tasks as such. We give the meeting to it for good.',
  },
]
