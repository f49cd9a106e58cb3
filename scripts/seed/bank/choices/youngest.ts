import { action, type Choice, option } from './choice.ts'

/** By the priority's title: what infant schools weighed and did, and primary schools with them. */
export const youngestChoices: Record<string, Choice> = {
  'Everyone a reader by seven': {
    options: [
      option(
        'Keep the programme, train everyone again, give keep-up its own adult',
        'What we have works where it is taught as designed',
        1200,
        'Two days',
        'Keep-up cover in the afternoons',
      ),
      option(
        'Change the programme',
        'A fresh start, and a year of learning it',
        4800,
        'Five days',
        'The present books',
      ),
      option('A tutor for year 2', 'Late, and for few', 3600, 'None of ours', 'Nothing'),
    ],
    why: 'What we have works where it is taught as designed, and keep-up needs an adult who is never called away.',
    actions: [
      action('Train all staff on the first two days of term', 'Phonics lead', 1200),
      action('Run keep-up at 1.15 daily in the library', 'Deputy head'),
      action('Read half-termly assessments with each class teacher', 'Phonics lead'),
    ],
  },
  'Talk comes first in every lesson': {
    options: [
      option(
        'An oracy framework for all classes, one intervention group in reception',
        'The need is everyone’s',
        900,
        'Half a day a week for a lead',
        'One assembly practice a week',
      ),
      option(
        'A language intervention for the lowest third',
        'Helps some, and leaves lessons as they are',
        3400,
        'A trained assistant each morning',
        'Morning reading with that assistant',
      ),
    ],
    why: 'The need is everyone’s, so everyone’s lessons come first.',
    actions: [
      action('Release the oracy lead for half a day a week', 'Headteacher', 900),
      action('Teach three habits a term, one at a time', 'Oracy lead'),
      action('Film lessons and watch them in pairs', 'Deputy head'),
    ],
  },
  'A playtime where everyone is in': {
    options: [
      option(
        'Zones with trained adults, coaches one day a week to begin',
        'Everyone finds something to do',
        1800,
        'Two mornings of training',
        'Wet-play films',
      ),
      option('A shorter lunch', 'Children need it', 0, 'None', 'Ten minutes of play'),
      option('Paid coaches every day', 'Good while they are here', 4500, 'None', 'Nothing'),
    ],
    why: 'It lasts when the coaches have gone.',
    actions: [
      action('Mark six zones', 'Site manager', 400),
      action('Train lunchtime staff for two paid mornings', 'Deputy head', 900),
      action('Choose and train play leaders', 'Lunchtime lead'),
    ],
  },
  'Outdoors, whatever the weather': {
    options: [
      option(
        'Train our own two adults, and waterproofs for all',
        'Outdoors becomes everyone’s',
        2500,
        'Six days over the year',
        'Fixed indoor mornings',
      ),
      option(
        'A forest-school leader',
        'One morning a week, for half of the children',
        6500,
        'None',
        'Nothing',
      ),
      option('A canopy', 'Dry, and no more to do there', 19000, 'None', 'Nothing'),
    ],
    why: 'Our own adults are here every day.',
    actions: [
      action('Open the doors from 9 to 11.30', 'Early years lead'),
      action('Two adults train', 'Headteacher', 1400),
      action('Waterproofs for every child', 'Friends of the school', 1100),
    ],
  },
  'Settled and known within three weeks': {
    options: [
      option(
        'Visits for all, and a keyworker for those furthest from settled',
        'We know them before they come',
        900,
        'Four days of cover',
        'The staggered start',
      ),
      option(
        'A staggered start over three weeks',
        'Hard for families who work',
        0,
        'None',
        'Full days in September',
      ),
    ],
    why: 'Children are known before they come, and families can go to work.',
    actions: [
      action('Visit every family in June and in the first two days of term', 'Early years team', 900),
      action('Get records from nurseries by 10 July', 'School office'),
      action('Make a photo book of people and places for each child', 'Keyworkers'),
    ],
  },
}
