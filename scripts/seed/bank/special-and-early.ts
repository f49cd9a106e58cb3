import type { PriorityTexts } from './text.ts'

export const specialAndEarly: PriorityTexts[] = [
  {
    title: 'A voice for every pupil: communication all day',
    criterion: 'curriculum-and-teaching',
    kinds: ['special'],
    problem:
      'Pupils communicate well in their sessions and much less between them. {from} of those who use symbols or a device had it within reach when we looked.',
    rootCause:
      'Communication was a session with a specialist. Devices were kept safe in cupboards. New staff had not been shown how to model.',
    outcome:
      'Every pupil’s way of communicating is with them all day, adults model it, and it is within reach {to} of the time.',
    measure: {
      name: 'Communication aid within reach',
      unit: '%',
      better: 'up',
      from: [47, 58],
      gain: [28, 34],
    },
    known: [
      {
        kind: 'learning-walk',
        source: 'school',
        title: 'Sixty moments across the day',
        note: 'Within reach in class two times in three, in the dining room one in three, on the bus never.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Families on communicating at home',
        note: 'Families want to see it in use. Several had never tried their child’s device.',
      },
    ],
    options:
      'Weighed: more therapist hours (£11,000 and hard to find), training of a champion in each class (£2,700), core boards everywhere (£400). We chose champions and boards.',
    plan: 'Twelve champions train over a year with the therapist. Boards in each room, the pool and both buses. Families’ mornings, monthly. Ten-minute coaching in class.',
    doing:
      'Eleven champions are in place. Buses have boards, thanks to the escorts. Coaching takes place weekly.',
    impact:
      'Within reach more than eight times in ten. Pupils start conversations more often; two classes have data to show it.',
    shown: {
      kind: 'external-review',
      source: 'external',
      title: 'Speech and language service: observation',
      note: 'Modelling is natural in most rooms. Vocabulary for feelings and for refusing could be wider.',
      openly: true,
    },
    learned:
      'Champions in class beat sessions out of it. We are glad to share our training with mainstream schools.',
  },
  {
    title: 'Ready for adult life, from the first year on',
    criterion: 'personal-development',
    kinds: ['special'],
    problem:
      '{from} of leavers were still in the education, work or activity that they had chosen six months after leaving.',
    rootCause:
      'Preparation began at sixteen. Travel, money and choosing were taught in the classroom, and families met providers in the last term.',
    outcome:
      'Independence is planned from the first year, taught where it is used, and {to} are where they want to be.',
    measure: {
      name: 'Leavers where they chose to be after six months',
      unit: '%',
      better: 'up',
      from: [61, 70],
      gain: [15, 20],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Where leavers of three years are now',
        note: 'Places break down early, mostly over travel and over people not knowing how the young person communicates.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Families of leavers look back',
        note: 'All would have liked to visit places two years earlier.',
      },
    ],
    options:
      'Weighed: a job coach (£14,000, shared with the college), more link courses, a travel-training programme (free from the council). We chose travel training and shared the job coach.',
    plan: 'Independence targets in all plans. Shopping, cooking and buses weekly. Families visit providers from year 9. The college takes six pupils a term for a morning.',
    doing:
      'Travel training has begun with nine pupils. The mornings at the college work; transport is what costs us.',
    impact:
      'Six pupils travel part of their way alone. It is early for leavers; all of this year’s have visited their place twice.',
    shown: {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'College staff on pupils who join them',
      note: 'They arrive with a passport that tells us how they communicate. It saves weeks.',
      openly: true,
    },
    learned: 'The passport is the thing to spread. Younger classes begin it next year.',
  },
  {
    title: 'Small steps that we can all see',
    criterion: 'achievement',
    kinds: ['special'],
    problem:
      'Progress is real and hard to show. Judgements of two adults on the same pupil agreed in {from} of cases.',
    rootCause:
      'Our steps were too large for some pupils and our words for them differ. Evidence was collected for the file.',
    outcome: 'Steps that fit, judgements that agree in {to} of cases, and reports that families recognise.',
    measure: {
      name: 'Judgements on which two adults agree',
      unit: '%',
      better: 'up',
      from: [57, 66],
      gain: [18, 24],
    },
    known: [
      {
        kind: 'moderation',
        source: 'school',
        title: 'Forty judgements made twice',
        note: 'Agreement is high in number and low in engagement and communication.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'What teams do with evidence',
        note: 'Teams photograph much and look back at little.',
      },
    ],
    options:
      'Weighed: a commercial framework (£3,300 a year), the engagement model with our own examples (training £900), both. We chose our own examples, moderated with another special school.',
    plan: 'Examples for five areas, one each half-term. Moderation across classes in every second meeting. A partner school twice a year. Fewer photographs.',
    doing: 'Three of five areas have examples. Moderation is lively and sometimes runs over.',
    impact:
      'Agreement is up by nineteen points. Reports are shorter, and families recognise their child in them.',
    shown: {
      kind: 'moderation',
      source: 'external',
      title: 'Moderation with a special school of another trust',
      note: '34 of 40 agreed. Differences were about prompts, and useful.',
      openly: true,
    },
    learned: 'Talking about one pupil for ten minutes taught us more than a term of photographs.',
  },
  {
    title: 'Fewer holds, more calm',
    criterion: 'attendance-and-behaviour',
    kinds: ['special'],
    problem:
      'There were {from} in a term. Each is recorded and talked through; many began with waiting, noise or a change nobody had announced.',
    rootCause: 'Plans say what to do at the peak and little about before. Places to be calm are few and far.',
    outcome: 'Plans that start earlier, calm places in each corridor, and at most {to} in a term.',
    measure: {
      name: 'Physical interventions in a term',
      unit: 'interventions',
      better: 'down',
      from: [38, 54],
      gain: [20, 27],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'What came before: a term of records',
        note: 'Six in ten followed a transition or more than five minutes of waiting.',
        openly: true,
      },
      {
        kind: 'staff-voice',
        source: 'school',
        title: 'Debriefs, read together',
        note: 'Staff ask for sensory training, and for cover so that debriefs happen on the day.',
      },
    ],
    options:
      'Weighed: more staff at transitions (£18,000), training in sensory needs with changes to rooms (£5,600), shorter days for some (not in pupils’ interest). We chose training and rooms.',
    plan: 'Occupational therapist walks the day with three classes. Calm places by half-term. Transition songs and timers. Debrief cover by leaders.',
    doing: 'Four of five calm places are open. Debriefs happen on the day nine times in ten.',
    impact: 'Interventions have halved, injuries with them. Two pupils have had none for a term.',
    shown: {
      kind: 'external-review',
      source: 'external',
      title: 'Restraint reduction network: visit',
      note: 'A culture of asking what happened before. Next: pupils’ own words in debriefs.',
      openly: true,
    },
    learned: 'Waiting was the thing. We plan the waiting now.',
  },
  {
    title: 'Outdoors, whatever the weather',
    criterion: 'personal-development',
    kinds: ['infant'],
    problem:
      'Children spend {from} of the day outdoors, and least in the months when they need it most. Children who live in flats have nowhere else.',
    rootCause:
      'Clothes, mud and ratios each had an answer, and nobody had put them together. Planning was for indoors.',
    outcome: 'Outdoor learning planned each day, clothes for all, and {to} of the day outside.',
    measure: {
      name: 'Share of the day outdoors',
      unit: '%',
      better: 'up',
      from: [14, 21],
      gain: [13, 18],
    },
    known: [
      {
        kind: 'learning-walk',
        source: 'school',
        title: 'Where children were, every ten minutes for a week',
        note: 'Outside for 18% of the time. The mud kitchen is the busiest place of all, when open.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Families on playing outside',
        note: 'Most are for it. Washing and coughs were the worries.',
      },
    ],
    options:
      'Weighed: a forest-school leader (£6,500), training our own two (£1,400), a canopy (£19,000). We chose to train our own, and waterproofs for all (£1,100 from the friends of the school).',
    plan: 'Doors open from 9 to 11.30. Two adults train. Waterproofs by October. A plan for outdoors in the same words as indoors.',
    doing:
      'Doors are open daily. One adult has qualified, one is half-way. Waterproofs are washed on Fridays by a rota of families.',
    impact:
      'A third of the day is outside. Language outdoors is richer, most of all among those who are quiet inside.',
    shown: {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'Early-years leaders visit on a wet day',
      note: 'Purposeful, joyful, muddy. Children explain risk well.',
      openly: true,
    },
    learned: 'The rota of families made it last. Another school is borrowing our plan.',
  },
  {
    title: 'Settled and known within three weeks',
    criterion: 'inclusion',
    kinds: ['infant'],
    problem:
      'Starting is hard for some. In the third week of September {from} of our youngest were involved in play for more than a few minutes at a time.',
    rootCause:
      'We met families once, in a large group. What nurseries and health visitors knew reached us in October.',
    outcome:
      'A visit at home or in school for each child, what others know by July, and {to} deeply involved by the third week.',
    measure: {
      name: 'New starters deeply involved in play',
      unit: '%',
      better: 'up',
      from: [49, 60],
      gain: [18, 25],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Involvement scales, third week',
        note: 'Summer-born children and those new to English find it hardest to begin.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Families on the first weeks',
        note: 'They would have liked to tell us more, and before the first day.',
      },
    ],
    options:
      'Weighed: a staggered start over three weeks (hard for working families), visits for all (four days of cover, £900), a keyworker for those furthest from settled. We chose visits and keyworkers.',
    plan: 'Visits in June and the first two days of term. Records from nurseries by 10 July. A photo book of people and places for each child. Keyworker groups of ten.',
    doing: 'Fifty-six of fifty-eight visits took place. Nurseries sent what they know in July.',
    impact: 'Involvement is up by twenty points. Tears at the gate lasted four days instead of eleven.',
    shown: {
      kind: 'data',
      source: 'school',
      title: 'Involvement scales, a year on',
      note: 'The gap for summer-born children has nearly gone.',
      openly: true,
    },
    learned: 'Visits are worth the cover. The photo book goes to all schools that would like it.',
  },
]
