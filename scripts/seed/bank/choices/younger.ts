import { action, type Choice, option } from './choice.ts'

/** By the priority's title: what junior and primary schools weighed and did. */
export const youngerChoices: Record<string, Choice> = {
  'Every child writes at length, every day': {
    options: [
      option(
        'A daily 20-minute session with paired editing',
        'Reaches every pupil, every day',
        600,
        'Two twilights',
        'The second afternoon spelling lesson',
      ),
      option(
        'A bought-in scheme',
        'Strong materials, little say for teachers',
        2900,
        'One training day',
        'Our own text choices',
      ),
      option('A writing tutor in year 6', 'Helps one class only', 4200, 'None of ours', 'Nothing'),
    ],
    why: 'It reaches every pupil, and a neighbouring school that uses it can show us.',
    actions: [
      action('Change the timetable from the second half-term', 'Headteacher'),
      action('Train year teams in sentence craft, two twilights', 'English lead'),
      action('Buy paired-writing sets', 'School office', 600),
      action('Ask a partner school to moderate with us', 'English lead'),
    ],
  },
  'Books that children choose to open': {
    options: [
      option(
        'New stock chosen with pupils, and protected time',
        'Choice and time are what pupils ask for',
        2000,
        'Fifteen minutes a day',
        'Silent work after lunch',
      ),
      option('A reward scheme', 'Cheap, and it fades', 300, 'An hour a week', 'Nothing'),
    ],
    why: 'Pupils told us what they would read, and rewards fade.',
    actions: [
      action('Pupil librarians choose a third of the stock', 'English lead', 2000),
      action('Open the library from 8.15', 'Teaching assistants'),
      action('End each day with a story in every class', 'Class teachers'),
      action('Hold a families’ library evening once a term', 'English lead'),
    ],
  },
  'Spelling that lasts beyond Friday': {
    options: [
      option(
        'Ten minutes a day on patterns, with words returning',
        'Practice that is spaced is what lasts',
        0,
        'Two days of release',
        'Friday’s test',
      ),
      option('An app', 'Screen time for a little practice', 700, 'An hour to set up', 'Nothing'),
      option(
        'More tests',
        'Measures more, teaches no more',
        0,
        'Half an hour a week',
        'Story time on Fridays',
      ),
    ],
    why: 'It costs time and nothing else, and returning to words is what makes them last.',
    actions: [
      action('Rebuild word lists by pattern', 'Two teachers, released for two days'),
      action('Dictation on Thursdays', 'Class teachers'),
      action('Write one page for families on why', 'English lead'),
    ],
  },
  'Number facts known by heart': {
    options: [
      option(
        'A mastery programme from the maths hub',
        'Trains everyone and suits mixed ages',
        0,
        'Four days of release',
        'Starters from the old scheme',
      ),
      option('A digital programme', 'Needs devices that we share', 1100, 'An hour a week', 'Nothing'),
      option('More homework', 'Widens the gap between homes', 0, 'Marking', 'Reading at home'),
    ],
    why: 'It is free, trains everyone, and suits mixed ages.',
    actions: [
      action('Two teachers train with the hub, then train half of the staff each', 'Mathematics lead'),
      action('Practise after registration', 'Class teachers'),
      action('Check each half-term, marked by the pupils', 'Mathematics lead'),
    ],
  },
  'Leaders of subjects lead': {
    options: [
      option(
        'Protected release, and visits in pairs',
        'Leaders see lessons together and learn from it',
        1500,
        'Half a day a half-term each',
        'Other uses of Wednesday cover',
      ),
      option(
        'A leadership course for all',
        'Good content, far from our lessons',
        3800,
        'Three days each',
        'Nothing',
      ),
      option(
        'Leaders shared with another school',
        'Right for music, too thin for the rest',
        2400,
        'Travel',
        'Our own music lead',
      ),
    ],
    why: 'Leaders learn most in lessons, and by seeing them together.',
    actions: [
      action('Put release on Wednesdays in the diary for the year', 'Headteacher', 1500),
      action('Write one page on what a visit looks like', 'Deputy head'),
      action('Leaders present to governors in turn', 'Subject leaders'),
    ],
  },
  'Pupils remember what they learned last year': {
    options: [
      option(
        'Knowledge pages by our own leaders, and short quizzes',
        'Leaders learn most by writing them',
        800,
        'Eight days of release',
        'End-of-unit worksheets',
      ),
      option('A bought curriculum', 'Complete, and not ours', 2400, 'Two days', 'Our local history units'),
      option('Quizzes alone', 'Quick, without agreeing what matters', 0, 'An hour a week', 'Nothing'),
    ],
    why: 'Leaders learn most by writing the pages themselves.',
    actions: [
      action('Write a page for each unit in three subjects', 'Subject leaders', 800),
      action('Begin each lesson with a two-minute quiz', 'Class teachers'),
      action('Compare recall after each holiday', 'Deputy head'),
    ],
  },
  'Reasoning, not racing, in mathematics': {
    options: [
      option(
        'Plan one rich task a week together',
        'Builds what teachers know',
        0,
        'One meeting in two',
        'Notices in that meeting',
      ),
      option('A new scheme', 'Another set of pages', 5200, 'Two days', 'The present scheme'),
      option('Extra lessons', 'More of the same', 0, 'An hour a week', 'Art on Fridays'),
    ],
    why: 'It builds what teachers know, and costs one meeting in two.',
    actions: [
      action('Plan one task a week together on Mondays', 'Mathematics lead'),
      action('Make sentence starters for explaining', 'Year teams'),
      action('Two teachers visit a school that has done this', 'Mathematics lead', 240),
    ],
  },
  'Children come to school, and stay': {
    options: [
      option(
        'A family worker for two days a week, and breakfast',
        'Reaches the families who stay away',
        9400,
        'The office, half an hour a day',
        'Letters about percentages',
      ),
      option(
        'Early calls and rewards',
        'Calls help, rewards are short-lived',
        600,
        'An hour a day',
        'Nothing',
      ),
    ],
    why: 'Families said what is in the way, and a person at the door is what helps.',
    actions: [
      action('Begin with the family worker in October', 'Headteacher', 9400),
      action('Call by 9.20 each day', 'School office'),
      action('Open breakfast from 7.50, free for those who need it', 'Deputy head', 1800),
      action('Write to families half-termly about days, not percentages', 'School office'),
    ],
  },
  'Families know how it is going, before the report': {
    options: [
      option(
        'Conversations by appointment, with interpreters',
        'Families who work can come',
        700,
        'Three evenings less, more short talks',
        'Three of four ways to send messages',
      ),
      option('A portal', 'Another password', 2600, 'An hour a week each', 'Paper letters'),
      option('Longer evenings', 'The same families come', 0, 'Two hours a term', 'Nothing'),
    ],
    why: 'Families who work, and those who need an interpreter, can then come.',
    actions: [
      action('Open appointments three weeks ahead', 'School office'),
      action('Book interpreters', 'School office', 700),
      action('Write a prompt card for staff', 'Deputy head'),
    ],
  },
}
