import { action, type Choice, option } from './choice.ts'

/** By the priority's title: what schools of any kind weighed and did. */
export const everywhereChoices: Record<string, Choice> = {
  'Every pupil with SEND knows their next step, and so do we': {
    options: [
      option(
        'One-page plans, and time to write them together',
        'Pupil, teacher and SENCo on one page',
        0,
        'An hour a half-term',
        'The long form',
      ),
      option('More assistant hours', 'Dependence', 16000, 'None', 'Nothing'),
      option('Software for plans', 'Plans that are filed', 1300, 'Two days', 'Nothing'),
    ],
    why: 'A page that is written together is a page that is used.',
    actions: [
      action('Write pages together in assembly time', 'SENCo'),
      action('Begin each page with what the pupil says', 'Class teachers'),
      action('Teach five adaptations to all staff, one a half-term', 'SENCo'),
    ],
  },
  'Disadvantaged pupils first, in what we plan and where we sit': {
    options: [
      option(
        'Vocabulary in all lessons, and places kept in clubs',
        'Every lesson, and the whole day',
        2400,
        'A twilight a term',
        'Eleven small programmes',
      ),
      option(
        'Tutoring for many',
        'By adults they don’t know',
        21000,
        'None',
        'Afternoon lessons for those pupils',
      ),
      option(
        'Tutoring for few, with their own teacher',
        'Good, for few',
        9000,
        'Two hours a week',
        'Nothing',
      ),
    ],
    why: 'Lessons are most of the day, and clubs are where they were missing.',
    actions: [
      action('Give feedback to these pupils first', 'All teachers'),
      action('Teach six words a week, in every subject', 'Subject leaders'),
      action('Keep one place in five in each club, with transport', 'Deputy head', 2400),
    ],
  },
  'Work that fits into the week': {
    options: [
      option(
        'Fewer data drops, and feedback in lessons instead of marking',
        'Takes away what helps least',
        0,
        'Less than now',
        'Four of six data drops',
      ),
      option('A wellbeing day', 'Welcome, and changes nothing', 1100, 'A day', 'Nothing'),
    ],
    why: 'Nothing is added unless something goes.',
    actions: [
      action('Collect data twice a year, not six times', 'Deputy head'),
      action('Write a feedback policy of one page', 'Working group'),
      action('Send messages between 7.30 and 18.00 only', 'Everyone'),
    ],
  },
  'Governors who see for themselves': {
    options: [
      option(
        'Paired visits with another committee',
        'Seeing, and somebody to compare with',
        0,
        'Two half-days',
        'The tour on open day',
      ),
      option('An external review of governance', 'A report on a shelf', 1800, 'A day', 'Nothing'),
    ],
    why: 'Governors learn to look by looking with others.',
    actions: [
      action('Send papers a week ahead', 'Clerk'),
      action('Give each governor a priority to follow', 'Chair'),
      action('Hold a paired visit in spring', 'Chair'),
    ],
  },
  'Safeguarding that everyone can explain': {
    options: [
      option(
        'Ten minutes in each briefing, asked back a week later',
        'Little and often is what stays',
        350,
        'Ten minutes a week',
        'Notices in that briefing',
      ),
      option('Another day of training', 'Much at once', 900, 'A day', 'A planning day'),
      option('Online modules', 'Clicked through', 600, 'Two hours each', 'Nothing'),
    ],
    why: 'Little and often is what stays, and lunchtime staff are paid to be there.',
    actions: [
      action('Tell and ask a scenario a fortnight', 'Designated lead'),
      action('Pay a slot for lunchtime staff', 'School business manager', 350),
      action('Look at ten records each half-term with a lead from another school', 'Designated lead'),
    ],
  },
  'A building that helps, within what we have': {
    options: [
      option(
        'Controls now, and a bid for windows',
        'Back within two winters',
        8200,
        'A day',
        'Portable heaters',
      ),
      option(
        'New windows now',
        'Needs a bid in any case',
        140000,
        'Weeks of moving',
        'Three rooms in spring',
      ),
    ],
    why: 'Controls pay for themselves, and the bid takes its time.',
    actions: [
      action('Fit controls at half-term', 'Site manager', 8200),
      action('Read the meter weekly', 'Eco team'),
      action('Send the bid with the trust’s estates lead', 'School business manager'),
    ],
  },
  'New teachers who stay and grow': {
    options: [
      option(
        'A lighter second year, and induction shared across schools',
        'The second year is when they leave',
        7800,
        'An hour a week for mentors',
        'Cover by second-years',
      ),
      option('Higher pay', 'Not ours to decide alone', 12000, 'None', 'Nothing'),
    ],
    why: 'The second year is when they leave.',
    actions: [
      action('Put an hour into each mentor’s timetable', 'Deputy head', 7800),
      action('Second-years visit another school twice', 'Mentors'),
      action('Meet each new teacher in November and March', 'Headteacher'),
    ],
  },
  'Assessment that changes tomorrow’s lesson': {
    options: [
      option(
        'An hour each half-term to read answers together',
        'Teachers change what they teach next',
        0,
        'An hour a half-term',
        'One set of tests',
      ),
      option('New tests with analysis', 'More numbers', 3100, 'Two days', 'Nothing'),
      option('Software for quizzes', 'Quick, and quickly forgotten', 900, 'An hour a week', 'Nothing'),
    ],
    why: 'Reading answers is what changes the next lesson.',
    actions: [
      action('End one set of tests', 'Headteacher'),
      action('Read answers by team, an hour after each check', 'Team leaders'),
      action('Ask at each door: what will you teach differently?', 'Deputy head'),
    ],
  },
}
